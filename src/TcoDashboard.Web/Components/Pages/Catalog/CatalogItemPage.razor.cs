using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>One item of the catalog with every figure, source and conflict.</summary>
public sealed partial class CatalogItemPage
{
    private CatalogSection? _section;
    private CatalogItem? _item;
    private ImmutableArray<Figure> _figures = [];
    private ImmutableArray<ChartFigure> _history = [];
    private ImmutableArray<(CatalogSection Section, ImmutableArray<CatalogItem> Items)> _uses = [];

    /// <summary>Folder of the kind, for example <c>accelerators</c>.</summary>
    [Parameter]
    public string Folder { get; set; } = "";

    /// <summary>Id of the item.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Read();

    // Why: another replica may have taken own items over.
    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Catalogs.LookAsync(CancellationToken.None);

    /// <inheritdoc/>
    protected override void OnParametersSet() => Read();

    private void Read()
    {
        _section = CatalogSection.Find(Folder);
        _item = Catalogs.Current.Find($"{Folder}/{Id}");
        _figures = _item is { } item && _section is { } section ? Ordered(item, section) : [];
        _history = _item is null ? [] : PriceHistoryFigure.Of(_item, Reader.Presenter);
        _uses = _item is null ? [] : CatalogUses.Of(Catalogs.Current, _item);
    }

    // The figures of the list first, then those with a value, then those without.
    private static ImmutableArray<Figure> Ordered(CatalogItem item, CatalogSection section)
    {
        int Place(Figure figure) =>
            section.Columns.Select(column => column.Key).ToImmutableArray().IndexOf(figure.Key)
                is >= 0
                    and var place
                ? place
                : int.MaxValue;
        return
        [
            .. item
                .Figures.Values.OrderBy(Place)
                .ThenBy(figure => figure.Value is null)
                .ThenBy(figure => figure.Key, StringComparer.Ordinal),
        ];
    }
}
