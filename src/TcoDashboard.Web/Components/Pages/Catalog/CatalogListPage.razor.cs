using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>The catalog: its sections, and the list of one.</summary>
public sealed partial class CatalogListPage : IDisposable
{
    private CatalogState _state = new();
    private CatalogSection? _section;
    private ImmutableArray<CatalogItem> _all = [];
    private ImmutableArray<CatalogItem> _items = [];

    /// <summary>Folder of the section; <c>null</c> for the overview.</summary>
    [Parameter]
    public string? Folder { get; set; }

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Read();
    }

    // Why: another replica may have taken own items over.
    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Catalogs.LookAsync(CancellationToken.None);

    /// <inheritdoc/>
    protected override void OnParametersSet() => Read();

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(() =>
        {
            Read();
            StateHasChanged();
        });

    private void Read()
    {
        _state = CatalogState.FromUrl("/" + Navigation.ToBaseRelativePath(Navigation.Uri)) with
        {
            Folder = Folder ?? "",
        };
        _section = CatalogSection.Find(Folder);
        _all = _section is { } section ? [.. Catalogs.Current.OfKind(section.Kind)] : [];
        _items = _section is null ? [] : CatalogList.Select(_all, _section, _state);
    }

    private void Go(CatalogState state) => Navigation.NavigateTo(state.ToUrl(), replace: true);

    private string Count(CatalogSection section) =>
        _items.Length == _all.Length
            ? Say["catalog.count", _all.Length, section.Plural(Say)]
            : Say["catalog.countSome", _items.Length, _all.Length, section.Plural(Say)];
}
