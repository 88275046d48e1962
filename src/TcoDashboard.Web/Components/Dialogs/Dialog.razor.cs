using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Components.Dialogs;

/// <summary>A dialog, or a drawer at the side (on a phone from the bottom).</summary>
public sealed partial class Dialog(Browser browser)
{
    private ElementReference _element;
    private bool _wasOpen;

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What it is about.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Whether it is shown.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Told when the person closes it.</summary>
    [Parameter]
    public EventCallback<bool> IsOpenChanged { get; set; }

    /// <summary>At the side of the page instead of in its middle.</summary>
    [Parameter]
    public bool IsDrawer { get; set; }

    /// <summary>What it shows; drawn only while it is open.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons at its foot.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    private string TitleId => Id + "-title";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsOpen == _wasOpen)
        {
            return;
        }

        _wasOpen = IsOpen;
        await (IsOpen ? browser.OpenDialogAsync(_element) : browser.CloseDialogAsync(_element));
    }

    private Task CloseAsync() => browser.CloseDialogAsync(_element);

    private async Task ClosedAsync()
    {
        // Why: the browser closed it already; the next render must not close it again.
        _wasOpen = false;
        if (IsOpen)
        {
            await IsOpenChanged.InvokeAsync(false);
        }
    }
}
