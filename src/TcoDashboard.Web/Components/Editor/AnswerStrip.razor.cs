using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The answer of the open scenario, always in sight.</summary>
public sealed partial class AnswerStrip
{
    private ImmutableArray<(string Id, string Head)> Figures =>
        [
            (MetricIds.CostPerMtokBlended, Say["editor.costPerMtok"]),
            (MetricIds.NetPresentCost, Say["editor.netPresentCost"]),
            (MetricIds.FacilityPower, Say["editor.facilityPower"]),
            (MetricIds.SpeedPerUser, Say["editor.speedPerUser"]),
            (MetricIds.RunCost, Say["editor.costOfARun"]),
            (MetricIds.DaysToTrain, Say["editor.daysOfARun"]),
            (MetricIds.Utilisation, Say["editor.mfu"]),
        ];

    // Why: above this many lines a strip at the usual distances takes more than a quarter of a laptop's screen.
    private const int MostRoomy = 4;

    private ImmutableArray<ReportRow> _rows = [];

    /// <summary>The comparison shown.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>Whether a newer result is on its way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Whether it belongs to an earlier state of the document.</summary>
    [Parameter]
    public bool IsOutdated { get; set; }

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _rows = [
            .. Figures
                .Select(figure => Report.Row(figure.Id))
                .OfType<ReportRow>()
                .OrderByDescending(row => row.Id == MetricIds.RunCost),
        ];

    // Why: the first column is the cost, and its range says how sure it is.
    private static bool IsCost(ReportRow row) =>
        row.Id is MetricIds.CostPerMtokBlended or MetricIds.RunCost;

    // Why from the first to the last digit: the column's head says already what the range is and in which unit.
    private static string RangeOf(ReportCell cell)
    {
        var text = cell.RangeText.Replace(" (P10–P90)", "", StringComparison.Ordinal);
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        return first < 0 ? text : text[first..(text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)];
    }

    private string Head(ReportRow row) => Figures.First(figure => figure.Id == row.Id).Head;
}
