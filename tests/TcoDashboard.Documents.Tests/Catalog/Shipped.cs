using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

/// <summary>The shipped catalog, read once for all tests.</summary>
internal static class Shipped
{
    public static CatalogReading Reading { get; } = ShippedCatalog.Load();

    public static CatalogRevision Catalog =>
        Reading.Revision
        ?? throw new InvalidOperationException("The shipped catalog has problems.");
}
