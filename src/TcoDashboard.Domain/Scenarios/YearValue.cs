namespace TcoDashboard.Domain.Scenarios;

/// <summary>A value that holds from the first month of a calendar year until another year says otherwise.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Value">The value, in the unit of what it prices.</param>
public sealed record YearValue(int Year, double Value);
