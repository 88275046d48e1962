using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What deals come to: from list price to effective price, clause by clause, and the price per volume on every basis.</summary>
internal static class DealRows
{
    /// <summary>The rows; <c>null</c> when no option has a deal.</summary>
    public static ReportGroup? Of(ImmutableArray<ComparisonColumn> columns, CellMaker cells)
    {
        if (columns.All(column => column.Option.Deal is null))
        {
            return null;
        }

        return new(
            "deal",
            Worded("Deal terms"),
            [
                cells.Row(
                    "deal_list",
                    Worded("List price, present value"),
                    Unit.Usd,
                    BetterWhen.Lower,
                    [.. columns.Select(column => First(column.Option.Deal))]
                ),
                .. Steps(columns, cells),
                .. MetricRows.Of(columns, cells, MetricRows.IsDeal),
                .. Prices(columns, cells),
            ]
        );
    }

    private static RawCell First(DealResult? deal) =>
        deal is null ? default : new(deal.List, DealIds.ListPresent);

    /// <summary>One row a clause; options that call it by the same id stand in one row.</summary>
    private static IEnumerable<ReportRow> Steps(
        ImmutableArray<ComparisonColumn> columns,
        CellMaker cells
    ) =>
        columns
            .SelectMany(column => column.Option.Deal?.Bridge.Skip(1) ?? [])
            .Where(step => step.Clause is not null)
            .GroupBy(step => step.Clause!.Id, StringComparer.Ordinal)
            .Select(group =>
                cells.Row(
                    $"deal_step_{group.Key}",
                    $"{string.Join(" / ", group.Select(step => step.Label).Distinct())} ({string.Join(" / ", group.Select(step => Words.Of(step.Clause!.Status)).Distinct())})",
                    Unit.Usd,
                    BetterWhen.Lower,
                    [.. columns.Select(column => Step(column.Option.Deal, group.Key))]
                )
            );

    private static RawCell Step(DealResult? deal, string clause) =>
        deal?.Bridge.Skip(1).FirstOrDefault(step => step.Clause?.Id == clause) is { } step
            ? new(step.Amount, step.CellId)
            : default;

    /// <summary>The price on the bases that are no metrics.</summary>
    private static IEnumerable<ReportRow> Prices(
        ImmutableArray<ComparisonColumn> columns,
        CellMaker cells
    )
    {
        (string Id, string Label, Func<EffectivePrice, double?> Pick)[] bases =
        [
            ("list", Worded("List price"), price => price.List),
            ("gross", Worded("Gross price"), price => price.Gross),
            ("net_p10", Worded("Effective price with warrants at P10"), price => price.NetLow),
            ("net_p90", Worded("Effective price with warrants at P90"), price => price.NetHigh),
        ];
        for (var volume = 0; volume < DealIds.Volumes.Count; volume++)
        {
            var (id, label) = DealIds.Volumes[volume];
            var place = volume;
            var unit = columns
                .Select(column => column.Option.Deal?.Effective[place].Unit)
                .OfType<Unit>()
                .First();
            foreach (var (basis, name, pick) in bases)
            {
                yield return cells.Row(
                    $"deal_{basis}_per_{id}",
                    Worded($"{name} per {label}"),
                    unit,
                    BetterWhen.Lower,
                    [
                        .. columns.Select(column =>
                            column.Option.Deal is { } deal
                                ? new RawCell(
                                    pick(deal.Effective[place]),
                                    DealIds.Effective(basis, id)
                                )
                                : default
                        ),
                    ]
                );
            }
        }
    }
}
