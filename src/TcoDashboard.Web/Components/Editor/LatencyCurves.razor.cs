using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Percentiles of latency over load of one option.</summary>
public sealed partial class LatencyCurves
{
    private ImmutableArray<ChartFigure> _figures;
    private OptionResult? _shown;

    /// <summary>The result of the scenario.</summary>
    [Parameter, EditorRequired]
    public Result Result { get; set; } = null!;

    /// <summary>The option; <c>null</c> when none can be had.</summary>
    [Parameter, EditorRequired]
    public OptionResult? Option { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (Option is not { } option || ReferenceEquals(_shown, option))
        {
            return Task.CompletedTask;
        }

        (_shown, _figures) = (option, default);
        var result = Result;
        return StartAsync(
            _ => LatencyFigures.Of(result, option, new(Reader.Presenter)),
            figures => _figures = figures,
            isLong: true
        );
    }
}
