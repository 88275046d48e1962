using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>An argument with its values, for telling why a call failed.</summary>
/// <param name="Text">The argument in words with its value and unit: "Tokens served (0 Mtok)".</param>
/// <param name="Name">The argument in words alone.</param>
/// <param name="Values">One value, or one a period.</param>
public sealed record Operand(string Text, string Name, ImmutableArray<double> Values);
