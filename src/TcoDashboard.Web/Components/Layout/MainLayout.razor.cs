using Microsoft.AspNetCore.Components.Web;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>The frame of every page; a page that fails leaves the frame usable.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    /// <summary>A navigation to another page leaves the failed one behind.</summary>
    protected override void OnParametersSet() => _boundary?.Recover();

    private void GoOn() => _boundary?.Recover();
}
