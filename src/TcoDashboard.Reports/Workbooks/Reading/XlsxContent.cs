namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>The cells of the sheets read, by name of the sheet and then by row and column from 1.</summary>
/// <param name="Sheets">The sheets.</param>
public sealed record XlsxContent(
    IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), XlsxValue>> Sheets
);
