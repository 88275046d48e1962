namespace TcoDashboard.Data.Storage;

/// <summary>One immutable state of the catalog, named by the hash of its content.</summary>
internal sealed class CatalogRevisionRow
{
    public required string Hash { get; init; }

    /// <summary>The revision whose items hold where this one has none of its own; null when this one has all of its items.</summary>
    public string? BaseHash { get; init; }

    public required string Source { get; init; }

    public required DateTime CreatedAt { get; init; }
}
