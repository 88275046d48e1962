using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Speculation;

/// <summary>A step that checks drafted tokens, as the time of one of the tokens it yields.</summary>
internal static class DraftedStep
{
    /// <summary>Time of one token: the check of all drafts and the making of them, over the tokens that one step yields.</summary>
    /// <param name="draft">How tokens are drafted.</param>
    /// <param name="plain">A step without drafts.</param>
    /// <param name="check">The step that checks every draft and adds one token.</param>
    public static StepTime PerToken(SpeculativeDraft draft, StepTime plain, StepTime check) =>
        check.Plus(plain.Times(draft.Drafts * draft.DraftCost)).Times(1 / draft.TokensPerStep);
}
