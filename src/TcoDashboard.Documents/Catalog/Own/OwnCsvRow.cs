namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>One row of a CSV file.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Cells">Its fields that are not empty, by column.</param>
internal sealed record OwnCsvRow(int Line, Dictionary<string, string> Cells)
{
    /// <summary>A field, empty when the row has none.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
