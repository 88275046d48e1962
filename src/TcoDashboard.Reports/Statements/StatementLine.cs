using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;

namespace TcoDashboard.Reports.Statements;

/// <summary>One line of a statement with its figures.</summary>
/// <param name="Kind">The statement it belongs to.</param>
/// <param name="Id">The cell of the sheet it shows.</param>
/// <param name="Label">Name in sentence case.</param>
/// <param name="IsNegated">Whether the statement shows the cell with the other sign.</param>
/// <param name="IsTotal">Whether it is the sum of the lines above it.</param>
/// <param name="Level">0 for a line of the statement, 1 for a line of the bill that the line above contains.</param>
/// <param name="Values">Amounts, one value a column; <c>null</c> where it cannot be computed.</param>
/// <param name="Total">The sum over all columns, for a balance the last value.</param>
public sealed record StatementLine(
    StatementKind Kind,
    string Id,
    string Label,
    bool IsNegated,
    bool IsTotal,
    int Level,
    ImmutableArray<double?> Values,
    double? Total
);
