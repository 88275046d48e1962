namespace TcoDashboard.Domain.Costing.Finance.Statements;

/// <summary>A column of a statement: some months in a row.</summary>
/// <param name="Label">Name: <c>2027-01</c>, <c>FY2027 Q1</c>, <c>FY2027</c>; a fiscal year is named after the year it ends in.</param>
/// <param name="First">First month, counted from zero.</param>
/// <param name="Last">Last month.</param>
public sealed record StatementColumn(string Label, int First, int Last);
