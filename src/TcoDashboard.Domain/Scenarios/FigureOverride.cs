namespace TcoDashboard.Domain.Scenarios;

/// <summary>A catalog figure replaced inside one scenario.</summary>
/// <param name="Figure">Address of the figure, for example <c>systems/nvidia-gb300-nvl72#price_usd</c>.</param>
/// <param name="Value">The value used instead, in the figure's unit.</param>
/// <param name="Reason">Why; required, shown beside the number.</param>
public sealed record FigureOverride(string Figure, double Value, string Reason);
