using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance;

/// <summary>What the conditions of serving do to a point, in sentences: caching of prompts, lengths that differ, drafted tokens.</summary>
internal static class ConditionNotes
{
    public static IEnumerable<string> For(InferenceWorkload workload)
    {
        if (workload.CachedInput.Value > 0)
        {
            yield return Worded(
                $"{workload.CachedInput.Value * 100:0.#} % of prompt tokens are found in the prefix cache: they are not computed again, but new tokens still attend to them and every request keeps its cache{(workload.SharedPrefix.Value > 0 ? Worded($", except the {workload.SharedPrefix.Value * 100:0.#} % that all prompts share and that a copy keeps once") : "")}. Memory for prefixes of requests that are over is not counted."
            );
        }

        if (workload.InputLengths is not null || workload.OutputLengths is not null)
        {
            yield return Worded(
                $"Lengths differ (squared variation of prompts {workload.InputLengths?.SquaredVariation ?? 0:0.00}, of answers {workload.OutputLengths?.SquaredVariation ?? 0:0.00}): requests in flight hold {workload.MeanContext:N0} tokens on average, because long answers stay longer; one of {workload.LongestContext:N0} tokens must fit. Attention inside a prompt is counted at the mean length."
            );
        }

        if (workload.Draft is { } draft)
        {
            yield return Worded(
                $"Speculative decoding: {draft.Drafts} drafted tokens a step, {draft.FirstAcceptance * 100:0} % accepted at the first position and {draft.Decay:0.00} times as many at each further one, {draft.TokensPerStep:0.00} tokens a step; a draft costs {draft.DraftCost * 100:0} % of a step. Memory of the draft is not counted."
            );
        }
    }
}
