namespace TcoDashboard.Reports.Figures;

/// <summary>A line across a chart that says what a value means: a budget, a limit, a break-even.</summary>
/// <param name="Name">What it is, for example "Your limit: 50 tokens/s".</param>
/// <param name="Value">Where it crosses its axis, in the unit of that axis.</param>
/// <param name="IsOnX">It stands on the X axis; otherwise on the Y axis.</param>
public sealed record ReferenceLine(string Name, double Value, bool IsOnX);
