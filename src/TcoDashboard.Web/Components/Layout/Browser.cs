using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>What a page asks of the browser itself; each call does nothing when the person has already left.</summary>
public sealed class Browser(IJSRuntime script)
{
    /// <summary>Gives the focus to the page's heading.</summary>
    public Task FocusHeadingAsync() => CallAsync("tco.focusHeading");

    /// <summary>Opens a dialog element above the page and keeps the focus in it.</summary>
    public Task OpenDialogAsync(ElementReference dialog) => CallAsync("tco.openDialog", dialog);

    /// <summary>Closes a dialog element; what had the focus before gets it back.</summary>
    public Task CloseDialogAsync(ElementReference dialog) => CallAsync("tco.closeDialog", dialog);

    /// <summary>Saves text as a file of the person's computer.</summary>
    public Task SaveFileAsync(string name, string mediaType, string content) =>
        CallAsync("tco.saveFile", name, mediaType, content);

    /// <summary>Saves a stream as a file of the person's computer; for content too long for one message.</summary>
    public async Task SaveFileAsync(string name, string mediaType, Stream content)
    {
        using var sent = new DotNetStreamReference(content, leaveOpen: true);
        await CallAsync("tco.saveStream", name, mediaType, sent);
    }

    /// <summary>Copies text; false when the browser refuses.</summary>
    public async Task<bool> CopyTextAsync(string text)
    {
        try
        {
            return await script.InvokeAsync<bool>("tco.copyText", text);
        }
        catch (JSDisconnectedException)
        {
            return false;
        }
    }

    private async Task CallAsync(string name, params object?[] arguments)
    {
        try
        {
            await script.InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; there is nothing left to do for it.
        }
    }
}
