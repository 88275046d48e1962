using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Search and filters of a catalog list.</summary>
public sealed partial class CatalogFilters : IDisposable
{
    private static readonly TimeSpan s_typing = TimeSpan.FromMilliseconds(150);
    private ImmutableArray<string> _makers = [];
    private ImmutableArray<string> _statuses = [];
    private CancellationTokenSource? _wait;
    private string? _typed;
    private string? _told;
    private string? _seen;

    /// <summary>The section filtered.</summary>
    [Parameter, EditorRequired]
    public CatalogSection Section { get; set; } = null!;

    /// <summary>What is filtered now.</summary>
    [Parameter, EditorRequired]
    public CatalogState State { get; set; } = new();

    /// <summary>All items of the section.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<CatalogItem> Items { get; set; } = [];

    /// <summary>Called with the new state.</summary>
    [Parameter]
    public EventCallback<CatalogState> Changed { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _makers = CatalogList.Choices(Items, CatalogList.MakerOf);
        _statuses = CatalogList.Choices(Items, item => item.Fact("status"));
        // Why: what is in the box counts until the address says something else, as the back button does.
        if (State.Search != _seen && State.Search != _told?.Trim())
        {
            _typed = null;
        }

        _seen = State.Search;
    }

    /// <inheritdoc/>
    public void Dispose() => _wait?.Dispose();

    private async Task SearchAsync(string? typed)
    {
        _typed = typed ?? "";
        if (_wait is { } earlier)
        {
            await earlier.CancelAsync();
            earlier.Dispose();
        }

        var wait = _wait = new();
        try
        {
            await Task.Delay(s_typing, wait.Token);
            await TellAsync();
        }
        catch (OperationCanceledException)
        {
            // Why nothing: the next letter has come.
        }
    }

    private Task TellAsync()
    {
        _told = _typed ?? State.Search;
        return Changed.InvokeAsync(State with { Search = _told });
    }

    private static string Text(ChangeEventArgs change) => change.Value as string ?? "";
}
