using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>What the editor asks of the browser: memory, keys, going to a field. Does nothing once the person has left.</summary>
public sealed class EditorScript(IJSRuntime script, NavigationManager navigation) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>What the browser remembers under a name, or <c>null</c>.</summary>
    public async Task<string?> RecallAsync(string name)
    {
        try
        {
            return await (await ModuleAsync()).InvokeAsync<string?>("recall", name);
        }
        catch (Exception fault)
            when (fault is JSDisconnectedException or JSException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Remembers something in the browser.</summary>
    public Task KeepAsync(string name, string value) => CallAsync("keep", name, value);

    /// <summary>Scrolls to an element and gives it the focus.</summary>
    public Task GoToAsync(string id) => CallAsync("goTo", id);

    /// <summary>Keeps the style sheet informed of the height of the answer that stays in sight.</summary>
    public Task MeasureAsync() => CallAsync("measure");

    /// <summary>Scrolls the row of tabs so far that the open one is seen.</summary>
    public Task ShowTabAsync() => CallAsync("showTab");

    /// <summary>Sends undo and redo keys that no text box wants to a component.</summary>
    public Task ListenAsync<T>(DotNetObjectReference<T> component)
        where T : class => CallAsync("listen", component);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await CallAsync("silence");
            try
            {
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its module with it.
            }
        }
    }

    private async Task CallAsync(string name, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(name, arguments);
        }
        catch (Exception fault)
            when (fault is JSDisconnectedException or JSException or ObjectDisposedException)
        {
            // The page is gone, or its script did not come: memory and focus are conveniences, and the next call tries again.
        }
    }

    // Why an absolute address: a relative one would be taken from the address of the framework's script.
    private async Task<IJSObjectReference> ModuleAsync() =>
        _module ??= await script.InvokeAsync<IJSObjectReference>(
            "import",
            new Uri(new Uri(navigation.BaseUri), "js/editor.js").AbsolutePath
        );
}
