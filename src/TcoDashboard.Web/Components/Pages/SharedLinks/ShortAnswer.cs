using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>The answer in one short line, for where the sentence has no room: which option is the cheapest, and at what.</summary>
internal static class ShortAnswer
{
    /// <summary>"GB300 own at 0.202 $/Mtok"; empty when no option has a cost that compares.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="say">The words of the pages.</param>
    public static string Of(ComparisonReport report, Wording say)
    {
        var row = report.Row(MetricIds.RunCost) ?? report.Row(MetricIds.CostPerMtokBlended);
        return report
            .ByCost()
            .Take(1)
            .Select(column =>
                say[
                    "beside.line",
                    report.Columns[column].Option,
                    $"{row!.Cells[column].Text} {row.ScaleLabel}".TrimEnd()
                ]
            )
            .FirstOrDefault("");
    }
}
