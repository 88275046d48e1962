using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Facts that name other items must name items that are there.</summary>
internal static class ReferenceRules
{
    private static readonly (CatalogKind From, string Fact, CatalogKind To)[] References =
    [
        (CatalogKind.System, "accelerator", CatalogKind.Accelerator),
        (CatalogKind.System, "accelerator_variants", CatalogKind.Accelerator),
        (CatalogKind.Offer, "accelerator", CatalogKind.Accelerator),
        (CatalogKind.Offer, "model", CatalogKind.Model),
        (CatalogKind.Deal, "accelerators", CatalogKind.Accelerator),
        (CatalogKind.Deal, "deal", CatalogKind.Deal),
        (CatalogKind.Deal, "benchmark", CatalogKind.Deal),
    ];

    /// <summary>The references of one item that lead nowhere.</summary>
    /// <param name="item">The item.</param>
    /// <param name="paths">Addresses of all items, for example <c>accelerators/nvidia-gb300</c>.</param>
    /// <param name="facts">Path of the facts of the item, as problems show it.</param>
    public static IEnumerable<Problem> Dangling(
        CatalogItem item,
        IReadOnlySet<string> paths,
        string facts
    ) =>
        from reference in References
        where reference.From == item.Kind
        from id in (item.Fact(reference.Fact) ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        )
        let folder = CatalogItem.FolderOf(reference.To)
        where !paths.Contains($"{folder}/{id}")
        let meant = NearMiss.Of(
            id,
            paths
                .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
                .Select(path => path[(folder.Length + 1)..])
        )
        select Problem.Error(
            $"{facts}.{reference.Fact}.value",
            CatalogProblems.CodeOf(CatalogCode.DanglingReference),
            Worded($"{item.Path} refers to {folder}/{id}, which the catalog does not hold."),
            meant is null
                ? Worded($"Add {folder}/{id}.json or correct the reference.")
                : Worded($"Did you mean \"{meant}\"?")
        );
}
