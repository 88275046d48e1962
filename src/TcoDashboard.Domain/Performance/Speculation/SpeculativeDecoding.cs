using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Speculation;

/// <summary>
/// What drafted tokens change at an operating point (model equations, 11): a step checks <c>B·(γ+1)</c> tokens, so its arithmetic, the experts it
/// touches and its messages are counted for all of them; it yields <c>A(γ)</c> tokens a sequence.
/// </summary>
public static class SpeculativeDecoding
{
    /// <summary>Drafting slows this point down.</summary>
    public const string NoGain = "F-342";

    /// <summary>The point with drafts at the same sequences in flight.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">The workload of the point.</param>
    /// <param name="point">The point without drafts.</param>
    /// <param name="draft">How tokens are drafted.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static SpeculativePoint Apply(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        SpeculativeDraft draft,
        PerformanceParameters parameters
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draft.Drafts, 1);
        workload = workload with { Draft = null };
        var parts =
            system.Accelerator.Style == ExecutionStyle.Batched
                ? Batched(system, workload, point, draft, parameters)
                : Streaming(workload, point, draft);
        var step = 0.0;
        foreach (var part in parts)
        {
            step += part.Time.Seconds;
        }

        var (rate, token) = Balance(workload, point, step);
        var drafted = point with
        {
            TimePerOutputToken = Duration.FromSeconds(token),
            OutputPerReplica = TokenRate.FromTokensPerSecond(rate * workload.OutputTokens),
            InputPerReplica = TokenRate.FromTokensPerSecond(rate * workload.InputTokens),
            DecodeParts =
            [
                .. parts,
                new(TimePartKind.PrefillStall, Duration.FromSeconds(Math.Max(0, token - step))),
            ],
            Notes = point.Notes.Add(
                Worded(
                    $"Speculative decoding: {draft.Drafts} drafted tokens a step, {draft.FirstAcceptance * 100:0} % accepted at the first position and {draft.Decay:0.00} times as many at each further one, {draft.TokensPerStep:0.00} tokens a step; a draft costs {draft.DraftCost * 100:0} % of a step."
                )
            ),
        };
        var speedUp = point.TimePerOutputToken / drafted.TimePerOutputToken;
        return new(
            drafted,
            speedUp,
            drafted.OutputPerReplica.TokensPerSecond / point.OutputPerReplica.TokensPerSecond,
            speedUp < 1 ? [Slower(point, drafted, draft)] : []
        );
    }

    private static ImmutableArray<TimePart> Batched(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        SpeculativeDraft draft,
        PerformanceParameters parameters
    )
    {
        if (EngineSteps.Copy(system, workload, point, parameters) is not { } found)
        {
            throw new ArgumentException(
                $"The operating point {point.Plan} is not one of {system.Name} with {workload.Model.Name}.",
                nameof(point)
            );
        }

        double sequences = point.SequencesPerReplica;
        var plain = found.Copy.Plain(sequences);
        var check = found.Copy.Check(sequences, 1 + draft.Drafts);
        var drafts = draft.Drafts * draft.DraftCost;
        var each = found.Scale / draft.TokensPerStep;
        return
        [
            Part(TimePartKind.Weights, check.WeightSeconds, plain.WeightSeconds),
            Part(TimePartKind.Cache, check.CacheSeconds, plain.CacheSeconds),
            Part(TimePartKind.Arithmetic, check.ArithmeticSeconds, plain.ArithmeticSeconds),
            Part(TimePartKind.Network, check.NetworkSeconds, plain.NetworkSeconds),
            Part(TimePartKind.Host, check.HostSeconds, plain.HostSeconds),
        ];

        TimePart Part(TimePartKind kind, double checkSeconds, double plainSeconds) =>
            new(kind, Duration.FromSeconds((checkSeconds + (drafts * plainSeconds)) * each));
    }

    // On a wafer drafted tokens follow the first one through the layers, each a layer behind the other.
    private static ImmutableArray<TimePart> Streaming(
        InferenceWorkload workload,
        OperatingPoint point,
        SpeculativeDraft draft
    )
    {
        var layers = Math.Max(1, workload.Model.Layers ?? 1);
        var longer =
            (1 + ((double)draft.Drafts / layers) + (draft.Drafts * draft.DraftCost))
            / draft.TokensPerStep;
        return
        [
            .. point
                .DecodeParts.Where(part => part.Kind != TimePartKind.PrefillStall)
                .Select(part => part with { Time = part.Time * longer }),
        ];
    }

    // Prompts take the same device time a request as before; more answers a second bring more of them. By Little's law
    // X·(TTFT + (O−1)·T/(1 − X·k)) = B with k the device time of a prompt, solved by bisection.
    private static (double Rate, double TokenSeconds) Balance(
        InferenceWorkload workload,
        OperatingPoint point,
        double step
    )
    {
        var before = point.OutputPerReplica.TokensPerSecond / workload.OutputTokens;
        var stall = 0.0;
        foreach (var part in point.DecodeParts)
        {
            stall += part.Kind == TimePartKind.PrefillStall ? part.Time.Seconds : 0;
        }

        var prompt = stall / point.TimePerOutputToken.Seconds / before;
        var later = workload.OutputTokens - 1.0;
        var first = point.TimeToFirstToken.Seconds;
        var low = 0.0;
        var high = prompt > 0 ? 1 / prompt : point.SequencesPerReplica / first;
        for (var pass = 0; pass < 80; pass++)
        {
            var rate = (low + high) / 2;
            var inFlight = rate * (first + (later * step / (1 - (rate * prompt))));
            (low, high) = inFlight < point.SequencesPerReplica ? (rate, high) : (low, rate);
        }

        return (low, step / (1 - (low * prompt)));
    }

    /// <summary>A warning when a drafted point is slower than it would be without drafts; none for any other point.</summary>
    public static ImmutableArray<Problem> Slowdown(
        OperatingPoint? point,
        SpeculativeDraft? draft
    ) =>
        draft is not null && point?.DraftSpeedUp is < 1 and var gain
            ?
            [
                Problem.Warning(
                    "workload.speculation.draft_tokens",
                    NoGain,
                    Worded(
                        $"With {point.SequencesPerReplica} sequences in flight, {draft.Drafts} drafted tokens make a step take {((1 / gain) - 1) * 100:0.#} % longer for each token it yields ({draft.TokensPerStep:0.00} of them)."
                    ),
                    Worded("Draft fewer tokens, or draft only while few sequences are in flight.")
                ),
            ]
            : [];

    private static Problem Slower(
        OperatingPoint point,
        OperatingPoint drafted,
        SpeculativeDraft draft
    ) =>
        Problem.Warning(
            "workload.speculation.draft_tokens",
            NoGain,
            Worded(
                $"With {point.SequencesPerReplica} sequences in flight, checking {draft.Drafts} drafted tokens takes {drafted.TimePerOutputToken.Milliseconds:0.0} ms per output token against {point.TimePerOutputToken.Milliseconds:0.0} ms without drafts."
            ),
            Worded("Draft fewer tokens, or draft only while few sequences are in flight.")
        );
}
