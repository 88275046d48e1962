using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Results;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The answer of the open scenario, always in sight.</summary>
public sealed partial class AnswerStrip
{
    // Why: above this many lines a strip at the usual distances takes more than a quarter of a laptop's screen.
    private const int MostRoomy = 4;

    private ImmutableArray<LeadingFigure> _rows = [];

    /// <summary>The comparison shown.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>Whether a newer result is on its way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Whether the newer result simulates requests that arrive at random, which may take seconds.</summary>
    [Parameter]
    public bool IsSimulating { get; set; }

    /// <summary>Whether it belongs to an earlier state of the document.</summary>
    [Parameter]
    public bool IsOutdated { get; set; }

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _rows = LeadingFigure.Of(Report, Say);
}
