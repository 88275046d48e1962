namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>The place of one call in one column.</summary>
internal sealed class CallPlace(
    SpreadsheetReading reading,
    CallExpr call,
    int period,
    bool insideRow,
    SpreadsheetReading.Location? own
) : SpreadsheetPlace
{
    public override int Period => period;

    public override int Periods => reading.Periods;

    public override FormulaText PeriodNumber =>
        FormulaText.Reference(
            SpreadsheetAddresses.Place(
                reading.Addresses.FirstPeriodColumn + period,
                reading.Addresses.PeriodNumberRow
            )
        );

    public override FormulaText Argument(int index) =>
        reading.Text(call.Arguments[index], period, insideRow);

    // Why: another period is read from a cell; a formula written in this column cannot say it.
    public override FormulaText Argument(int index, int period) =>
        call.Arguments[index].Shape == Shape.Row
            ? reading.At(reading.RowOf(call.Arguments[index]), period)
            : reading.Text(call.Arguments[index], period, insideRow);

    public override FormulaText Range(int index, int first, int last) =>
        reading.Range(reading.RowOf(call.Arguments[index]), first, last);

    public override FormulaText Own(int period) =>
        own is { Shape: Shape.Row } place
            ? reading.At(place, period)
            : throw new InvalidOperationException(
                $"{call.Function.Name} has one value, not one a period."
            );

    public override (FormulaText Keys, FormulaText Values) Table(StepTable table) =>
        reading.Table(table);

    public override WorkingRow Working(string label, Func<SpreadsheetPlace, FormulaText> formula) =>
        new Row(
            reading,
            reading.Working(
                call,
                label,
                (place, column) => formula(new CallPlace(reading, call, column, true, place))
            )
        );

    private sealed class Row(SpreadsheetReading reading, SpreadsheetReading.Location place)
        : WorkingRow
    {
        public override FormulaText At(int period) => reading.At(place, period);

        public override FormulaText Range(int first, int last) => reading.Range(place, first, last);
    }
}
