namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>A limit that takes an option out whatever its other merits.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Limit">The worst value allowed, in the criterion's unit.</param>
public sealed record Veto(string Criterion, double Limit);
