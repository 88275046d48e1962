using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>An input that only one of two results has; its effect is part of the structure.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsBefore">Whether the earlier result has it, rather than the later one.</param>
public sealed record LoneInput(string Label, Unit Unit, double Value, bool IsBefore);
