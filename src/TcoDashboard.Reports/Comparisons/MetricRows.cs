using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Metrics as rows, one each, and which part of the comparison shows them.</summary>
internal static class MetricRows
{
    /// <summary>Whether a metric belongs to the deal terms.</summary>
    public static bool IsDeal(Metric metric) =>
        metric.Id.StartsWith("deal_", StringComparison.Ordinal);

    /// <summary>Whether a metric only shows another in the reporting currency.</summary>
    public static bool IsReported(Metric metric) => metric.Unit.Dimensions.Foreign != 0;

    /// <summary>Whether a metric belongs to supply risk.</summary>
    public static bool IsSupply(Metric metric) =>
        metric.Id == MetricIds.ExitCost
        || metric.Id.StartsWith("supply_", StringComparison.Ordinal);

    /// <summary>The rows of the metrics chosen; empty when no option has one.</summary>
    public static ImmutableArray<ReportRow> Of(
        ImmutableArray<ComparisonColumn> columns,
        CellMaker cells,
        Func<Metric, bool> chosen
    ) =>
        [
            // Why: the first option with all metrics gives the order; one that only others have comes after.
            .. columns
                .SelectMany(column => column.Option.Metrics.Where(chosen))
                .DistinctBy(metric => metric.Id)
                .Select(metric =>
                    cells.Row(
                        metric.Id,
                        Label(columns, metric),
                        metric.Unit,
                        metric.Better,
                        [.. columns.Select(column => Raw(column, metric))]
                    )
                ),
        ];

    // Why: a name says that tax or financing is counted, and of options that count them differently no name holds for all.
    private static string Label(ImmutableArray<ComparisonColumn> columns, Metric metric)
    {
        var named = columns
            .Select(column => (Column: column, Of(column, metric)?.Label))
            .Where(one => one.Label is not null)
            .DistinctBy(one => one.Label)
            .ToArray();
        return named.Length < 2 ? metric.Label
            : named.FirstOrDefault(one => IsPlain(one.Column)).Label is { } plain
                ? Worded($"{plain}, each on its own terms")
            : string.Join(" / ", named.Select(one => one.Label));
    }

    private static bool IsPlain(ComparisonColumn column) =>
        column.Result.Document.Accounting.Tax is null && column.Option.Spec.Financing is null;

    // Why the unit too: two scenarios may report in two currencies, and euros are no yen.
    private static Metric? Of(ComparisonColumn column, Metric metric) =>
        column.Option.Metric(metric.Id) is { } own && own.Unit.Symbol == metric.Unit.Symbol
            ? own
            : null;

    private static RawCell Raw(ComparisonColumn column, Metric wanted) =>
        Of(column, wanted) is not { } metric
            ? new(null, null, Reason: Untold(column.Option, wanted.Id))
        : Paybacks.IsOfNothing(metric.Id, metric.Value)
            ? new(null, metric.CellId, Reason: Paybacks.OfNothing)
        : new(metric.Value, metric.CellId, metric.Low, metric.High, metric.Tier);

    // Why an option has no share of output lost, though it waits.
    private static string? Untold(OptionResult option, string metricId) =>
        metricId
            is not (
                MetricIds.CommunicationShare
                or MetricIds.CommunicationCost
                or MetricIds.CommunicationPerMtok
            )
        || !option.IsFeasible
            ? null
        : option.Fleets.Any(fleet => fleet.System?.Accelerator.Style is ExecutionStyle.WaferScale)
            ? Worded(
                "Hops between wafers delay a token, but the wafers work on others meanwhile, so no output is lost to waiting."
            )
        : null;
}
