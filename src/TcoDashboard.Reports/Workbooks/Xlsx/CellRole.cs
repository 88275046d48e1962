namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>What a cell is to its reader, which decides how it looks.</summary>
internal enum CellRole
{
    Body,
    Wrapped,
    Note,
    Title,
    Heading,
    Header,
    Input,
    Total,
    Good,
    Bad,
    Link,
}
