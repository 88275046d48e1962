namespace TcoDashboard.Web.Components.Layout;

/// <summary>Short messages at the edge of the page that go away by themselves and are read out once.</summary>
public sealed partial class Toasts
{
    private static readonly TimeSpan s_plain = TimeSpan.FromSeconds(5);

    // Why longer: whoever wants the action has to find and reach the button first.
    private static readonly TimeSpan s_withAction = TimeSpan.FromSeconds(12);
    private readonly List<Announcement> _shown = [];
    private readonly CancellationTokenSource _gone = new();

    /// <inheritdoc />
    public void Dispose()
    {
        Announcer.Said -= Show;
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Announcer.Said += Show;

    private void Show(Announcement message) => _ = InvokeAsync(() => ShowAsync(message));

    private async Task ShowAsync(Announcement message)
    {
        _shown.Add(message);
        StateHasChanged();
        try
        {
            await Task.Delay(message.Action is null ? s_plain : s_withAction, _gone.Token);
            _shown.Remove(message);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was closed before the message went away.
        }
    }

    private async Task ActAsync(Announcement message)
    {
        _shown.Remove(message);
        await message.Action!();
    }
}
