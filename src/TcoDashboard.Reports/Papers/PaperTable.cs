using System.Collections.Immutable;

namespace TcoDashboard.Reports.Papers;

/// <summary>A table. Where it is wider than the page its columns go on below, each time with the key columns in front.</summary>
/// <param name="Caption">What it shows, with the unit.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="KeyColumns">How many columns name a row.</param>
public sealed record PaperTable(
    string Caption,
    ImmutableArray<PaperColumn> Columns,
    ImmutableArray<PaperRow> Rows,
    int KeyColumns = 1
) : PaperBlock;
