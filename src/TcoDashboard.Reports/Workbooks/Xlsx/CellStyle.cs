namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>How a cell looks.</summary>
/// <param name="Role">What it is to its reader.</param>
/// <param name="Format">Number format of the spreadsheet; empty for the general one.</param>
/// <param name="Quoted">Whether a text keeps being text when a reader edits it, although it begins like a formula.</param>
internal readonly record struct CellStyle(CellRole Role, string Format = "", bool Quoted = false);
