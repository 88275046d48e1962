using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Shows why a number of a result is what it is, down to the sources of its inputs.</summary>
public sealed partial class ExplainDrawer(IJSRuntime js) : IAsyncDisposable
{
    private ExplainTrail _trail = ExplainTrail.Empty;
    private ExplainContent? _content;
    private Result? _explained;
    private ElementReference _sheet;
    private ElementReference _heading;
    private IJSObjectReference? _module;
    private ExplainAddress? _focused;
    private ExplainAddress? _told;

    /// <summary>The result whose numbers are explained.</summary>
    [Parameter, EditorRequired]
    public Result? Result { get; set; }

    /// <summary>The number explained; <c>null</c> closes the drawer.</summary>
    [Parameter, EditorRequired]
    public ExplainAddress? Address { get; set; }

    /// <summary>Called when the reader walks on, and with <c>null</c> when the drawer is closed.</summary>
    [Parameter]
    public EventCallback<ExplainAddress?> AddressChanged { get; set; }

    /// <summary>What stands below the explanation of a number, for example the comments on it.</summary>
    [Parameter]
    public RenderFragment<ExplainAddress>? Below { get; set; }

    private OptionResult? Option =>
        Result?.Options.FirstOrDefault(option => option.Spec.Id == _trail.Current?.OptionId);

    private string OptionName => Option?.Spec.Name ?? "";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Why only news: after a step the page is drawn with the address it had, until the browser has taken the new one; following that
        // one would bring back the number just left, and with it the button that the next key is pressed on.
        var trail = Address == _told ? _trail : _trail.Following(Address);
        _told = Address;
        if (trail != _trail || !ReferenceEquals(_explained, Result))
        {
            Show(trail);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isMoved = _focused != _trail.Current;
        _focused = _trail.Current;
        try
        {
            // Why before anything is asked: the Escape key works from the first drawer on.
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/explain.js");
            if (!isMoved)
            {
                return;
            }

            if (_focused is null)
            {
                // Why: the framework keeps what was drawn last but one, and with it the whole result.
                StateHasChanged();
                await _module.InvokeVoidAsync("close");
            }
            else
            {
                await _module.InvokeVoidAsync("open", _sheet, _heading);
            }
        }
        catch (Exception fault)
            when (fault is JSDisconnectedException or JSException or ObjectDisposedException)
        {
            // Why nothing: the page is gone, and the focus with it; or the script did not come, and the drawer is read without.
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() =>
        _module is { } module
            ? Farewell.SayAsync(async () =>
            {
                await module.InvokeVoidAsync("close");
                await module.DisposeAsync();
            })
            : ValueTask.CompletedTask;

    private Task CloseAsync() => AddressChanged.InvokeAsync(null);

    private Task StepAsync(ExplainAddress part) => MoveAsync(_trail.Into(part));

    private Task PeriodAsync(int? period) => MoveAsync(_trail.InPeriod(period));

    private Task MoveAsync(ExplainTrail trail)
    {
        Show(trail);
        return AddressChanged.InvokeAsync(trail.Current);
    }

    private void Show(ExplainTrail trail)
    {
        _trail = trail;
        _explained = Result;
        _content =
            Result is { } result && trail.Current is { } address
                ? ExplainContent.Find(result, address, Say)
                : null;
    }

    private string LabelOf(ExplainAddress address) =>
        (address == _trail.Current ? _content : ExplainContent.Find(Result!, address, Say)) switch
        {
            ExplainContent.Cell cell => cell.Explanation.PeriodLabel is { } month
                ? $"{cell.Explanation.Label}, {month}"
                : cell.Explanation.Label,
            ExplainContent.Input input => input.Resolved.Definition.Label,
            ExplainContent.Point { Metric: { } metric } => metric.Label,
            ExplainContent.Point { Fleets: [var fleet] } => Say[
                "explain.operatingPoint",
                fleet.System!.Name
            ],
            _ => address.CellId,
        };
}
