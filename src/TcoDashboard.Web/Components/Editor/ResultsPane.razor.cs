using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The right side of the editor.</summary>
public sealed partial class ResultsPane
{
    private static readonly ImmutableArray<(EditorTab Tab, string Name)> s_tabs =
    [
        (EditorTab.Summary, "Summary"),
        (EditorTab.Costs, "Costs"),
        (EditorTab.Power, "Power"),
        (EditorTab.Speed, "Speed"),
        (EditorTab.WhatIf, "What if"),
        (EditorTab.Table, "All results"),
    ];

    private ImmutableArray<Problem> _problems = [];
    private ImmutableArray<ChartFigure> _figures = [];
    private Result? _drawn;
    private bool _hasErrors;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The comparison of its options, when there is one.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport? Report { get; set; }

    /// <summary>What is looked at.</summary>
    [Parameter, EditorRequired]
    public EditorState State { get; set; } = new();

    /// <summary>The address of the page in a changed state.</summary>
    [Parameter, EditorRequired]
    public Func<Func<EditorState, EditorState>, string> Address { get; set; } = null!;

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string ProblemCount =>
        _problems.Length == 1
            ? "1 problem or note"
            : FormattableString.Invariant($"{_problems.Length} problems and notes");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _problems = Session.Problems;
        _hasErrors = _problems.Any(problem => problem.Severity == Severity.Error);
        if (!ReferenceEquals(_drawn, Session.Shown))
        {
            // Why: made once for each result; the drawing itself happens in the browser, for the open tab only.
            _drawn = Session.Shown;
            _figures = Session.Shown is { } shown
                ? ComparisonFigures.Of(
                    [.. ComparisonColumn.Of(shown)],
                    CostBasis.PerMillionTokens,
                    new(Presenter.English)
                )
                : [];
        }
    }

    private ImmutableArray<ChartFigure> FiguresOf(params string[] beginnings) =>
        [
            .. _figures.Where(figure =>
                beginnings.Any(beginning =>
                    figure.Id.StartsWith(beginning, StringComparison.Ordinal)
                )
            ),
        ];

    private string? FieldAddress(Problem problem) =>
        FieldPlace.Nearest(Session.Document, problem.Path) is { } field
            ? Address(state => state with { Field = field, ShowsInputs = true })
            : null;

    private void OptionSet(string option) =>
        Navigation.NavigateTo(Address(state => state with { Option = option }), replace: true);
}
