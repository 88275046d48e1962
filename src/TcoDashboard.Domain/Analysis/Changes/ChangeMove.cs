using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>What a walk can change at once: one setting of a document, one item of a catalog, or the last of the catalog.</summary>
/// <param name="Settings">What changes.</param>
internal sealed record ChangeMove(ImmutableArray<ChangedSetting> Settings)
{
    /// <summary>Place of the setting in the route; <c>null</c> for what a catalog says.</summary>
    public int? Place { get; init; }

    /// <summary>Places of further settings that change with it: inflation with the basis of money, as neither can be said alone.</summary>
    public ImmutableArray<int> With { get; init; } = [];

    /// <summary>The later item of the catalog; <c>null</c> for a setting.</summary>
    public CatalogItem? Item { get; init; }

    /// <summary>Paths of the items that the later catalog no longer has; empty unless the move takes them away.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>Whether it takes away what the later catalog no longer has.</summary>
    public bool IsRemoval => !Gone.IsEmpty;

    /// <summary>Whether it is expected to leave the form of the sheet as it is.</summary>
    public bool IsNumber =>
        Item is not null
        || Settings is [{ InputKey: { } key }]
            && InputDefinitions.ByKey.GetValueOrDefault(key) is { IsStructural: false };
}
