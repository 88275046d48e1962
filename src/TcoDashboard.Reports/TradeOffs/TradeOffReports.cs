using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.TradeOffs;

/// <summary>Makes the report of a weighed ranking.</summary>
public static class TradeOffReports
{
    /// <summary>The report of a result, weighed as its document says.</summary>
    public static TradeOffReport Of(StudyCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var study = TradeOffStudy.Of(canvas.Result);
        return new()
        {
            Study = study,
            Answer = Answer(canvas, study),
            Pareto = Pareto(canvas, study),
            Criteria = [.. study.Criteria.Select(Head)],
            Rows = study.Scored is { } scored
                ? [.. scored.Ranking.Select(ranked => Row(canvas, study, ranked))]
                : [],
            Sensitivity = study.Scored is { } weighed ? Sensitivity(canvas, weighed) : [],
            Unscored = [.. study.Unscored.Select(one => Unscored(canvas, one))],
            Figure = study.Scored is { } drawn ? Figure(canvas, drawn) : null,
        };
    }

    /// <summary>The name of a criterion with its unit.</summary>
    public static string Head(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        // Why not of a metric: its values carry their units themselves.
        return criterion.IsJudged || criterion.Unit is "hours" or "months"
            ? $"{criterion.Label} ({criterion.Unit})"
            : criterion.Label;
    }

    private static string Answer(StudyCanvas canvas, TradeOffStudy study)
    {
        if (study.Scored is not { } scored)
        {
            return study.Criteria.Length == study.Unscored.Length
                ? Worded("Nothing can be weighed: no criterion is known of every option.")
                : Worded("Nothing is weighed: all weights are 0.");
        }

        RankedOption[] standing = [.. scored.Ranking.Where(one => one.Total is not null)];
        if (standing.Length == 0)
        {
            return Worded("No option meets all limits.");
        }

        var first = standing[0];
        var name = canvas.Name(first.Option);
        var percent = canvas.Presenter;
        if (standing.Length == 1)
        {
            return Worded($"Only {name} meets all limits.");
        }

        var second = standing[1];
        var gains = Gains(scored, first, second);
        var losses = Gains(scored, second, first);
        var reasons =
            gains.Length > 0
                ? Worded($" It gains on {canvas.Name(second.Option)} by {StudyCanvas.List(gains)}")
                    + (
                        losses.Length > 0
                            ? Worded($" and loses by {StudyCanvas.List(losses)}.")
                            : "."
                    )
                : "";
        var tie =
            first.Total - second.Total < 1e-9
                ? Worded($"{name} and {canvas.Name(second.Option)} tie with these weights.")
                : Worded(
                    $"With these weights {name} comes first, {Points(percent, first.Total)} of 100 against {Points(percent, second.Total)} for {canvas.Name(second.Option)}."
                );
        return Worded(
                $"{tie}{reasons} {Turn(canvas, scored)} Over all ways to weigh it comes first in {percent.Percent(first.FirstShare)}."
            ) + Behind(canvas, standing);
    }

    // Why beside the ranking and not in it: people weigh here what they chose to weigh; that one does a part of the work is no criterion.
    private static string Behind(StudyCanvas canvas, RankedOption[] standing)
    {
        string[] behind =
        [
            .. standing
                .Where(one => Shortfall.Of(canvas.Result.Options[one.Option]) is not null)
                .Select(one => canvas.Name(one.Option)),
        ];
        return behind.Length == 0 || behind.Length == standing.Length ? ""
            : behind.Length == 1
                ? Worded($" {behind[0]} does less than is asked, which no weight here counts.")
            : Worded(
                $" {StudyCanvas.List(behind)} do less than is asked, which no weight here counts."
            );
    }

    private static string[] Gains(TradeOff scored, RankedOption one, RankedOption other) =>
        [
            .. scored
                .Criteria.Select(
                    (criterion, index) =>
                        (criterion.Label, Gain: one.Parts[index] - other.Parts[index])
                )
                .Where(gain => gain.Gain > 1e-9)
                .OrderByDescending(gain => gain.Gain)
                .Take(3)
                .Select(gain => StudyCanvas.InSentence(gain.Label)),
        ];

    // The weight that has to move least.
    private static string Turn(StudyCanvas canvas, TradeOff scored)
    {
        var nearest = scored
            .Turns.Select((turn, index) => (turn, index))
            .Where(one => one.turn is not null)
            .OrderBy(one => Math.Abs(one.turn!.Weight - scored.Weights[one.index]))
            .ToArray();
        return nearest.Length == 0
            ? Worded("No change of a single weight takes the lead from it.")
            : Worded(
                $"{canvas.Name(nearest[0].turn!.Leader)} takes the lead where {StudyCanvas.InSentence(scored.Criteria[nearest[0].index].Label)} counts {canvas.Presenter.Percent(nearest[0].turn!.Weight)} instead of {canvas.Presenter.Percent(scored.Weights[nearest[0].index])} of all."
            );
    }

    private static string Pareto(StudyCanvas canvas, TradeOffStudy study)
    {
        if (study.Scored is not { } scored)
        {
            return "";
        }

        RankedOption[] standing = [.. scored.Ranking.Where(one => one.Total is not null)];
        string[] beaten =
        [
            .. standing
                .Where(one => one.DominatedBy is not null)
                .Select(one =>
                    Worded(
                        $"{canvas.Name(one.Option)} is beaten by {canvas.Name(one.DominatedBy!.Value)}"
                    )
                ),
        ];
        // Why named: by cost and time alone an option may be beaten that is best on another criterion.
        var criteria = StudyCanvas.List([
            .. scored.Criteria.Select(criterion => StudyCanvas.InSentence(criterion.Label)),
        ]);
        return beaten.Length == 0
            ? Worded(
                $"Without weights no option is beaten by another on all criteria at once ({criteria}): which one to take is a matter of weights."
            )
            : Worded(
                $"Without weights, on all criteria at once ({criteria}), {StudyCanvas.List(beaten)}; no weights can change that."
            );
    }

    private static TradeOffRow Row(StudyCanvas canvas, TradeOffStudy study, RankedOption ranked) =>
        new(
            ranked.Option,
            canvas.Name(ranked.Option),
            ranked.Total is { } total ? Points(canvas.Presenter, total) : Presenter.Missing,
            [
                .. study.Criteria.Select(criterion =>
                    Shown(canvas, criterion, criterion.Values[ranked.Option])
                ),
            ],
            ranked.Total is null ? Worded("out")
                : ranked.DominatedBy is { } by ? Worded($"beaten everywhere by {canvas.Name(by)}")
                : Worded("not beaten everywhere by any"),
            ranked.Total is null ? Presenter.Missing : canvas.Presenter.Percent(ranked.FirstShare),
            ranked.Vetoes
        );

    private static string Shown(StudyCanvas canvas, Criterion criterion, double? value) =>
        value is not { } known ? Worded("no data")
        : canvas
            .Result.Options.SelectMany(option => option.Metrics)
            .FirstOrDefault(metric => !criterion.IsJudged && metric.Label == criterion.Label)
            is { } metric
            ? canvas.Card(metric, known)
        : canvas.Presenter.Number(known, canvas.Presenter.ScaleFor([known], Unit.One));

    private static ImmutableArray<TradeOffSensitivity> Sensitivity(
        StudyCanvas canvas,
        TradeOff scored
    ) =>
        [
            .. scored.Criteria.Select(
                (criterion, index) =>
                    scored.Turns[index] is { } turn
                        ? new TradeOffSensitivity(
                            criterion.Label,
                            canvas.Presenter.Percent(scored.Weights[index]),
                            canvas.Presenter.Percent(turn.Weight),
                            turn.Weight > scored.Weights[index]
                                ? Worded($"{canvas.Name(turn.Leader)} takes the lead above it.")
                                : Worded($"{canvas.Name(turn.Leader)} takes the lead below it.")
                        )
                        : new(
                            criterion.Label,
                            canvas.Presenter.Percent(scored.Weights[index]),
                            Presenter.Missing,
                            Worded("No weight of it changes who leads.")
                        )
            ),
        ];

    private static string Unscored(StudyCanvas canvas, UnscoredCriterion one)
    {
        var isNobody = one.Unknown.Length == canvas.Result.Options.Count(o => o.IsFeasible);
        var whose = isNobody
            ? Worded("of any option")
            : Worded($"of {StudyCanvas.List([.. one.Unknown.Select(canvas.Name)])}");
        var way = one.Criterion.Id switch
        {
            "resilience" => Worded("Judge each option below, or give all of them terms of supply."),
            "sovereignty" => Worded("Judge each option below."),
            "integration" => Worded("Give each fleet its hours to move the software."),
            "lead_time" => Worded("Give each fleet its months of delivery."),
            _ => Worded("The model has no such figure for it."),
        };
        return Worded($"{one.Criterion.Label} is not scored: there is no data {whose}. {way}");
    }

    private static ChartFigure Figure(StudyCanvas canvas, TradeOff scored)
    {
        RankedOption[] standing = [.. scored.Ranking.Where(one => one.Total is not null)];
        return new(
            "trade-off",
            standing.Length > 1 && standing[0].Total - standing[1].Total > 1e-9
                ? Worded($"{canvas.Name(standing[0].Option)} leads with these weights")
                : Worded("Scores with these weights"),
            Worded(
                "Points of 100: the worst option by a criterion gets none of its weight, the best all of it"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Option"), standing.Select(one => canvas.Name(one.Option))),
            new(Worded("Weighed score"), Unit.One),
            [
                .. scored.Criteria.Select(
                    (criterion, index) =>
                        new ChartSeries(
                            criterion.Id,
                            criterion.Label,
                            ChartColors.Plain(index),
                            SeriesMark.Bar,
                            [
                                .. standing.Select(
                                    (one, place) => new ChartPoint(place, 100 * one.Parts[index])
                                ),
                            ]
                        )
                ),
            ],
            string.Join(
                " ",
                standing.Select(one =>
                    Worded(
                        $"{canvas.Name(one.Option)}: {Points(canvas.Presenter, one.Total)} of 100."
                    )
                )
            ),
            canvas.SourceLine
        );
    }

    private static string Points(Presenter presenter, double? total) =>
        presenter.Number(100 * total, new(1, "", "", 1));
}
