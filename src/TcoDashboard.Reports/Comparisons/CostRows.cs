using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The bill: categories with their lines and the total, on one scale, rounded so that every column adds up.</summary>
internal sealed class CostRows
{
    /// <summary>The row of what a million tokens cost in all.</summary>
    public const string TotalPerMtok = "cost.total_per_mtok";

    /// <summary>The row of what an option costs in all.</summary>
    public const string TotalId = "cost.total";

    private readonly ImmutableArray<ComparisonColumn> _columns;
    private readonly CellMaker _cells;
    private readonly bool _perToken;
    private readonly Unit _unit;
    private readonly ImmutableArray<BillLine> _lines;
    private readonly CostBill?[] _bills;
    private readonly NumberScale _scale;
    private readonly Breakdown?[] _shown;

    private CostRows(
        ImmutableArray<ComparisonColumn> columns,
        CostBasis basis,
        CellMaker cells,
        Presenter presenter
    )
    {
        _columns = columns;
        _cells = cells;
        _perToken = basis == CostBasis.PerMillionTokens;
        _unit = cells.Money.In(_perToken ? Unit.UsdPerMillionTokens : Unit.Usd);
        _lines = BillLines.Of(columns.Select(column => column.Option));
        _bills =
        [
            .. columns.Select(column => CostBill.Of(column.Option, _lines, basis, cells.Money)),
        ];
        _scale = ScaleOf(_bills, _unit, presenter);
        _shown =
        [
            .. _bills.Select(bill => bill is null ? null : presenter.Breakdown(bill.Parts, _scale)),
        ];
    }

    public static ReportGroup Of(
        ImmutableArray<ComparisonColumn> columns,
        CostBasis basis,
        CellMaker cells,
        Presenter presenter
    )
    {
        var rows = new CostRows(columns, basis, cells, presenter);
        return new(
            "costs",
            basis == CostBasis.PerMillionTokens
                ? Worded("Costs per million tokens")
                : Worded("Costs, present value"),
            [
                .. CostBill.Categories.Index().SelectMany(group => rows.Category(group.Index)),
                rows.Total(),
            ]
        );
    }

    /// <summary>A category and those of its lines that any option pays.</summary>
    private IEnumerable<ReportRow> Category(int group)
    {
        var category = CostBill.Categories[group];
        (int Index, BillLine Line)[] lines =
        [
            .. _lines
                .Where(line => line.Category == category)
                .Index()
                .Where(line =>
                    _bills.Any(bill => bill?.Parts[group][line.Index] is not (null or 0))
                ),
        ];
        if (lines.Length == 0)
        {
            yield break;
        }

        var isSingle = lines.Length == 1;
        yield return Row(
            $"cost.{Words.Key(category)}",
            Words.Of(category),
            (bill, column) =>
                isSingle ? Line(bill, group, lines[0], column) : new(bill.SumOf(group), null),
            text => text.Subtotals[group]
        );
        foreach (var line in lines)
        {
            yield return Row(
                line.Line.PresentValue,
                line.Line.Label,
                (bill, column) => Line(bill, group, line, column),
                text => text.Parts[group][line.Index]
            ) with
            {
                Level = 1,
                RepeatsRowAbove = isSingle,
            };
        }
    }

    private ReportRow Total()
    {
        var metricId = _perToken ? MetricIds.CostPerMtokBlended : MetricIds.NetPresentCost;
        return Row(
            _perToken ? TotalPerMtok : TotalId,
            Worded("Total"),
            (bill, column) =>
            {
                var metric = column.Option.Metric(metricId);
                var money = _cells.Money;
                return new(
                    bill.Total,
                    metric?.CellId,
                    metric is null ? null : money.Of(metric.Low, metric.Unit),
                    metric is null ? null : money.Of(metric.High, metric.Unit)
                );
            },
            text => text.Total
        ) with
        {
            IsTotal = true,
        };
    }

    private ReportRow Row(
        string id,
        string label,
        Func<CostBill, ComparisonColumn, RawCell> value,
        Func<Breakdown, string> text
    ) =>
        _cells.Row(
            id,
            label,
            _unit,
            BetterWhen.Lower,
            [
                .. _bills.Select(
                    (bill, column) =>
                        bill is null ? default
                        : value(bill, _columns[column]) is var raw
                            ? raw with
                            {
                                CellId = _cells.CellShown(raw.CellId, column),
                            }
                        : default
                ),
            ],
            _scale,
            [.. _shown.Select(shown => shown is null ? Presenter.Missing : text(shown))]
        );

    private static RawCell Line(
        CostBill bill,
        int group,
        (int Index, BillLine Line) line,
        ComparisonColumn column
    )
    {
        var cell = line.Line.PresentValue;
        return new(
            bill.Parts[group][line.Index] ?? 0,
            column.Option.Sheet?.TryGetCell(cell) is null ? null : cell
        );
    }

    private static NumberScale ScaleOf(IEnumerable<CostBill?> bills, Unit unit, Presenter presenter)
    {
        double?[] totals = [.. bills.Select(bill => bill?.Total)];
        var scale = presenter.ScaleFor(totals, unit);
        // Why: lines are much smaller than the total; one more decimal keeps most of them from vanishing.
        return presenter.InTable(
            scale with
            {
                Decimals = Math.Min(scale.Decimals + 1, 6),
            },
            totals,
            unit
        );
    }
}
