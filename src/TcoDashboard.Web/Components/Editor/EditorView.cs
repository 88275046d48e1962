using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Editor.Studies;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>All that a tab of the editor is given: the open scenario, its result, what is looked at, and the ways to change that.</summary>
public sealed record EditorView
{
    /// <summary>The open scenario: the document, its edits, its results.</summary>
    public required ScenarioSession Session { get; init; }

    /// <summary>What the catalog offers.</summary>
    public required EditorChoices Choices { get; init; }

    /// <summary>The comparison of the options; <c>null</c> before there is a result.</summary>
    public required ComparisonReport? Report { get; init; }

    /// <summary>What is looked at; the address of the page holds it.</summary>
    public required EditorState State { get; init; }

    /// <summary>Where the inputs of the cost model are looked at and set.</summary>
    public required InputPlace Place { get; init; }

    /// <summary>Which parts of the inputs are open.</summary>
    public required OpenSections Sections { get; init; }

    /// <summary>The figures of the comparison, made when first asked for.</summary>
    public required Lazy<ImmutableArray<ChartFigure>> Figures { get; init; }

    /// <summary>The address of the page in a changed state, for links.</summary>
    public required Func<Func<EditorState, EditorState>, string> Address { get; init; }

    /// <summary>Goes to a changed state without a link: for lists and buttons.</summary>
    public required Action<Func<EditorState, EditorState>> Go { get; init; }

    /// <summary>Asked why a number is what it is.</summary>
    public required EventCallback<ExplainAddress> OnExplain { get; init; }

    /// <summary>The latest result that has options to show; <c>null</c> when there never was one.</summary>
    public Result? Result => Session.Shown;

    /// <summary>The options that can be had, in the order of the document.</summary>
    public ImmutableArray<OptionResult> Feasible =>
        [.. (Result?.Options ?? []).Where(option => option.IsFeasible)];

    /// <summary>The option that a tab about one option shows: the chosen one, else the first that can be had.</summary>
    public OptionResult? Chosen
    {
        get
        {
            var options = Feasible;
            return options.FirstOrDefault(option => option.Spec.Id == State.Option)
                ?? options.FirstOrDefault();
        }
    }

    /// <summary>The figures whose ids begin with one of some words.</summary>
    public ImmutableArray<ChartFigure> FiguresOf(params string[] beginnings) =>
        [
            .. Figures.Value.Where(figure =>
                beginnings.Any(beginning =>
                    figure.Id.StartsWith(beginning, StringComparison.Ordinal)
                )
            ),
        ];

    /// <summary>The address of the field that a problem speaks of; <c>null</c> when there is none.</summary>
    public string? FieldAddress(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return AddressOf(problem.Path);
    }

    /// <summary>The address of the field nearest to a path of the document; <c>null</c> when there is none.</summary>
    public string? AddressOf(string path) =>
        FieldPlace.Nearest(Session.Document, path) is { } field
            ? Address(state =>
                state.On(FieldPlace.TabOf(Session.Document, field)) with
                {
                    Part = StudyState.PartOfField(field),
                    Field = field,
                    ShowsInputs = true,
                }
            )
            : null;
}
