using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Elements;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>What can be done about a candidate that was struck out.</summary>
public static class GuideRefusal
{
    /// <summary>The path of the value that would bring it back; <c>null</c> when no single value does.</summary>
    public static string? FieldOf(ScreenedCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return
            candidate.Refusal is { } refusal
            && (
                FieldPlace.FigureOf(refusal.Path) is not null
                || ProblemWords.MissingInput(refusal) is not null
            )
            ? refusal.Path
            : null;
    }
}
