using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The answer of a comparison in words.</summary>
public sealed partial class AnswerBlock
{
    private ImmutableArray<(string Option, Problem Problem)> _warnings = [];

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>What is said in the room kept for how sure the answer is, until that is known; empty to keep none.</summary>
    [Parameter]
    public string Waiting { get; set; } = "";

    /// <summary>Whether how sure the answer is will be known soon.</summary>
    [Parameter]
    public bool IsDrawing { get; set; }

    /// <summary>Where the draws behind it, or (asked with <c>true</c>) the search for what flips it can be looked at; <c>null</c> for nowhere.</summary>
    [Parameter]
    public Func<bool, string>? StudyAddress { get; set; }

    // Why the bare one until then: a sentence that changes under the reader's eyes is read twice.
    private string Answer => IsDrawing ? Report.BareAnswer ?? Report.Answer : Report.Answer;

    private string WarningCount =>
        _warnings.Length == 1 ? Say["answer.warning"] : Say["answer.warnings", _warnings.Length];

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _warnings = [
            .. Report.Columns.SelectMany(column =>
                column
                    .Problems.Where(problem => problem.Severity != Severity.Error)
                    .Select(problem => (column.Option, problem))
            ),
        ];
}
