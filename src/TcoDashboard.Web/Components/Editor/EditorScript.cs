using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>What the editor asks of the browser: memory, keys, going to a field. Does nothing once the person has left.</summary>
public sealed class EditorScript(IJSRuntime script, NavigationManager navigation, PageLine line)
    : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>What the browser remembers under a name, or <c>null</c>.</summary>
    public async Task<string?> RecallAsync(string name)
    {
        try
        {
            string? remembered = null;
            await line.SureAsync(async unbroken =>
                remembered = await (await ModuleAsync(unbroken)).InvokeAsync<string?>(
                    "recall",
                    unbroken,
                    name
                )
            );
            return remembered;
        }
        catch (Exception fault) when (IsNoMatter(fault))
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
    // Why not sure: told late, it would silence the listener of the next editor.
    public ValueTask DisposeAsync() =>
        _module is { } module
            ? Farewell.SayAsync(async () =>
            {
                await module.InvokeVoidAsync("silence");
                await module.DisposeAsync();
            })
            : ValueTask.CompletedTask;

    private async Task CallAsync(string name, params object?[] arguments)
    {
        try
        {
            await line.SureAsync(async unbroken =>
                await (await ModuleAsync(unbroken)).InvokeVoidAsync(name, unbroken, arguments)
            );
        }
        catch (Exception fault) when (IsNoMatter(fault))
        {
            // The next call tries again.
        }
    }

    // The page is gone, or its script did not come: memory and focus are conveniences.
    private static bool IsNoMatter(Exception fault) =>
        fault
            is JSDisconnectedException
                or JSException
                or ObjectDisposedException
                or OperationCanceledException;

    // Why an absolute address: a relative one would be taken from the address of the framework's script.
    private async Task<IJSObjectReference> ModuleAsync(CancellationToken unbroken) =>
        _module ??= await script.InvokeAsync<IJSObjectReference>(
            "import",
            unbroken,
            new Uri(new Uri(navigation.BaseUri), "js/editor.js").AbsolutePath
        );
}
