using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Results;

/// <summary>One of the few figures that stand beside an answer.</summary>
/// <param name="Row">Its row of the comparison.</param>
/// <param name="Head">Its name, short enough for a column on a phone.</param>
public sealed record LeadingFigure(ReportRow Row, string Head)
{
    private static readonly ImmutableArray<(string Id, Func<Wording, string> Head)> s_all =
    [
        (MetricIds.CostPerMtokBlended, say => say["editor.costPerMtok"]),
        (MetricIds.NetPresentCost, say => say["editor.netPresentCost"]),
        (MetricIds.FacilityPower, say => say["editor.facilityPower"]),
        (MetricIds.SpeedPerUser, say => say["editor.speedPerUser"]),
        (MetricIds.RunCost, say => say["editor.costOfARun"]),
        (MetricIds.DaysToTrain, say => say["editor.daysOfARun"]),
        (MetricIds.Utilisation, say => say["editor.mfu"]),
    ];

    /// <summary>Whether a row is one of them.</summary>
    public static bool IsOne(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return s_all.Any(figure => figure.Id == row.Id);
    }

    /// <summary>Whether it is the cost that the options are ranked by; its range says how sure it is.</summary>
    public bool IsCost => Row.Id is MetricIds.CostPerMtokBlended or MetricIds.RunCost;

    /// <summary>Those that a comparison has: the cost first, then the whole cost, power and speed.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="say">The words of the pages.</param>
    public static ImmutableArray<LeadingFigure> Of(ComparisonReport report, Wording say)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(say);
        return
        [
            .. s_all
                .Select(figure => (Row: report.Row(figure.Id), Head: figure.Head(say)))
                .Where(figure => figure.Row is not null)
                .Select(figure => new LeadingFigure(figure.Row!, figure.Head))
                .OrderByDescending(figure => figure.Row.Id == MetricIds.RunCost),
        ];
    }

    /// <summary>P10 to P90 of a cost from its first to its last digit: the head of the column says already what it is and in which unit.</summary>
    /// <param name="cell">A cell of the cost.</param>
    public static string RangeOf(ReportCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.RangeText.Replace(" (P10–P90)", "", StringComparison.Ordinal);
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        return first < 0 ? text : text[first..(text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)];
    }
}
