using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.TradeOffs;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>A weighed ranking as a link shows it for ever: the weights, the limits and what they give.</summary>
/// <param name="Answer">Who comes first and why.</param>
/// <param name="Pareto">The view without weights.</param>
/// <param name="Criteria">Names of the criteria, in the order of the values of a row.</param>
/// <param name="Rows">The options, the highest total first, those that a limit takes out last.</param>
/// <param name="Sensitivity">The weights, and what it takes of each to change the lead.</param>
/// <param name="Unscored">What is not scored and why.</param>
/// <param name="Figure">What each criterion adds.</param>
public sealed record FrozenWeighing(
    string Answer,
    string Pareto,
    ImmutableArray<string> Criteria,
    ImmutableArray<TradeOffRow> Rows,
    ImmutableArray<TradeOffSensitivity> Sensitivity,
    ImmutableArray<string> Unscored,
    ChartFigure? Figure
)
{
    /// <summary>The ranking of a result; <c>null</c> when nobody weighed anything, or nothing can be ranked.</summary>
    public static FrozenWeighing? Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Document.TradeOff == TradeOffSpec.None)
        {
            return null;
        }

        var report = TradeOffReports.Of(new StudyCanvas(result, new(Presenter.English)));
        return report.Rows.IsEmpty
            ? null
            : new(
                report.Answer,
                report.Pareto,
                report.Criteria,
                report.Rows,
                report.Sensitivity,
                report.Unscored,
                report.Figure
            );
    }
}
