using System.Collections.Immutable;

namespace TcoDashboard.Reports.Papers;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One text a column.</param>
/// <param name="Level">1 for a part of the row above it.</param>
/// <param name="IsTotal">Whether it is a total.</param>
public sealed record PaperRow(ImmutableArray<string> Cells, int Level = 0, bool IsTotal = false);
