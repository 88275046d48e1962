using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Percentiles of latency over load of one option.</summary>
public sealed partial class LatencyCurves : IDisposable
{
    private ImmutableArray<ChartFigure> _figures;
    private OptionResult? _shown;
    private CancellationTokenSource? _working;

    /// <summary>The result of the scenario.</summary>
    [Parameter, EditorRequired]
    public Result Result { get; set; } = null!;

    /// <summary>The option; <c>null</c> when none can be had.</summary>
    [Parameter, EditorRequired]
    public OptionResult? Option { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _working?.Cancel();
        _working?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Option is not { } option || ReferenceEquals(_shown, option))
        {
            return;
        }

        (_shown, _figures) = (option, default);
        _working?.Cancel();
        _working?.Dispose();
        var mine = _working = new CancellationTokenSource();
        var stop = mine.Token;
        var result = Result;
        try
        {
            var figures = await Task.Run(
                () => LatencyFigures.Of(result, option, new(Presenter.English)),
                stop
            );
            if (!stop.IsCancellationRequested)
            {
                _figures = figures;
            }
        }
        catch (OperationCanceledException)
        {
            // Another option, or the page was left.
        }
    }
}
