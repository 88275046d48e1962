using System.Collections.Immutable;

namespace TcoDashboard.Reports.Statements;

/// <summary>A row of a statement as it is shown.</summary>
/// <param name="CellId">The cell of the sheet that explains it.</param>
/// <param name="Label">Name in sentence case.</param>
/// <param name="IsTotal">Whether it is the sum of the rows above it.</param>
/// <param name="Values">Amounts, one value a column.</param>
/// <param name="Texts">The same on the scale of the statement; the rows of a column add up to its total as shown.</param>
/// <param name="Total">Over all columns; of a balance the last.</param>
public sealed record ShownLine(
    string CellId,
    string Label,
    bool IsTotal,
    ImmutableArray<double?> Values,
    ImmutableArray<string> Texts,
    string Total
);
