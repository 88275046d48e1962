using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>Moves the focus to the heading of each page that is navigated to.</summary>
/// <remarks>
/// Not on the first page, unlike the framework's component: there the first Tab must reach the link that skips to the content,
/// and whoever types already keeps the focus.
/// </remarks>
public sealed class FocusHeading(Browser browser) : ComponentBase
{
    private Type? _focused;

    /// <summary>The page shown now.</summary>
    [Parameter, EditorRequired]
    public Type Page { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isNavigation = _focused is not null && _focused != Page;
        _focused = Page;
        if (isNavigation)
        {
            await browser.FocusHeadingAsync();
        }
    }
}
