namespace TcoDashboard.Domain.Procurement.Equity;

/// <summary>A tranche of warrants as the simulation sees it.</summary>
/// <param name="Shares">Number of shares, after any discount for what cannot be sold.</param>
/// <param name="Years">Years to vesting.</param>
/// <param name="Hurdle">Share price that must stand on that day, US dollars; 0 for none.</param>
/// <param name="Probability">How likely the other conditions are met, 0 to 1.</param>
public sealed record VestingPart(double Shares, double Years, double Hurdle, double Probability);
