using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>Searches while somebody types.</summary>
public sealed partial class SearchBox : IDisposable
{
    private static readonly TimeSpan s_typing = TimeSpan.FromMilliseconds(150);
    private CancellationTokenSource? _wait;
    private string? _typed;
    private string? _told;
    private string? _seen;

    /// <summary>What is searched now.</summary>
    [Parameter, EditorRequired]
    public ScenariosState State { get; set; } = new();

    /// <summary>Called with the new state.</summary>
    [Parameter]
    public EventCallback<ScenariosState> Changed { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _wait?.Cancel();
        _wait?.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Why: what is in the box counts until the address says something else, as the back button does.
        if (State.Search != _seen && State.Search != _told?.Trim())
        {
            _typed = null;
        }

        _seen = State.Search;
    }

    private async Task SearchAsync(string? typed)
    {
        var text = typed ?? "";
        _typed = text[..Math.Min(text.Length, ScenariosState.LongestSearch)];
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
            // The next letter has come.
        }
    }

    private Task TellAsync()
    {
        _told = _typed ?? State.Search;
        return Changed.InvokeAsync(State with { Search = _told });
    }
}
