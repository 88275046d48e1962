using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>What flips the choice, then break-even of one input and goal seek.</summary>
public sealed partial class FlipsPart
{
    private const int MostShown = 8;
    private const int LinePoints = 81;
    private (Result, Target)? _tried;
    private (Result, Target, string?, double?)? _asked;
    private ImmutableArray<Lever> _levers = [];
    private ImmutableArray<CrossingSearch> _flips = [];
    private ImmutableArray<FlipRow>? _rows;
    private Lever? _lever;
    private ChartFigure? _figure;
    private Problem? _problem;
    private string? _typed;
    private bool _isAll;

    private double? Now => Study.Result.Options[Study.Option].Metric(Study.Metric.Id)?.Value;

    private EntryField GoalField =>
        new(
            "goal",
            Say["study.goalFor", StudyCanvas.InSentence(Study.Metric.Label)],
            Study.Metric.Unit,
            -1e15,
            1e15
        )
        {
            IsOptional = true,
            Format = Reader.Format,
            Say = Say,
        };

    private string GoalText => _typed ?? EntryText.Write(Study.State.Goal, GoalField);

    // The one of the two that does less than is asked while the other does all of it.
    private int? Short(int against) =>
        (IsShort(Study.Option), IsShort(against)) switch
        {
            (true, false) => Study.Option,
            (false, true) => against,
            _ => null,
        };

    private bool IsShort(int option) => Shortfall.Of(Study.Result.Options[option]) is not null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_tried != (Study.Result, Study.Target))
        {
            _tried = (Study.Result, Study.Target);
            _rows = null;
            _flips = [];
            _levers =
            [
                .. Study
                    .Ranges.Levers.OrderBy(lever => lever.IsUncertain ? 0 : 1)
                    .ThenBy(lever => lever.Label, StringComparer.Ordinal),
            ];
        }

        var state = Study.State;
        if (_asked != (Study.Result, Study.Target, state.Across, state.Goal))
        {
            _asked = (Study.Result, Study.Target, state.Across, state.Goal);
            _figure = null;
            _ = AskAsync(Study, _rows is null);
        }
    }

    private async Task AskAsync(StudyView study, bool isNew)
    {
        await StartAsync(
            stop =>
            {
                var flips =
                    isNew && study.Against is { } against
                        ? BreakEven.Flips(
                            study.Result,
                            study.Ranges.Levers,
                            study.Metric.Id,
                            study.Option,
                            against,
                            stop
                        )
                        : _flips;
                var lever =
                    study.Ranges.Levers.FirstOrDefault(one => one.Address == study.State.Across)
                    ?? flips.FirstOrDefault()?.Lever
                    ?? study.Ranges.Uncertain.FirstOrDefault()
                    ?? study.Ranges.Levers.FirstOrDefault();
                return (flips, lever, Figure: lever is null ? null : Draw(study, lever, stop));
            },
            found =>
            {
                (_flips, _lever, _figure) = found;
                _rows = FlipRow.Of(study.Canvas, found.flips);
            }
        );
    }

    private static ChartFigure? Draw(StudyView study, Lever lever, CancellationToken stop)
    {
        var levers = study.Ranges.Levers;
        if (study.State.Goal is { } goal)
        {
            var reach = BreakEven.Reach(
                study.Result,
                levers,
                lever.Key,
                new(study.Metric.Id, study.Option),
                goal
            );
            var only = Sweep(study, lever, reach, stop);
            return CrossingFigure.Goal(
                study.Canvas,
                only with
                {
                    Lines = [.. only.Lines.Where(line => line.Option == study.Option)],
                },
                reach,
                study.Option,
                Spread(study, reach, new(study.Metric.Id, study.Option), stop)
            );
        }

        if (study.Against is not { } against)
        {
            return null;
        }

        var tie = BreakEven.Tie(
            study.Result,
            levers,
            lever.Key,
            study.Metric.Id,
            study.Option,
            against
        );
        return CrossingFigure.Tie(
            study.Canvas,
            Sweep(study, lever, tie, stop),
            tie,
            study.Option,
            against,
            Spread(study, tie, new(study.Metric.Id, study.Option, against), stop)
        );
    }

    // Why not for ranges with problems: the draws would throw where correlations contradict each other.
    private static CrossingSpread? Spread(
        StudyView study,
        CrossingSearch search,
        Target target,
        CancellationToken stop
    ) =>
        study.Ranges.IsUsable
            ? CrossingSpread.Of(study.Result, study.Ranges, search, target, stop)
            : null;

    private static LeverSweep Sweep(
        StudyView study,
        Lever lever,
        CrossingSearch search,
        CancellationToken stop
    ) =>
        LeverSweep.Of(
            study.Result,
            lever,
            LeverPlaces.Between(lever, search.Nearest is { } nearest ? [nearest] : [], LinePoints),
            study.Metric.Id,
            stop
        );

    private void InputSet(ChangeEventArgs args) =>
        Study.Go(state => state with { Across = args.Value as string });

    private void GoalSet(ChangeEventArgs args)
    {
        _typed = args.Value as string ?? "";
        var reading = EntryText.Read(_typed, GoalField);
        _problem = reading.Problem;
        if (_problem is null)
        {
            _typed = null;
            Study.Go(state => state with { Goal = reading.Value });
        }
    }
}
