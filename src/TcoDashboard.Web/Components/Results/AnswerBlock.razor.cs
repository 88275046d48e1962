using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The answer of a comparison in words.</summary>
public sealed partial class AnswerBlock
{
    // Each sentence once, with all options it is about.
    private ImmutableArray<(string Options, string Text)> _warnings = [];
    private ImmutableArray<(string[] Options, Problem[] Problems)> _infeasible = [];

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>What is said in the room kept for how sure the answer is, until that is known; empty to keep none.</summary>
    [Parameter]
    public string Waiting { get; set; } = "";

    /// <summary>Whether all that is said of the draws is known from the start, so that no room needs to be kept for more.</summary>
    [Parameter]
    public bool IsSettled { get; set; }

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
    protected override void OnParametersSet()
    {
        _infeasible =
        [
            .. Report
                .Columns.Where(column => !column.IsFeasible)
                .Select(column => (column.Option, Errors: ErrorsOf(column)))
                .GroupBy(one =>
                    string.Join('\n', one.Errors.Select(error => error.Message + error.Remedy))
                )
                .Select(same => (same.Select(one => one.Option).ToArray(), same.First().Errors)),
        ];
        _warnings =
        [
            .. Report
                .Columns.SelectMany(column =>
                    column
                        .Problems.Where(problem => problem.Severity != Severity.Error)
                        .Select(problem =>
                            (column.Option, Text: $"{problem.Message} {problem.Remedy}")
                        )
                )
                .Distinct()
                .GroupBy(one => one.Text, one => one.Option)
                .Select(same => (string.Join(", ", same), same.Key)),
        ];
    }

    private static Problem[] ErrorsOf(ReportColumn column) =>
        [.. column.Problems.Where(problem => problem.Severity == Severity.Error)];
}
