namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>Where the lead changes when one weight moves and the others keep their proportions.</summary>
/// <param name="Weight">The weight as a share of all, 0 to 1.</param>
/// <param name="Leader">Index of the option that takes the lead there.</param>
public sealed record WeightTurn(double Weight, int Leader);
