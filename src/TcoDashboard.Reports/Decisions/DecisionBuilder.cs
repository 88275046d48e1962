using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Decisions;

/// <summary>Studies the choice between the two best options and puts it in words.</summary>
public static class DecisionBuilder
{
    private const int MostFlips = 3;

    private static readonly (string Label, string Words)[] s_predictions =
    [
        (Worded("Predicted output per system at full load"), Worded("output of one")),
        (Worded("Predicted training rate per system"), Worded("training rate of one")),
        (Worded("Price of one system"), Worded("price of one")),
    ];

    /// <summary>
    /// The decision between the cheapest option per million tokens and the next of those that do what is asked; <c>null</c> when fewer than two
    /// are to choose from, or when the document's ranges have errors. It draws as often and from the same seed as the scenario's own study, so that every page says the
    /// same of how sure it is. Takes tenths of a second: run it beside the first paint, not before.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="presenter">Makes the numbers.</param>
    /// <param name="cancellation">Stops between inputs and blocks of draws.</param>
    public static DecisionReport? Of(
        Result result,
        Presenter presenter,
        CancellationToken cancellation = default
    ) => Of(result, ScenarioRanges.Of(result), null, presenter, cancellation);

    /// <summary>The same with ranges at hand, and with a study of them where one watched the cost per million tokens of all options.</summary>
    public static DecisionReport? Of(
        Result result,
        RangeSet ranges,
        UncertaintyResult? study,
        Presenter presenter,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(presenter);
        const string Metric = MetricIds.CostPerMtokBlended;
        int[] order = [.. OptionOrder.Contenders(result.Options, Metric)];
        // Versions of one deal are what different sources say of the same purchase: there is nothing to choose between them.
        if (
            order.Length < 2
            || !ranges.IsUsable
            || DealVersions.AreVersions([
                .. ComparisonColumn
                    .Of(result)
                    .Where(column => column.Option.Metric(Metric)?.Value is not null),
            ])
        )
        {
            return null;
        }

        var (best, next) = (order[0], order[1]);
        var flips = FlipFinder.Of(result, ranges, Metric, best, next, cancellation);
        study ??= UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [Metric, MetricIds.NetPresentCost],
                Draws = ranges.Draws,
                Seed = ranges.Seed,
                Correlations = ranges.Correlations,
            },
            null,
            cancellation
        );
        var report = Words(result, Metric, (best, next), flips, study, presenter);
        return report with
        {
            WhatFlipsIt =
                $"{report.WhatFlipsIt} {RentOrOwn.Words(result, ranges, Metric, order, presenter)}".TrimEnd(),
            Outside = Outside(result, ranges, study, presenter),
        };
    }

    // Why beside the answer: a headline that its own draws do not reach must not stand there without its reason. Of an option whose cost per
    // token and net present cost both lie outside, one is enough.
    private static string Outside(
        Result result,
        RangeSet ranges,
        UncertaintyResult study,
        Presenter presenter
    )
    {
        var canvas = new StudyCanvas(result, new(presenter));
        return string.Join(
            " ",
            study
                .Metrics.Where(draws =>
                    draws.Metric.Id is MetricIds.CostPerMtokBlended or MetricIds.NetPresentCost
                )
                .OrderBy(draws => draws.Metric.Id == MetricIds.NetPresentCost)
                .Select(MetricSpread.Of)
                .OfType<MetricSpread>()
                .Select(spread =>
                    (spread.Option, Words: OutsideRange.Words(canvas, spread, ranges.Levers))
                )
                .Where(one => one.Words.Length > 0)
                .DistinctBy(one => one.Option)
                .OrderBy(one => one.Option)
                .Select(one => one.Words)
        );
    }

    private static DecisionReport Words(
        Result result,
        string metric,
        (int Best, int Next) pair,
        ImmutableArray<Flip> flips,
        UncertaintyResult study,
        Presenter presenter
    )
    {
        ImmutableArray<ComparisonColumn> columns = [.. ComparisonColumn.Of(result)];
        var (best, next) = (
            ColumnNames.InSentence(columns, columns[pair.Best]),
            ColumnNames.InSentence(columns, columns[pair.Next])
        );
        var lead = Lead.Of(study, metric, pair.Best, pair.Next);
        ImmutableArray<FlipLine> lines = [.. flips.Select(flip => Line(flip, presenter))];
        return new()
        {
            MetricId = metric,
            OptionId = result.Options[pair.Best].Spec.Id,
            AgainstId = result.Options[pair.Next].Spec.Id,
            Chance = lead.Chance,
            GapLow = lead.Low,
            GapMiddle = lead.Middle,
            GapHigh = lead.High,
            IsWithinNoise = lead.IsWithinNoise,
            Draws = study.Find(pair.Best, metric)!.Values.Length,
            Seed = study.Seed,
            Flips = lines,
            Sureness = lead.Sureness(best, next, presenter),
            WhatFlipsIt = WhatFlips(lines, flips.FirstOrDefault()?.Lever.IsUncertain is true),
        };
    }

    // Why: "within its range" would reassure about an input of which nobody knows how far it may move.
    private static string WhatFlips(ImmutableArray<FlipLine> lines, bool hasRange)
    {
        FlipLine[] plausible = [.. lines.Where(line => line.IsPlausible)];
        return plausible.Length > 0
                ? Worded(
                    $"What flips it: {string.Join("; ", plausible.Take(MostFlips).Select(line => line.Text))}."
                )
            : lines.Length > 0
                ? hasRange
                        ? Worded(
                            $"No single input flips it within its range; the nearest is {lines[0].Text}."
                        )
                    : Worded(
                        $"No single input flips it within a known range; the nearest is {lines[0].Text}, and how far that may move is not known."
                    )
            : Worded("No single input flips it, even at half or twice its value.");
    }

    // "Predicted output per system at full load, GB300 NVL72 rack" reads as "output of one GB300 NVL72 rack".
    private static string InWords(Lever lever)
    {
        foreach (var (label, words) in s_predictions)
        {
            if (lever.Label.StartsWith($"{label}, ", StringComparison.Ordinal))
            {
                var system = lever.Label[(label.Length + 2)..];
                var end = system.IndexOf(" (", StringComparison.Ordinal);
                return $"{words} {(end > 0 ? system[..end] : system)}";
            }
        }

        return StudyCanvas.InSentence(lever.Label);
    }

    private static FlipLine Line(Flip flip, Presenter presenter)
    {
        var lever = flip.Lever;
        var (now, at) = (
            presenter.Card(lever.Value, lever.Unit),
            presenter.Card(flip.Crossing.Value, lever.Unit)
        );
        var move = presenter.RelativeDifference(flip.RelativeMove);
        return new(
            lever.Key,
            lever.Address,
            lever.Label,
            now,
            at,
            flip.Crossing.Value,
            flip.RelativeMove,
            flip.IsPlausible,
            flip.Crossing.IsJump,
            flip.RelativeMove < 0
                ? Worded($"{InWords(lever)} below {at} ({move})")
                : Worded($"{InWords(lever)} above {at} ({move})"),
            lever.RangeBasis
        );
    }
}
