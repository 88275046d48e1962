using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>What a function's unit rule decided.</summary>
/// <param name="Arguments">The arguments in the units the function works in.</param>
/// <param name="Unit">The unit of the result.</param>
public sealed record UnitRuling(ImmutableArray<Expr> Arguments, Unit Unit);
