using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>Compares what the workbook computes with what the engine computed, figure by figure.</summary>
internal static class CheckSheet
{
    public const string Name = "Check";
    public const int HeadRow = 4;
    public const int WorkbookColumn = 5;
    public const int EngineColumn = 6;
    private const int ResultColumn = 8;

    public static void Fill(XlsxSheet sheet, IReadOnlyList<OptionPlan> plans)
    {
        sheet.HeadRows = HeadRow;
        sheet.HeadColumns = 3;
        sheet[1, 1] = XlsxCell.Of(Worded("Check: workbook against engine"), CellRole.Title);
        sheet[3, 1] = XlsxCell.Of(
            Worded(
                "Column E is computed by this workbook, column F is the number the engine gave when the file was written. They agree to nine digits until an input is changed; then the difference is the effect of the change."
            )
        );
        sheet.Header(
            HeadRow,
            WorkbookColumn,
            Worded("Option"),
            Worded("Id"),
            Worded("Name"),
            Worded("Unit"),
            Worded("Workbook"),
            Worded("Engine"),
            Worded("Difference"),
            Worded("Result")
        );
        var row = HeadRow;
        foreach (var plan in plans)
        {
            foreach (
                var cell in plan.Values.Sheet.Cells.Where(c =>
                    c is { IsInput: false, Shape: Shape.Scalar }
                )
            )
            {
                if (plan.Values.Scalar(cell.Id) is { } value)
                {
                    row++;
                    Line(sheet, row, plan, cell, value);
                }
            }
        }
        var results = SpreadsheetAddresses.Fixed(ResultColumn, HeadRow + 1, ResultColumn, row);
        var count = row - HeadRow;
        var equal = Worded($"All {count} figures equal the engine's.");
        var differ = Worded($" of {count} figures differ from the engine's.");
        sheet[2, 1] = XlsxCell.ComputedText(
            $"IF(COUNTIF({results},\"equal\")={count},{FormulaText.Quoted(equal)},COUNTIF({results},\"differs\")&{FormulaText.Quoted(differ)})",
            equal,
            CellRole.Good
        );
        double[] widths = [18, 42, 58, 14, 20, 20, 18, 12];
        for (var i = 0; i < widths.Length; i++)
        {
            sheet.Widths[i + 1] = widths[i];
        }
    }

    private static void Line(
        XlsxSheet sheet,
        int row,
        OptionPlan plan,
        SheetCell cell,
        double value
    )
    {
        var format = NumberFormats.Of(cell.Unit, value);
        sheet[row, 1] = XlsxCell.Of(plan.Option.Spec.Id);
        sheet[row, 2] = XlsxCell.Of(cell.Id, CellRole.Quiet);
        sheet[row, 3] = XlsxCell.Of(cell.Label);
        sheet[row, 4] = XlsxCell.Of(NumberFormats.Symbol(cell.Unit));
        sheet[row, WorkbookColumn] = XlsxCell.Computed(plan.Scalar(cell), value, format);
        sheet[row, EngineColumn] = XlsxCell.Of(value, format);
        var (own, engine) = (
            SpreadsheetAddresses.Place(WorkbookColumn, row),
            SpreadsheetAddresses.Place(EngineColumn, row)
        );
        sheet[row, 7] = XlsxCell.Computed($"{own}-{engine}", 0, format);
        sheet[row, ResultColumn] = XlsxCell.ComputedText(
            $"IF(ISNUMBER({own}),IF(ABS({own}-{engine})<=1E-9*MAX(ABS({own}),ABS({engine})),\"equal\",\"differs\"),\"differs\")",
            "equal"
        );
    }
}
