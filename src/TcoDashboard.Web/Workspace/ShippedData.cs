using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Workspace;

/// <summary>What comes with the product: its catalog and its worked scenarios.</summary>
/// <param name="Catalog">The shipped catalog.</param>
/// <param name="Presets">The worked scenarios, and what is wrong with those that cannot be read.</param>
public sealed record ShippedData(CatalogRevision Catalog, PresetsReading Presets)
{
    /// <summary>Reads it; needs no database, so that it can be read while one starts.</summary>
    /// <exception cref="WorkspaceException">The shipped catalog cannot be read; the message is one sentence that says what to do.</exception>
    public static ShippedData Read()
    {
        var catalog = ShippedCatalog.Load();
        if (catalog.Revision is not { } revision)
        {
            var first = catalog.Problems[0];
            throw new WorkspaceException(
                $"The shipped catalog in {ShippedCatalog.Folder} has {catalog.Problems.Length} problems, the first in {first.Path}: {first.Message} {first.Remedy}"
            );
        }

        return new(revision, TcoDashboard.Documents.Scenarios.Presets.Load(ShippedCatalog.Folder));
    }
}
