using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>The ways to the parts of the app; marks the one that the page belongs to.</summary>
/// <remarks>Why not a component for each link: every one costs the server two KiB for each open window.</remarks>
public sealed partial class Rail(NavigationManager navigation) : IDisposable
{
    private string _part = "";

    /// <inheritdoc/>
    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        navigation.LocationChanged += OnLocationChanged;
        _part = PartOf(navigation.Uri);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var part = PartOf(change.Location);
        if (part != _part)
        {
            _part = part;
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private string? CurrentAt(string part) => part == _part ? "page" : null;

    // The first step of the path: a part's pages lie below it.
    private string PartOf(string address) =>
        "/" + navigation.ToBaseRelativePath(address).Split('/', '?', '#')[0];
}
