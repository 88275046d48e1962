using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What supply risk is expected to cost, and what it is made of.</summary>
internal static class SupplyRows
{
    private static readonly ImmutableArray<(string Id, string Label, string Cell)> s_parts =
    [
        ("supply_part_delay", Worded("Being late, present value"), SupplyIds.Delay),
        ("supply_part_events", Worded("Outages, present value"), SupplyIds.Events),
        ("supply_part_failures", Worded("Failing suppliers, present value"), SupplyIds.Failures),
        ("supply_part_second", Worded("Gain from a second source"), SupplyIds.SecondSourceGain),
    ];

    /// <summary>The rows; <c>null</c> when no option says what may go wrong.</summary>
    public static ReportGroup? Of(ImmutableArray<ComparisonColumn> columns, CellMaker cells) =>
        columns.All(column => column.Option.Supply is null)
            ? null
            : new(
                "supply",
                Worded("Supply risk"),
                [
                    .. MetricRows.Of(columns, cells, MetricRows.IsSupply),
                    .. s_parts
                        .Where(part => columns.Any(column => Value(column, part.Cell) is not null))
                        .Select(part =>
                            cells.Row(
                                part.Id,
                                part.Label,
                                Unit.Usd,
                                part.Cell == SupplyIds.SecondSourceGain
                                    ? BetterWhen.Higher
                                    : BetterWhen.Lower,
                                [
                                    .. columns.Select(column => new RawCell(
                                        Value(column, part.Cell),
                                        part.Cell
                                    )),
                                ]
                            )
                        ),
                    .. Drawn(columns, cells),
                ]
            );

    private static double? Value(ComparisonColumn column, string cell) =>
        column.Option.Supply is not null && column.Option.Values!.TryGetScalar(cell, out var value)
            ? value
            : null;

    private static IEnumerable<ReportRow> Drawn(
        ImmutableArray<ComparisonColumn> columns,
        CellMaker cells
    )
    {
        if (columns.All(column => column.Option.Supply?.Drawn is null))
        {
            yield break;
        }

        (string Id, string Label, Func<SupplyDraws, double> Pick)[] shares =
        [
            ("p50", Worded("Loss of the middle history"), drawn => drawn.P50),
            ("p90", Worded("Loss that nine in ten histories stay below"), drawn => drawn.P90),
            (
                "p95",
                Worded("Loss that nineteen in twenty histories stay below"),
                drawn => drawn.P95
            ),
        ];
        foreach (var (id, label, pick) in shares)
        {
            yield return cells.Row(
                $"supply_loss_{id}",
                label,
                Unit.Usd,
                BetterWhen.Lower,
                [
                    .. columns.Select(column =>
                        column.Option.Supply?.Drawn is { } drawn
                            ? new RawCell(pick(drawn), SupplyIds.Expected)
                            : default
                    ),
                ]
            );
        }
    }
}
