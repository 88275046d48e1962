namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>
/// Where a function writes its spreadsheet formula: in one column of a row, or in the one cell of a scalar. It gives references to the
/// arguments and makes room for workings; the function only puts them together.
/// </summary>
public abstract class SpreadsheetPlace
{
    /// <summary>The zero-based period of the column; 0 for a scalar.</summary>
    public abstract int Period { get; }

    /// <summary>Number of periods of the timeline.</summary>
    public abstract int Periods { get; }

    /// <summary>Reference to the zero-based number of the month at the head of the column.</summary>
    public abstract FormulaText PeriodNumber { get; }

    /// <summary>An argument in this period.</summary>
    /// <param name="index">Zero-based argument.</param>
    public abstract FormulaText Argument(int index);

    /// <summary>An argument in another period, as a reference.</summary>
    /// <param name="index">Zero-based argument.</param>
    /// <param name="period">Zero-based period inside the timeline.</param>
    public abstract FormulaText Argument(int index, int period);

    /// <summary>An argument over some periods, as a range.</summary>
    /// <param name="index">Zero-based argument.</param>
    /// <param name="first">First period.</param>
    /// <param name="last">Last period.</param>
    public abstract FormulaText Range(int index, int first, int last);

    /// <summary>An argument over all periods, as a range.</summary>
    /// <param name="index">Zero-based argument.</param>
    public FormulaText Range(int index) => Range(index, 0, Periods - 1);

    /// <summary>The row being written, in an earlier period. For functions that give one value a period.</summary>
    /// <param name="period">A period before this one.</param>
    public abstract FormulaText Own(int period);

    /// <summary>The keys and the values of a step table laid out in the workbook, each as a range.</summary>
    /// <param name="table">The table.</param>
    public abstract (FormulaText Keys, FormulaText Values) Table(StepTable table);

    /// <summary>
    /// A row of workings that shows a step of the computation. Inside its formula <see cref="Own"/> is the working row itself; asking for the
    /// same label again gives the same row.
    /// </summary>
    /// <param name="label">What the row shows, lower case.</param>
    /// <param name="formula">Its formula in each period.</param>
    public abstract WorkingRow Working(string label, Func<SpreadsheetPlace, FormulaText> formula);
}
