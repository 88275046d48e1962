using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>The two pools of a pair as operating points that a fleet can take: rates beside each other, latencies of the pair.</summary>
/// <param name="Prompt">
/// One copy for prompts. Its output is that of the requests whose prompts it computes; its latencies are the pair's.
/// </param>
/// <param name="Answer">One copy for answers, at most what the link brings it; its latencies are the pair's.</param>
public sealed record PoolPoints(OperatingPoint Prompt, OperatingPoint Answer)
{
    /// <summary>The points of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="workload">What it serves.</param>
    /// <param name="pools">Parameters of separate pools.</param>
    public static PoolPoints Of(
        DisaggregatedPoint pair,
        InferenceWorkload workload,
        PoolParameters pools
    )
    {
        var first = Merged(pair, pools);
        var note = Worded(
            $"Prompts and answers are computed by separate pools; the cache of one prompt, {pair.Transfer.Bytes / 1e9:0.###} GB, takes {pair.Transfer.Seconds * 1e3:0.##} ms over the link, of which {pair.Transfer.ExposedSeconds * 1e3:0.##} ms delay the first token."
        );
        OperatingPoint With(OperatingPoint point, double requests, double prefill) =>
            point with
            {
                OutputPerReplica = TokenRate.FromTokensPerSecond(requests * workload.OutputTokens),
                InputPerReplica = TokenRate.FromTokensPerSecond(requests * workload.InputTokens),
                TimeToFirstToken = pair.TimeToFirstToken,
                TimePerOutputToken = pair.TimePerOutputToken,
                PrefillShare = Fraction.Of(prefill),
                PrefillParts = first,
                Notes = [note, .. point.Notes],
            };
        return new(
            // Systems for prompts take no step between two tokens.
            With(pair.Prompt, pair.Pools.PromptRate / pair.Pools.PromptCopies, 1) with
            {
                DecodeParts = [],
            },
            With(pair.Answer, pair.Pools.AnswerRate / pair.Pools.AnswerCopies, 0) with
            {
                DecodeParts = Scaled(pair.Answer.DecodeParts, pools.AnswerLatency),
                Binding =
                    pair.Limit == DisaggregationLimit.Link
                        ? BindingConstraint.Network
                        : pair.Answer.Binding,
            }
        );
    }

    // The first token: its prompt in one pool, what of the transfer is not hidden, one step of the other pool.
    private static ImmutableArray<TimePart> Merged(DisaggregatedPoint pair, PoolParameters pools)
    {
        var seconds = new SortedDictionary<TimePartKind, double>();
        void Add(ImmutableArray<TimePart> parts, double factor)
        {
            foreach (var part in parts)
            {
                seconds[part.Kind] =
                    seconds.GetValueOrDefault(part.Kind) + (part.Time.Seconds * factor);
            }
        }

        Add(pair.Prompt.PrefillParts, pools.PromptLatency);
        Add(pair.Answer.DecodeParts, pools.AnswerLatency);
        seconds[TimePartKind.Network] =
            seconds.GetValueOrDefault(TimePartKind.Network) + pair.Transfer.ExposedSeconds;
        return
        [
            .. seconds.Select(part => new TimePart(part.Key, Duration.FromSeconds(part.Value))),
        ];
    }

    private static ImmutableArray<TimePart> Scaled(ImmutableArray<TimePart> parts, double factor) =>
        [.. parts.Select(part => part with { Time = part.Time * factor })];
}
