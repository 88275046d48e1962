namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>What a cell of a workbook holds.</summary>
/// <param name="Number">Its number, or <c>null</c>.</param>
/// <param name="Text">Its text, the code of its error, or <c>null</c>.</param>
/// <param name="Formula">Its formula without the equals sign, or <c>null</c>.</param>
/// <param name="IsError">Whether it shows an error such as <c>#DIV/0!</c>.</param>
public readonly record struct XlsxValue(
    double? Number,
    string? Text,
    string? Formula,
    bool IsError
);
