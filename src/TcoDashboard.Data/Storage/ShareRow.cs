namespace TcoDashboard.Data.Storage;

/// <summary>A frozen document and result behind a link, of which only the hash of the token is known.</summary>
internal sealed class ShareRow
{
    public required Guid Id { get; init; }

    public required byte[] TokenHash { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public Guid? ScenarioId { get; init; }

    public required string Document { get; init; }

    public required string Result { get; init; }

    public required string CatalogHash { get; init; }

    public required string ModelVersion { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; init; }

    public long ViewCount { get; init; }

    /// <summary>Salted and slow hash of the password, see <c>SharePassword</c>; null for a link without one.</summary>
    public byte[]? PasswordHash { get; init; }

    /// <summary>Passwords tried since <see cref="TriesSince"/> without success.</summary>
    public int Tries { get; init; }

    /// <summary>When the window in which tries are counted began.</summary>
    public DateTime? TriesSince { get; init; }
}
