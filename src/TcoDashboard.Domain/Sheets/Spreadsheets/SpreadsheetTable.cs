namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>A step table laid out below the workings: a row of keys and a row of values, one column a step.</summary>
/// <param name="Row">Row number of the keys, from 1; the values follow in the next row.</param>
/// <param name="Table">The table.</param>
public sealed record SpreadsheetTable(int Row, StepTable Table);
