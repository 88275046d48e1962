using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The model of one option, month by month: every computed cell is a live formula with the engine's value beside it.</summary>
internal static class OptionSheet
{
    private const int LongestWorking = 160;
    private const int MonthsOnAPage = 12;

    public static void Fill(OptionPlan plan)
    {
        var sheet = plan.Sheet;
        sheet.HeadRows = OptionPlan.HeadRow;
        sheet.HeadColumns = OptionPlan.ScalarColumn;
        Head(plan);
        foreach (var (cell, row) in plan.Rows)
        {
            sheet[row, 1] = XlsxCell.Of(cell.Id, CellRole.Quiet);
            sheet[row, 2] = XlsxCell.Of(cell.Label);
            sheet[row, 3] = XlsxCell.Of(NumberFormats.Symbol(cell.Unit));
            if (NoteOf(cell) is { Length: > 0 } note)
            {
                sheet[row, 5] = XlsxCell.Of(note, CellRole.Quiet);
            }
            if (cell.IsInput)
            {
                Input(plan, cell, row);
            }
            else
            {
                Computed(
                    sheet,
                    row,
                    cell.Shape,
                    plan.Reading.Formulas(cell),
                    plan.Reading.ValuesOf(cell),
                    NumberFormats.Of(cell.Unit, plan.Reading.ValuesOf(cell))
                );
            }
        }
        Workings(plan);
        (sheet.Widths[1], sheet.Widths[2], sheet.Widths[3]) = (24, 48, 12);
        (sheet.Widths[4], sheet.Widths[5]) = (18, 60);
        for (var column = OptionPlan.FirstPeriodColumn; column <= plan.LastColumn; column++)
        {
            sheet.Widths[column] = 14;
        }
        for (
            var column = OptionPlan.FirstPeriodColumn - 1;
            column < plan.LastColumn;
            column += MonthsOnAPage
        )
        {
            sheet.PageEnds.Add(column);
        }
    }

    private static void Head(OptionPlan plan)
    {
        var sheet = plan.Sheet;
        var timeline = plan.Values.Sheet.Timeline;
        sheet[1, 1] = XlsxCell.Of(plan.Option.Spec.Name, CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(
            Worded(
                "One row a cell of the model, one column a month. Every formula is live; change inputs on the sheet Inputs."
            ),
            CellRole.Body
        );
        sheet[OptionPlan.PeriodNumberRow, 2] = XlsxCell.Of(Worded("Month number"), CellRole.Note);
        sheet[OptionPlan.YearRow, 2] = XlsxCell.Of(Worded("Calendar year"), CellRole.Note);
        sheet.Header(OptionPlan.HeadRow, Worded("Id"), Worded("Name"), Worded("Unit"));
        sheet[OptionPlan.HeadRow, OptionPlan.ScalarColumn] = XlsxCell.Of(
            Worded("Value"),
            CellRole.NumberHeader
        );
        sheet[OptionPlan.HeadRow, OptionPlan.ScalarColumn + 1] = XlsxCell.Of(
            Worded("How to read it"),
            CellRole.Header
        );
        for (var period = 0; period < timeline.Periods; period++)
        {
            var column = OptionPlan.FirstPeriodColumn + period;
            sheet[OptionPlan.PeriodNumberRow, column] = XlsxCell.Of(
                period,
                NumberFormats.Whole,
                CellRole.Note
            );
            sheet[OptionPlan.YearRow, column] = XlsxCell.Of(
                timeline.YearOf(period),
                NumberFormats.Whole,
                CellRole.Note
            );
            sheet[OptionPlan.HeadRow, column] = XlsxCell.Of(
                timeline.LabelOf(period),
                CellRole.NumberHeader
            );
        }
    }

    private static void Input(OptionPlan plan, SheetCell cell, int row)
    {
        var values = plan.Reading.ValuesOf(cell);
        for (var i = 0; i < values.Length; i++)
        {
            plan.Sheet[row, ColumnOf(cell.Shape, i)] = XlsxCell.Of(
                values[i],
                NumberFormats.OfInput(cell.Unit, values[i]),
                CellRole.Input
            );
        }
    }

    private static void Computed(
        XlsxSheet sheet,
        int row,
        Shape shape,
        IReadOnlyList<string> formulas,
        IReadOnlyList<double?> values,
        string format
    )
    {
        for (var i = 0; i < formulas.Count; i++)
        {
            sheet[row, ColumnOf(shape, i)] = XlsxCell.Computed(formulas[i], values[i], format);
        }
    }

    private static int ColumnOf(Shape shape, int index) =>
        shape == Shape.Row ? OptionPlan.FirstPeriodColumn + index : OptionPlan.ScalarColumn;

    private static void Workings(OptionPlan plan)
    {
        var sheet = plan.Sheet;
        var reading = plan.Reading;
        if (reading.Workings.IsEmpty && reading.Tables.IsEmpty)
        {
            return;
        }
        sheet[reading.Addresses.FirstFreeRow - 1, 1] = XlsxCell.Of(
            Worded("Workings: steps of the formulas above"),
            CellRole.Heading
        );
        foreach (var working in reading.Workings)
        {
            sheet[working.Row, 1] = XlsxCell.Of(Worded("working"), CellRole.Quiet);
            sheet[working.Row, 2] = XlsxCell.Of(Short(working.Label));
            sheet[working.Row, 3] = XlsxCell.Of(NumberFormats.Symbol(working.Unit));
            Computed(
                sheet,
                working.Row,
                working.Shape,
                working.Formulas,
                working.Values,
                NumberFormats.Of(working.Unit, working.Values)
            );
        }
        foreach (var laid in reading.Tables)
        {
            Table(sheet, laid);
        }
    }

    private static void Table(XlsxSheet sheet, SpreadsheetTable laid)
    {
        sheet[laid.Row, 1] = XlsxCell.Of(Worded("table"), CellRole.Quiet);
        sheet[laid.Row, 2] = XlsxCell.Of(Worded($"{laid.Table.Label}: from"));
        sheet[laid.Row, 3] = XlsxCell.Of(NumberFormats.Symbol(laid.Table.KeyUnit));
        sheet[laid.Row + 1, 2] = XlsxCell.Of(Worded($"{laid.Table.Label}: value"));
        sheet[laid.Row + 1, 3] = XlsxCell.Of(NumberFormats.Symbol(laid.Table.ValueUnit));
        for (var step = 0; step < laid.Table.Steps.Length; step++)
        {
            var (from, value) = laid.Table.Steps[step];
            var column = OptionPlan.FirstPeriodColumn + step;
            sheet[laid.Row, column] = XlsxCell.Of(
                from,
                NumberFormats.OfInput(laid.Table.KeyUnit, from),
                CellRole.Input
            );
            sheet[laid.Row + 1, column] = XlsxCell.Of(
                value,
                NumberFormats.OfInput(laid.Table.ValueUnit, value),
                CellRole.Input
            );
        }
    }

    private static string NoteOf(SheetCell cell) =>
        string.Join(
            ' ',
            new[] { cell.Note, cell.Provenance?.Text, cell.FormulaSource?.Title }.Where(text =>
                !string.IsNullOrEmpty(text)
            )
        );

    private static string Short(string label) =>
        label.Length <= LongestWorking ? label : label[..LongestWorking] + "…";
}
