using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>What every part of the uncertainty tab is given: the result with its ranges, and what is chosen.</summary>
public sealed record StudyView
{
    /// <summary>The editor.</summary>
    public required EditorView Editor { get; init; }

    /// <summary>What is looked at.</summary>
    public required StudyState State { get; init; }

    /// <summary>How far the inputs may move.</summary>
    public required RangeSet Ranges { get; init; }

    /// <summary>Names and presenter.</summary>
    public required StudyCanvas Canvas { get; init; }

    /// <summary>The metric looked at.</summary>
    public required Metric Metric { get; init; }

    /// <summary>Index of the option looked at.</summary>
    public required int Option { get; init; }

    /// <summary>Index of the option it is compared with; <c>null</c> for none.</summary>
    public required int? Against { get; init; }

    /// <summary>The result studied.</summary>
    public Result Result => Canvas.Result;

    /// <summary>The metric of the option, or the gap to the other.</summary>
    public Target Target => new(Metric.Id, Option, Against);

    /// <summary>What is studied of a result; <c>null</c> when nothing can be.</summary>
    /// <param name="editor">The editor.</param>
    /// <param name="known">What was studied before: names and ranges of the same result are not made again.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static StudyView? Of(EditorView editor, StudyView? known, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(editor);
        if (editor.Result is not { } result)
        {
            return null;
        }

        var state = StudyState.FromPart(editor.State.Part);
        var metrics = StudyMetrics.Of(result, presenter);
        // Why: links name figures as the model counts them, whatever currency the scenario is shown in.
        var wanted = state.Metric is { } named ? ShownMetrics.IdOf(result, named, presenter) : null;
        var metric = metrics.FirstOrDefault(one => one.Id == wanted) ?? metrics.FirstOrDefault();
        if (metric is null)
        {
            return null;
        }

        var ranked = StudyMetrics.ByRank(result, metric.Id);
        var isSame = ReferenceEquals(known?.Result, result);
        var option = IndexOf(result, ranked, editor.State.Option) ?? ranked[0];
        return new()
        {
            Editor = editor,
            State = state,
            Ranges = isSame ? known!.Ranges : ScenarioRanges.Of(result),
            Canvas = isSame ? known!.Canvas : new(result, new(presenter)),
            Metric = metric,
            Option = option,
            Against =
                state.Against == StudyState.Alone ? null
                : IndexOf(result, ranked, state.Against) is { } chosen && chosen != option ? chosen
                : StudyMetrics.RivalOf(result, metric.Id, option),
        };
    }

    /// <summary>The options that have the metric, in the order of the document.</summary>
    public IEnumerable<int> Options => StudyMetrics.ByRank(Result, Metric.Id).Order();

    /// <summary>The address of a changed state, for links.</summary>
    public string Address(Func<StudyState, StudyState> change) =>
        Editor.Address(state => state with { Part = change(State).ToPart() });

    /// <summary>Goes to a changed state.</summary>
    public void Go(Func<StudyState, StudyState> change) =>
        Editor.Go(state => state with { Part = change(State).ToPart() });

    private static int? IndexOf(Result result, ImmutableArray<int> options, string? id) =>
        options
            .Where(option => result.Options[option].Spec.Id == id)
            .Select(option => (int?)option)
            .FirstOrDefault();
}
