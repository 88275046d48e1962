using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The bill as present values, one row a line and one column an option, and the gap of each option to the baseline line by line.</summary>
internal static class CostsSheet
{
    private const int HeadRow = 3;
    private const int FirstOptionColumn = 3;

    public static void Fill(XlsxSheet sheet, IReadOnlyList<OptionPlan> plans, OptionPlan baseline)
    {
        sheet.HeadRows = HeadRow;
        sheet.HeadColumns = 2;
        sheet[1, 1] = XlsxCell.Of("Costs, present value", CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(
            "US dollars of the first month. Every figure refers to the sheet of its option; gaps are option minus baseline, and the gaps of the lines add up to the gap of the total."
        );
        sheet.Header(HeadRow, "Id", "Line");
        var gapColumns = new Dictionary<OptionPlan, int>();
        for (var i = 0; i < plans.Count; i++)
        {
            sheet[HeadRow, FirstOptionColumn + i] = XlsxCell.Of(
                plans[i].Option.Spec.Name,
                CellRole.Header
            );
        }
        foreach (var plan in plans.Where(plan => plan != baseline))
        {
            var column = FirstOptionColumn + plans.Count + gapColumns.Count;
            gapColumns.Add(plan, column);
            sheet[HeadRow, column] = XlsxCell.Of(
                $"{plan.Option.Spec.Name} minus {baseline.Option.Spec.Name}",
                CellRole.Header
            );
        }
        var lines = CostLines
            .All.Where(line => plans.Any(plan => CellOf(plan, line) is not null))
            .ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            Line(sheet, HeadRow + 1 + i, lines[i], plans);
        }
        var total = HeadRow + 1 + lines.Count;
        Total(sheet, total, plans);
        for (var row = HeadRow + 1; row <= total; row++)
        {
            Gaps(sheet, row, plans, baseline, gapColumns);
        }
        (sheet.Widths[1], sheet.Widths[2]) = (24, 34);
        for (var i = 0; i < plans.Count + gapColumns.Count; i++)
        {
            sheet.Widths[FirstOptionColumn + i] = 20;
        }
        sheet.Charts.Add(Chart(sheet, lines, plans, total));
    }

    private static Domain.Sheets.SheetCell? CellOf(OptionPlan plan, CostLine line) =>
        plan.Values.Sheet.TryGetCell($"pv.{line.Id}");

    private static void Line(
        XlsxSheet sheet,
        int row,
        CostLine line,
        IReadOnlyList<OptionPlan> plans
    )
    {
        sheet[row, 1] = XlsxCell.Of($"pv.{line.Id}", CellRole.Note);
        sheet[row, 2] = XlsxCell.Of(line.Label);
        for (var i = 0; i < plans.Count; i++)
        {
            sheet[row, FirstOptionColumn + i] = CellOf(plans[i], line) is { } cell
                ? XlsxCell.Computed(
                    plans[i].Scalar(cell),
                    plans[i].Values.Scalar(cell.Id),
                    NumberFormats.Money
                )
                : XlsxCell.Of(0, NumberFormats.Money);
        }
    }

    private static void Total(XlsxSheet sheet, int row, IReadOnlyList<OptionPlan> plans)
    {
        sheet[row, 1] = XlsxCell.Of("npc", CellRole.Note);
        sheet[row, 2] = XlsxCell.Of("Net present cost", CellRole.Total);
        for (var i = 0; i < plans.Count; i++)
        {
            var column = FirstOptionColumn + i;
            sheet[row, column] = XlsxCell.Computed(
                $"SUM({SpreadsheetAddresses.Place(column, HeadRow + 1)}:{SpreadsheetAddresses.Place(column, row - 1)})",
                plans[i].Values.Scalar("npc"),
                NumberFormats.Money,
                CellRole.Total
            );
        }
    }

    private static void Gaps(
        XlsxSheet sheet,
        int row,
        IReadOnlyList<OptionPlan> plans,
        OptionPlan baseline,
        Dictionary<OptionPlan, int> columns
    )
    {
        var cells = sheet.Rows[row];
        var from = FirstOptionColumn + Position(plans, baseline);
        foreach (var (plan, column) in columns)
        {
            var to = FirstOptionColumn + Position(plans, plan);
            var isTotal = cells[to].Style.Role == CellRole.Total;
            sheet[row, column] = XlsxCell.Computed(
                $"{SpreadsheetAddresses.Place(to, row)}-{SpreadsheetAddresses.Place(from, row)}",
                cells[to].Number - cells[from].Number,
                NumberFormats.Money,
                isTotal ? CellRole.Total : CellRole.Body
            );
        }
    }

    private static int Position(IReadOnlyList<OptionPlan> plans, OptionPlan plan) =>
        plans.Index().First(pair => pair.Item == plan).Index;

    private static XlsxChart Chart(
        XlsxSheet sheet,
        List<CostLine> lines,
        IReadOnlyList<OptionPlan> plans,
        int total
    )
    {
        var last = FirstOptionColumn + plans.Count - 1;
        return new(
            "Net present cost by line",
            "USD",
            XlsxChartKind.StackedColumns,
            new(
                sheet.Range(FirstOptionColumn, HeadRow, last, HeadRow),
                [.. plans.Select(plan => plan.Option.Spec.Name)],
                []
            ),
            [
                .. lines.Select(
                    (line, i) =>
                        new XlsxChartSeries(
                            new(sheet.At(2, HeadRow + 1 + i), [line.Label], []),
                            new(
                                sheet.Range(
                                    FirstOptionColumn,
                                    HeadRow + 1 + i,
                                    last,
                                    HeadRow + 1 + i
                                ),
                                [],
                                [
                                    .. plans.Select(plan =>
                                        CellOf(plan, line) is { } cell
                                            ? plan.Values.Scalar(cell.Id)
                                            : 0
                                    ),
                                ]
                            )
                        )
                ),
            ],
            1,
            total + 2
        );
    }
}
