namespace TcoDashboard.Reports.TradeOffs;

/// <summary>What it takes of one weight to change the lead.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Now">Its weight now, as a share of all.</param>
/// <param name="Turns">The share at which the lead changes; a dash when it never does.</param>
/// <param name="Words">Who leads there, one sentence.</param>
public sealed record TradeOffSensitivity(string Criterion, string Now, string Turns, string Words);
