namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>What a cell is to its reader, which decides how it looks.</summary>
internal enum CellRole
{
    Body,
    Wrapped,

    /// <summary>Small and grey, in several lines.</summary>
    Note,

    /// <summary>Small and grey, in one line: ids and paths, which nobody reads first.</summary>
    Quiet,
    Title,
    Heading,
    Header,

    /// <summary>The head of a column of numbers.</summary>
    NumberHeader,
    Input,
    Total,
    Good,
    Bad,
    Link,
}
