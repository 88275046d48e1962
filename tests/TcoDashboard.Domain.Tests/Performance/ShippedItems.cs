using System.Collections.Immutable;
using System.Text.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Items of the repository's <c>data/</c> folder, read plainly: the strict reader lives in another room and has its own tests.</summary>
internal static class ShippedItems
{
    private static readonly Source Anything = new("shipped data", null, null, "test");

    private static readonly Lazy<CatalogRevision> Calibration = new(() =>
        new("test", Folder(CatalogKind.Calibration))
    );

    public static PerformanceParameters Parameters => PerformanceParameters.From(Calibration.Value);

    public static CatalogRevision CalibrationRevision => Calibration.Value;

    public static IEnumerable<CatalogItem> Folder(CatalogKind kind)
    {
        var folder = Path.Combine(Root(), "data", CatalogItem.FolderOf(kind));
        foreach (
            var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        )
        {
            yield return Read(kind, file);
        }
    }

    public static string FolderBelowRoot(string path) => Path.Combine(Root(), path);

    private static CatalogItem Read(CatalogKind kind, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var root = document.RootElement;
        var facts = Members(root, "facts")
            .Where(member => member.Value.TryGetProperty("value", out _))
            .ToImmutableSortedDictionary(
                member => member.Name,
                member => new Fact(member.Name, member.Value.GetProperty("value").ToString()),
                StringComparer.Ordinal
            );
        var figures = Members(root, "figures")
            .ToImmutableSortedDictionary(
                member => member.Name,
                member => new Figure(
                    member.Name,
                    Unit.One,
                    member.Value.TryGetProperty("value", out var value) ? value.GetDouble() : null,
                    Anything
                ),
                StringComparer.Ordinal
            );
        var id = root.GetProperty("id").GetString()!;
        return new(kind, id, root.GetProperty("name").GetString()!, facts, figures, []);
    }

    private static JsonProperty[] Members(JsonElement root, string name) =>
        root.TryGetProperty(name, out var found) ? [.. found.EnumerateObject()] : [];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "TcoDashboard.sln"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests must lie below the solution file.");
    }
}
