namespace TcoDashboard.Domain.Scenarios;

/// <summary>What the document says of one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Weight">How much it counts, 0 to <see cref="TradeOffSpec.MostWeight"/>.</param>
/// <param name="Limit">The worst value allowed, in the unit of the criterion; an option beyond it is out. <c>null</c> for none.</param>
public sealed record CriterionSpec(TradeOffCriterion Criterion, double Weight, double? Limit);
