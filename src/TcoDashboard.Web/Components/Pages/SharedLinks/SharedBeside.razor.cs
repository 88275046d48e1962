using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Data.Shares;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What a link looks like with today's data or with inputs moved by its viewer.</summary>
public sealed partial class SharedBeside(SharedWorkings workings, NavigationManager navigation)
    : IDisposable
{
    // Why: a slider that is dragged sends many values; only where it rests is worked out.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(150);
    private readonly CancellationTokenSource _gone = new();
    private CancellationTokenSource? _working;
    private ImmutableArray<FrozenSlider> _sliders = [];
    private SharedState _state = new();
    private SharedNow? _now;
    private string? _problem;
    private bool _isBusy;
    private string _saved = "";

    /// <summary>The secret of the link.</summary>
    [Parameter, EditorRequired]
    public string Token { get; set; } = "";

    /// <summary>What the link keeps.</summary>
    [Parameter, EditorRequired]
    public ShareContent Content { get; set; } = null!;

    /// <summary>What it froze.</summary>
    [Parameter, EditorRequired]
    public FrozenComparison Frozen { get; set; } = null!;

    /// <summary>Told what is looked at, whenever that changes.</summary>
    [Parameter]
    public EventCallback<SharedState> OnState { get; set; }

    private string NowName =>
        _state.Moves.Count == 0 ? Say["beside.today"]
        : _state.UsesToday ? Say["beside.movedToday"]
        : Say["beside.moved"];

    /// <inheritdoc/>
    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
        _working?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _sliders = SharedWorkings.SlidersOf(Frozen);
        _saved = ShortAnswer.Of(Frozen.Report, Say);
        _state = SharedState.FromUrl(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
        await OnState.InvokeAsync(_state);
        await WorkAsync(TimeSpan.Zero);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // Why: the event comes also for the address that the page is left for.
        if (
            navigation.ToBaseRelativePath(change.Location).Split('?', '#')[0] != $"s/{Token}"
            || SharedState.FromUrl(change.Location) is not { } state
            || state.Equals(_state)
        )
        {
            return;
        }

        _ = InvokeAsync(async () =>
        {
            await TakeAsync(state);
            await WorkAsync(TimeSpan.Zero);
        });
    }

    private Task TakeAsync(SharedState state)
    {
        _state = state;
        return OnState.InvokeAsync(state);
    }

    // Whether it was worked out to the end, and nothing newer was asked for meanwhile.
    private async Task<bool> WorkAsync(TimeSpan rest)
    {
        var stop = Renew();
        if (!_state.IsBeside)
        {
            Show(null, null);
            return true;
        }

        _isBusy = true;
        StateHasChanged();
        try
        {
            await Task.Delay(rest, stop);
            var now = await workings.OfAsync(Content, Frozen, _state, Reader.Presenter, stop);
            stop.ThrowIfCancellationRequested();
            Show(now, null);
            return true;
        }
        catch (OperationCanceledException)
        {
            // Why nothing: a newer value is being worked out, or the page is gone.
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            Show(null, Say["beside.fault"]);
        }

        return false;
    }

    private CancellationToken Renew()
    {
        _working?.Cancel();
        _working?.Dispose();
        _working = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        return _working.Token;
    }

    private void Show(SharedNow? now, string? problem)
    {
        (_now, _problem, _isBusy) = (now, problem, false);
        StateHasChanged();
    }

    private string Address(SharedState state) => state.ToUrl(Token);

    private double ValueOf(FrozenSlider slider) =>
        _state.Moves.TryGetValue(slider.Key, out var moved) ? moved : Unmoved(slider);

    // Why not always what was saved: with today's data the answer is worked out with today's value, until the viewer moves it.
    private double Unmoved(FrozenSlider slider) =>
        _state.UsesToday && _now is { } now && now.Today.TryGetValue(slider.Key, out var today)
            ? today
            : slider.Value;

    private string SavedWords(FrozenSlider slider)
    {
        var field = slider.Field();
        return Say[
            "beside.savedWith",
            $"{EntryText.Write(slider.Value, field)} {EntryText.Symbol(field)}".TrimEnd()
        ];
    }

    private async Task MoveAsync(FrozenSlider slider, double? value)
    {
        // Why back to none: a value put back where it was is no move, whatever way it came there.
        await TakeAsync(
            _state.Move(
                slider.Key,
                value is { } number && number.Equals(Unmoved(slider)) ? null : value
            )
        );
        if (await WorkAsync(s_rest))
        {
            navigation.NavigateTo(Address(_state), replace: true);
        }
    }

    private async Task ResetAsync()
    {
        await TakeAsync(_state with { Moves = _state.Moves.Clear() });
        navigation.NavigateTo(Address(_state));
        await WorkAsync(TimeSpan.Zero);
    }

    private void ColumnSet(ChangeEventArgs change) =>
        navigation.NavigateTo(
            Address(_state with { Column = change.Value as string }),
            replace: true
        );

    private void MetricSet(ChangeEventArgs change) =>
        navigation.NavigateTo(
            Address(_state with { Metric = change.Value as string }),
            replace: true
        );
}
