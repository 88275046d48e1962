using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>The list of a catalog section.</summary>
public sealed partial class CatalogTable
{
    private Dictionary<string, NumberScale> _scales = [];

    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public CatalogSection Section { get; set; } = null!;

    /// <summary>How it is sorted and what is side by side.</summary>
    [Parameter, EditorRequired]
    public CatalogState State { get; set; } = new();

    /// <summary>The items in their order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<CatalogItem> Items { get; set; } = [];

    /// <summary>The catalog, for names of what items refer to.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _scales = Section
            .Columns.Where(column => column.IsFigure && column.Key != CatalogList.MainFigure)
            .ToDictionary(column => column.Key, ScaleOf, StringComparer.Ordinal);

    // Why the smallest value: the list compares small and large devices, and a scale of the largest would round the small ones away.
    private NumberScale ScaleOf(CatalogColumn column) =>
        Reader.Presenter.ScaleFor(
            [Items.Select(item => column.FigureOf(item)?.Value).Where(value => value is > 0).Min()],
            UnitSuffix.UnitOf(column.Key) ?? Unit.One
        );

    private string Order(string key) =>
        State.Sort != key ? "none"
        : State.IsDescending ? "descending"
        : "ascending";

    private string Arrow(string key) =>
        State.Sort != key ? ""
        : State.IsDescending ? " ▼"
        : " ▲";

    private string Words(CatalogItem item, CatalogColumn column) =>
        item.Facts.TryGetValue(column.Key, out var fact)
            ? CatalogUses.Target(Catalog, fact)?.Name ?? CatalogLabels.Word(fact.Value)
            : "—";
}
