using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>The answer in one short line, for where the sentence has no room: which option is the cheapest, and at what.</summary>
internal static class ShortAnswer
{
    /// <summary>"GB300 own: 0.202 $/Mtok"; empty when no option has a cost that compares.</summary>
    /// <param name="report">The comparison.</param>
    public static string Of(ComparisonReport report)
    {
        var row = report.Row(MetricIds.RunCost) ?? report.Row(MetricIds.CostPerMtokBlended);
        return report
            .ByCost()
            .Take(1)
            .Select(column =>
                $"{report.Columns[column].Option}: {row!.Cells[column].Text} {row.ScaleLabel}".TrimEnd()
            )
            .FirstOrDefault("");
    }
}
