namespace TcoDashboard.Data.Catalog;

/// <summary>Names one immutable state of the catalog.</summary>
/// <param name="Hash">The content hash that scenarios and shares pin.</param>
/// <param name="Source">Where it came from, for people.</param>
/// <param name="CreatedAt">When it was first stored, UTC.</param>
public sealed record CatalogRevision(string Hash, string Source, DateTimeOffset CreatedAt)
{
    /// <summary>The revision over which people laid items of their own; null for a shipped one.</summary>
    public string? BaseHash { get; init; }
}
