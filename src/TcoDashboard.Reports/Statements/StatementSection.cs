using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;

namespace TcoDashboard.Reports.Statements;

/// <summary>One statement: cash flow, income effect or balance.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Its rows in order, the totals below what they add up.</param>
public sealed record StatementSection(
    StatementKind Kind,
    string Title,
    ImmutableArray<ShownLine> Lines
);
