using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The bill: categories with their lines and the total, on one scale, rounded so that every column adds up.</summary>
internal static class CostRows
{
    public static ReportGroup Of(
        ImmutableArray<ComparisonColumn> columns,
        CostBasis basis,
        CellMaker cells,
        Presenter presenter
    )
    {
        var perToken = basis == CostBasis.PerMillionTokens;
        var unit = perToken ? Unit.UsdPerMillionTokens : Unit.Usd;
        var bills = columns.Select(column => CostBill.Of(column.Option, basis)).ToArray();
        var scale = ScaleOf(bills, unit);
        var shown = bills
            .Select(bill => bill is null ? null : presenter.Breakdown(bill.Parts, scale))
            .ToArray();
        var rows = ImmutableArray.CreateBuilder<ReportRow>();
        foreach (var (group, category) in CostBill.Categories.Index())
        {
            var lines = CostBill
                .LinesOf(category)
                .Index()
                .Where(line => bills.Any(bill => bill?.Parts[group][line.Index] is not (null or 0)))
                .ToArray();
            if (lines.Length == 0)
            {
                continue;
            }

            rows.Add(
                cells.Row(
                    $"cost.{category.ToString().ToLowerInvariant()}",
                    Words.Of(category),
                    unit,
                    BetterWhen.Lower,
                    [
                        .. bills.Select(
                            (bill, column) =>
                                lines.Length == 1
                                    ? Line(bill, group, lines[0].Index, columns[column])
                                    : new(bill?.SumOf(group), null)
                        ),
                    ],
                    scale,
                    [.. shown.Select(text => text?.Subtotals[group] ?? Presenter.Missing)]
                )
            );
            rows.AddRange(
                lines.Select(line =>
                    cells.Row(
                        CostBill.CellOf(line.Item),
                        line.Item.Label,
                        unit,
                        BetterWhen.Lower,
                        [
                            .. bills.Select(
                                (bill, column) => Line(bill, group, line.Index, columns[column])
                            ),
                        ],
                        scale,
                        [
                            .. shown.Select(text =>
                                text?.Parts[group][line.Index] ?? Presenter.Missing
                            ),
                        ]
                    ) with
                    {
                        Level = 1,
                        RepeatsRowAbove = lines.Length == 1,
                    }
                )
            );
        }

        rows.Add(
            cells.Row(
                perToken ? "cost.total_per_mtok" : "cost.total",
                "Total",
                unit,
                BetterWhen.Lower,
                [
                    .. bills.Select(
                        (bill, column) =>
                            bill is null
                                ? default
                                : Total(
                                    bill,
                                    columns[column]
                                        .Option.Metric(
                                            perToken
                                                ? MetricIds.CostPerMtokBlended
                                                : MetricIds.NetPresentCost
                                        )
                                )
                    ),
                ],
                scale,
                [.. shown.Select(text => text?.Total ?? Presenter.Missing)]
            ) with
            {
                IsTotal = true,
            }
        );
        return new(
            "costs",
            perToken ? "Costs per million tokens" : "Costs, present value",
            rows.ToImmutable()
        );
    }

    private static RawCell Total(CostBill bill, Metric? metric) =>
        new(bill.Total, metric?.CellId, metric?.Low, metric?.High);

    private static RawCell Line(CostBill? bill, int group, int index, ComparisonColumn column)
    {
        if (bill is null)
        {
            return default;
        }

        var cell = CostBill.CellOf(CostBill.LinesOf(CostBill.Categories[group])[index]);
        return new(
            bill.Parts[group][index] ?? 0,
            column.Option.Sheet?.TryGetCell(cell) is null ? null : cell
        );
    }

    private static NumberScale ScaleOf(IEnumerable<CostBill?> bills, Unit unit)
    {
        var scale = Presenter.ScaleFor(bills.Select(bill => bill?.Total), unit);
        // Why: lines are much smaller than the total; one more decimal keeps most of them from vanishing.
        return scale with { Decimals = Math.Min(scale.Decimals + 1, 6) };
    }
}
