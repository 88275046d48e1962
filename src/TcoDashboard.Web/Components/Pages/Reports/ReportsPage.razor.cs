using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Web.Exports;

namespace TcoDashboard.Web.Components.Pages.Reports;

/// <summary>What can be taken away from a scenario: reports, workbook, ledger; and a workbook brought back.</summary>
public sealed partial class ReportsPage(
    ReportLoader loader,
    NavigationManager navigation,
    IJSRuntime script
) : IDisposable
{
    private string _path = "";
    private readonly CancellationTokenSource _gone = new();
    private ReportsState _state = new(PaperKind.DecisionMemo);
    private ReportSource? _source;
    private Paper? _paper;
    private bool _isMissing;

    /// <summary>The short number of a scenario.</summary>
    [Parameter]
    public long? Number { get; set; }

    /// <summary>The id of a preset.</summary>
    [Parameter]
    public string? Preset { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        _path = new Uri(navigation.Uri).AbsolutePath;
        _state = ReportsState.FromUrl(navigation.Uri);
        var key = Preset is { } preset
            ? $"preset:{preset}"
            : FormattableString.Invariant($"{Number}");
        try
        {
            _source = await loader.LoadAsync(key, _gone.Token);
            _isMissing = _source is null;
            await PreviewAsync();
        }
        catch (OperationCanceledException)
        {
            // The person has left.
        }
    }

    private async Task PreviewAsync()
    {
        if (_source is not { } source)
        {
            return;
        }
        var view = _state.View;
        var stamp = new WorkbookStamp(
            source.DocumentHash,
            navigation.ToAbsoluteUri(source.Address).ToString()
        );
        var gone = _gone.Token;
        var paper = await Task.Run(() => PaperMaker.Make(view, source.Result, stamp, gone), gone);
        if (view == _state.View)
        {
            _paper = paper;
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // Why: the event comes also for the address that the page is left for, and then the page is gone.
        if (new Uri(change.Location).AbsolutePath != _path)
        {
            return;
        }

        _ = InvokeAsync(async () =>
        {
            var state = ReportsState.FromUrl(navigation.Uri);
            if (state == _state)
            {
                return;
            }
            (_state, _paper) = (state, null);
            StateHasChanged();
            try
            {
                await PreviewAsync();
                StateHasChanged();
            }
            catch (OperationCanceledException)
            {
                // The person has left.
            }
        });
    }

    private async Task PrintAsync() => await script.InvokeVoidAsync("print");
}
