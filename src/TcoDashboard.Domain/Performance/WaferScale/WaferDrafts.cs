using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>
/// Drafted tokens on a wafer: they follow the first one through the layers, each a layer behind the other, so a check takes hardly longer than
/// one token, but keeps every layer busy for all of them.
/// </summary>
internal static class WaferDrafts
{
    /// <summary>Time of a token with drafts over that without.</summary>
    public static double Factor(SpeculativeDraft draft, int layers) =>
        (1 + ((double)draft.Drafts / Math.Max(1, layers)) + (draft.Drafts * draft.DraftCost))
        / draft.TokensPerStep;

    /// <summary>The walk of a token with drafts; a layer is occupied by every token that is checked, accepted or not, and by the drafts made.</summary>
    public static WaferLatency Apply(SpeculativeDraft draft, WaferLatency latency, int layers) =>
        latency.Scaled(Factor(draft, layers)) with
        {
            LayerSeconds =
                latency.LayerSeconds
                * (1 + draft.Drafts + (draft.Drafts * draft.DraftCost))
                / draft.TokensPerStep,
        };
}
