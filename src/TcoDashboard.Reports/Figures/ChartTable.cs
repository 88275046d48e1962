using System.Collections.Immutable;

namespace TcoDashboard.Reports.Figures;

/// <summary>A chart's numbers as a table: its accessible form, and what a reader copies.</summary>
/// <param name="Columns">Heads; the first names the rows.</param>
/// <param name="Rows">One cell for each column.</param>
public sealed record ChartTable(
    ImmutableArray<string> Columns,
    ImmutableArray<ImmutableArray<string>> Rows
);
