using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>Searches while somebody types.</summary>
public sealed partial class SearchBox : IDisposable
{
    private static readonly TimeSpan s_typing = TimeSpan.FromMilliseconds(150);
    private CancellationTokenSource? _wait;
    private string? _typed;

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

    private async Task SearchAsync(ChangeEventArgs change)
    {
        var text = change.Value as string ?? "";
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
            await Changed.InvokeAsync(State with { Search = _typed });
        }
        catch (OperationCanceledException)
        {
            // The next letter has come.
        }
    }

    private Task Submit() => Changed.InvokeAsync(State with { Search = _typed ?? State.Search });
}
