namespace TcoDashboard.Data.Shares;

/// <summary>A link that was just made.</summary>
/// <param name="Token">The secret part of the address, 22 characters; shown once, only its hash is kept.</param>
/// <param name="Summary">What the owner sees from now on.</param>
public sealed record NewShare(string Token, ShareSummary Summary);
