using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>Heading of a page.</summary>
public sealed partial class PageHead
{
    /// <summary>The page's name, also in the window's title.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>One line that says what the page is about.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons at the right.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }
}
