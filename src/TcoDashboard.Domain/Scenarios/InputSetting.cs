namespace TcoDashboard.Domain.Scenarios;

/// <summary>A value the user set for an input.</summary>
/// <param name="Value">The value in the input's unit.</param>
/// <param name="Note">Why, or where from; may be empty.</param>
/// <param name="Currency">
/// Currency of the value for inputs of money, three capital letters: the unit of the input holds with it in place of the US dollar. <c>null</c>
/// for US dollars.
/// </param>
public sealed record InputSetting(double Value, string Note = "", string? Currency = null);
