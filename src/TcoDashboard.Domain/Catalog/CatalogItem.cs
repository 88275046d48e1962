using System.Collections.Immutable;

namespace TcoDashboard.Domain.Catalog;

/// <summary>One item of the catalog: facts in words and figures in numbers, each with its source.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Id">Stable id, unique within its kind.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Facts">Words, dates and references by key.</param>
/// <param name="Figures">Numbers by key; the key carries the unit.</param>
/// <param name="Notes">What a reader should know about the item as a whole.</param>
public sealed record CatalogItem(
    CatalogKind Kind,
    string Id,
    string Name,
    ImmutableSortedDictionary<string, Fact> Facts,
    ImmutableSortedDictionary<string, Figure> Figures,
    ImmutableArray<string> Notes
)
{
    /// <summary>Added by people here, to the catalog or inside a scenario, rather than shipped.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The item's address, for example <c>systems/nvidia-gb300-nvl72</c>.</summary>
    public string Path => $"{FolderOf(Kind)}/{Id}";

    /// <summary>Every source of the item once: of facts, figures and conflicts.</summary>
    public IEnumerable<Source> Sources =>
        Facts
            .Values.Select(fact => fact.Source)
            .Concat(Figures.Values.SelectMany(SourcesOf))
            .OfType<Source>()
            .Distinct();

    /// <summary>The text of a fact, or <c>null</c> when the item does not state it.</summary>
    public string? Fact(string key) => Facts.TryGetValue(key, out var fact) ? fact.Value : null;

    /// <summary>A figure, or <c>null</c> when the item does not list it.</summary>
    public Figure? Figure(string key) => Figures.GetValueOrDefault(key);

    /// <summary>The value of a figure, or <c>null</c> when it is not listed or not known.</summary>
    public double? Value(string key) => Figure(key)?.Value;

    /// <summary>The folder below <c>data/</c> and the first part of an item's address.</summary>
    public static string FolderOf(CatalogKind kind) =>
        kind switch
        {
            CatalogKind.Accelerator => "accelerators",
            CatalogKind.System => "systems",
            CatalogKind.Model => "models",
            CatalogKind.Region => "regions",
            CatalogKind.Offer => "offers",
            CatalogKind.Network => "network",
            CatalogKind.Deal => "deals",
            CatalogKind.Facility => "facility",
            CatalogKind.Workload => "workloads",
            CatalogKind.Calibration => "calibration",
            CatalogKind.Assumption => "assumptions",
            _ => throw new ArgumentOutOfRangeException(
                nameof(kind),
                kind,
                "Not a kind of catalog item."
            ),
        };

    private static IEnumerable<Source?> SourcesOf(Figure figure) =>
        [
            figure.Source,
            .. figure.OtherSources,
            .. figure.Conflicts.Select(conflict => conflict.Source),
        ];
}
