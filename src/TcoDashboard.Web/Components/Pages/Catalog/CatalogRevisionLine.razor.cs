using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Names the current catalog revision with its date.</summary>
public sealed partial class CatalogRevisionLine
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private CatalogRevision? _revision;

    [Inject]
    private CatalogStore Store { get; set; } = null!;

    private string Date =>
        Reader.Presenter.Date(DateOnly.FromDateTime(_revision!.CreatedAt.UtcDateTime));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        _revision = await Store.LatestAsync(CancellationToken.None);
}
