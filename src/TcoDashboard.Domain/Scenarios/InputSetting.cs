namespace TcoDashboard.Domain.Scenarios;

/// <summary>A value the user set for an input.</summary>
/// <param name="Value">The value in the input's unit.</param>
/// <param name="Note">Why, or where from; may be empty.</param>
public sealed record InputSetting(double Value, string Note = "");
