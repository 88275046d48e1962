using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Idleness;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The load of all options over the hours, and the cost of those in which nobody is served.</summary>
public sealed partial class IdleCurves
{
    private ImmutableArray<ChartFigure> _figures = [];
    private Result? _shown;

    /// <summary>The result of the scenario.</summary>
    [Parameter, EditorRequired]
    public Result Result { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_shown, Result))
        {
            _shown = Result;
            _figures = IdleFigures.Of(Result, new(Reader.Presenter));
        }
    }
}
