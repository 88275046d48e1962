using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing.Finance.Statements;

/// <summary>One row of a statement.</summary>
/// <param name="Kind">The statement it belongs to.</param>
/// <param name="Id">Id of the cell of the sheet that explains it.</param>
/// <param name="Label">Name in sentence case.</param>
/// <param name="IsNegated">Whether the statement shows the cell with the other sign: costs of the bill are money out.</param>
/// <param name="IsTotal">Whether it is the sum of the rows above it.</param>
/// <param name="Values">Amounts, one value a column; <c>null</c> where it cannot be computed.</param>
/// <param name="Total">The sum over all columns, for a balance the last; <c>null</c> where it cannot be computed.</param>
public sealed record StatementRow(
    StatementKind Kind,
    string Id,
    string Label,
    bool IsNegated,
    bool IsTotal,
    ImmutableArray<double?> Values,
    double? Total
);
