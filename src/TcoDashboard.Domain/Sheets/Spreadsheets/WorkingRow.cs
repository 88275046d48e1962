namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>A row of workings in the workbook.</summary>
public abstract class WorkingRow
{
    /// <summary>Its value in a period, as a reference.</summary>
    /// <param name="period">Zero-based period.</param>
    public abstract FormulaText At(int period);

    /// <summary>Its values over some periods, as a range.</summary>
    /// <param name="first">First period.</param>
    /// <param name="last">Last period.</param>
    public abstract FormulaText Range(int first, int last);
}
