namespace TcoDashboard.Data.Catalog;

/// <summary>A catalog revision with all its items, ordered by kind and id.</summary>
public sealed record StoredCatalog(CatalogRevision Revision, IReadOnlyList<CatalogItem> Items);
