namespace TcoDashboard.Data.Catalog;

/// <summary>A catalog revision to store.</summary>
/// <param name="Hash">The content hash of all its items.</param>
/// <param name="Source">Where the items come from, for people.</param>
/// <param name="Items">All its items, or only the own ones where it has a base; read only when the revision is new.</param>
public sealed record NewRevision(string Hash, string Source, IReadOnlyCollection<CatalogItem> Items)
{
    /// <summary>A stored revision whose other items hold in this one too.</summary>
    public string? BaseHash { get; init; }
}
