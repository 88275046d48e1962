namespace TcoDashboard.Data.Shares;

/// <summary>A link as its owner sees it; the link itself cannot be recovered.</summary>
/// <param name="Id">Names it when it is revoked or extended; no secret.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Title">The title of what it shows.</param>
/// <param name="ScenarioId">The scenario it was made from, if any.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it ends, or null.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
/// <param name="Views">How often it was opened.</param>
public sealed record ShareSummary(
    Guid Id,
    ShareKind Kind,
    string Title,
    Guid? ScenarioId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    long Views
)
{
    /// <summary>What the visitor must have proved to know; <c>null</c> for a link without a password. It changes with the password and is no secret.</summary>
    public string? PasswordMark { get; init; }

    /// <summary>Whether a password is asked for.</summary>
    public bool HasPassword => PasswordMark is not null;
}
