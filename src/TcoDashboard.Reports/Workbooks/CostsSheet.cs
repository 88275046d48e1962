using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The bill as present values, one row a line and one column an option, and the gap of each option to the baseline line by line.</summary>
internal static class CostsSheet
{
    private const int HeadRow = 3;
    private const int CategoryColumn = 3;
    private const int FirstOptionColumn = 4;

    /// <summary>Fills the sheet and gives the chart of its categories.</summary>
    public static XlsxChart Fill(
        XlsxSheet sheet,
        IReadOnlyList<OptionPlan> plans,
        OptionPlan baseline
    )
    {
        sheet.HeadRows = HeadRow;
        sheet.HeadColumns = CategoryColumn;
        sheet[1, 1] = XlsxCell.Of(Worded("Costs, present value"), CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(
            Worded(
                "US dollars of the first month. Every figure refers to the sheet of its option; gaps are option minus baseline, and the gaps of the lines add up to the gap of the total."
            )
        );
        sheet.Header(HeadRow, FirstOptionColumn, Worded("Id"), Worded("Line"), Worded("Category"));
        var gapColumns = new Dictionary<OptionPlan, int>();
        for (var i = 0; i < plans.Count; i++)
        {
            sheet[HeadRow, FirstOptionColumn + i] = XlsxCell.Of(
                plans[i].Option.Spec.Name,
                CellRole.NumberHeader
            );
        }
        foreach (var plan in plans.Where(plan => plan != baseline))
        {
            var column = FirstOptionColumn + plans.Count + gapColumns.Count;
            gapColumns.Add(plan, column);
            sheet[HeadRow, column] = XlsxCell.Of(
                Worded($"{plan.Option.Spec.Name} minus {baseline.Option.Spec.Name}"),
                CellRole.NumberHeader
            );
        }
        var lines = BillLines.Paid([.. plans.Select(plan => plan.Option)]);
        for (var i = 0; i < lines.Length; i++)
        {
            Line(sheet, HeadRow + 1 + i, lines[i], plans);
        }
        var total = HeadRow + 1 + lines.Length;
        Total(sheet, total, plans);
        for (var row = HeadRow + 1; row <= total; row++)
        {
            Gaps(sheet, row, plans, baseline, gapColumns);
        }
        (sheet.Widths[1], sheet.Widths[2], sheet.Widths[CategoryColumn]) = (24, 34, 18);
        for (var i = 0; i < plans.Count + gapColumns.Count; i++)
        {
            sheet.Widths[FirstOptionColumn + i] = 20;
        }
        return Chart(sheet, ByCategory(sheet, lines, plans, total), plans);
    }

    private static (int FirstRow, string[] Names) ByCategory(
        XlsxSheet sheet,
        ImmutableArray<BillLine> lines,
        IReadOnlyList<OptionPlan> plans,
        int total
    )
    {
        string[] names = [.. lines.Select(line => Words.Of(line.Category)).Distinct()];
        sheet[total + 2, 2] = XlsxCell.Of(Worded("By category"), CellRole.Heading);
        for (var n = 0; n < names.Length; n++)
        {
            var row = total + 3 + n;
            sheet[row, 2] = XlsxCell.Of(names[n]);
            for (var i = 0; i < plans.Count; i++)
            {
                var column = FirstOptionColumn + i;
                sheet[row, column] = XlsxCell.Computed(
                    $"SUMIF({SpreadsheetAddresses.Fixed(CategoryColumn, HeadRow + 1, CategoryColumn, total - 1)},$B{row},{SpreadsheetAddresses.Place(column, HeadRow + 1)}:{SpreadsheetAddresses.Place(column, total - 1)})",
                    Sum(lines, plans[i], names[n]),
                    NumberFormats.Money
                );
            }
        }
        return (total + 3, names);
    }

    private static double? Sum(ImmutableArray<BillLine> lines, OptionPlan plan, string category) =>
        lines
            .Where(line => Words.Of(line.Category) == category)
            .Select(line => CellOf(plan, line))
            .Aggregate(
                (double?)0,
                (sum, cell) => sum + (cell is null ? 0 : plan.Values.Scalar(cell.Id))
            );

    private static Domain.Sheets.SheetCell? CellOf(OptionPlan plan, BillLine line) =>
        plan.Values.Sheet.TryGetCell(line.PresentValue);

    private static void Line(
        XlsxSheet sheet,
        int row,
        BillLine line,
        IReadOnlyList<OptionPlan> plans
    )
    {
        sheet[row, 1] = XlsxCell.Of(line.PresentValue, CellRole.Quiet);
        sheet[row, 2] = XlsxCell.Of(line.Label);
        sheet[row, CategoryColumn] = XlsxCell.Of(Words.Of(line.Category));
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
        sheet[row, 1] = XlsxCell.Of(Worded("npc"), CellRole.Quiet);
        sheet[row, 2] = XlsxCell.Of(Worded("Net present cost"), CellRole.Total);
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
        (int FirstRow, string[] Names) block,
        IReadOnlyList<OptionPlan> plans
    )
    {
        var last = FirstOptionColumn + plans.Count - 1;
        return new(
            Worded("Net present cost by category (sheet Costs)"),
            Worded("USD"),
            XlsxChartKind.StackedColumns,
            new(
                sheet.Range(FirstOptionColumn, HeadRow, last, HeadRow),
                [.. plans.Select(plan => plan.Option.Spec.Name)],
                []
            ),
            [
                .. block.Names.Select(
                    (name, i) =>
                        new XlsxChartSeries(
                            new(sheet.At(2, block.FirstRow + i), [name], []),
                            new(
                                sheet.Range(
                                    FirstOptionColumn,
                                    block.FirstRow + i,
                                    last,
                                    block.FirstRow + i
                                ),
                                [],
                                [
                                    .. plans.Select(
                                        (_, p) =>
                                            sheet
                                                .Rows[block.FirstRow + i][FirstOptionColumn + p]
                                                .Number
                                    ),
                                ]
                            )
                        )
                ),
            ]
        );
    }
}
