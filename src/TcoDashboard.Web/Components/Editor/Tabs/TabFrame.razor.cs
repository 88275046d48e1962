using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>What all tabs of the editor have in common.</summary>
public sealed partial class TabFrame
{
    private ImmutableArray<Problem> _problems = [];
    private bool _hasErrors;

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    /// <summary>The heading of the right pane for screen readers, for example <c>Finance in detail</c>.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Inputs of the cost model shown below the tab's own, each topic a section.</summary>
    [Parameter]
    public ImmutableArray<InputTopic> Topics { get; set; } = [];

    /// <summary>The tab's own inputs, in sections.</summary>
    [Parameter]
    public RenderFragment? Inputs { get; set; }

    /// <summary>What comes of the inputs.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Results { get; set; }

    /// <summary>Whether the right pane makes sense only with a result; a tab about the document itself says <c>false</c>.</summary>
    [Parameter]
    public bool NeedsResult { get; set; } = true;

    private bool HasInputs => Inputs is not null || Topics.Length > 0;

    private string ProblemCount =>
        _problems.Length == 1
            ? Say["tabs.n1ProblemOr"]
            : Say["tabs.problemsAndNotes", _problems.Length];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _problems = View.Session.Problems;
        _hasErrors = _problems.Any(problem => problem.Severity == Severity.Error);
    }
}
