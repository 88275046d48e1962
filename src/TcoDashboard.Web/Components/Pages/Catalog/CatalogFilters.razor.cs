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
    }

    /// <inheritdoc/>
    public void Dispose() => _wait?.Dispose();

    private async Task SearchAsync(ChangeEventArgs change)
    {
        _typed = Text(change);
        if (_wait is { } earlier)
        {
            await earlier.CancelAsync();
            earlier.Dispose();
        }

        var wait = _wait = new();
        try
        {
            await Task.Delay(s_typing, wait.Token);
            await Changed.InvokeAsync(State with { Search = _typed });
        }
        catch (OperationCanceledException)
        {
            // Why nothing: the next letter has come.
        }
    }

    private Task Submit() => Changed.InvokeAsync(State with { Search = _typed ?? State.Search });

    private static string Text(ChangeEventArgs change) => change.Value as string ?? "";
}
