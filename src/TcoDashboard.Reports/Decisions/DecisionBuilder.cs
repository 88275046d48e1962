using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Decisions;

/// <summary>Studies the choice between the two best options and puts it in words.</summary>
public static class DecisionBuilder
{
    /// <summary>Draws used where nobody asks for more: enough for whole percents.</summary>
    public const int QuickDraws = 2000;

    private const int MostFlips = 3;

    private static readonly (string Label, string Words)[] s_predictions =
    [
        ("Predicted output per system at full load", "output of one"),
        ("Predicted training rate per system", "training rate of one"),
        ("Price of one system", "price of one"),
    ];

    /// <summary>
    /// The decision between the cheapest option per million tokens and the next; <c>null</c> when fewer than two options have a cost, or when
    /// the document's ranges have errors. Takes tens of milliseconds: run it beside the first paint, not before.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="presenter">Makes the numbers.</param>
    /// <param name="cancellation">Stops between inputs and blocks of draws.</param>
    public static DecisionReport? Of(
        Result result,
        Presenter presenter,
        CancellationToken cancellation = default
    ) => Of(result, ScenarioRanges.Of(result), QuickDraws, presenter, cancellation);

    /// <summary>The same with ranges at hand and a number of draws.</summary>
    public static DecisionReport? Of(
        Result result,
        RangeSet ranges,
        int draws,
        Presenter presenter,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(presenter);
        const string Metric = MetricIds.CostPerMtokBlended;
        int[] order =
        [
            .. Enumerable
                .Range(0, result.Options.Length)
                .Where(option => result.Options[option].Metric(Metric)?.Value is not null)
                .OrderBy(option => result.Options[option].Metric(Metric)!.Value),
        ];
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
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [Metric],
                Draws = draws,
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
        };
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
        var ratios = study.Ratios(metric, pair.Best, pair.Next);
        double? Gap(double share) =>
            ratios.Length == 0 ? null : Domain.Ranges.Quantiles.Of(ratios, share) - 1;
        var (low, high) = (Gap(0.1), Gap(0.9));
        var isNoise = low <= 0 && high >= 0;
        ImmutableArray<FlipLine> lines = [.. flips.Select(flip => Line(flip, presenter))];
        var report = new DecisionReport
        {
            MetricId = metric,
            OptionId = result.Options[pair.Best].Spec.Id,
            AgainstId = result.Options[pair.Next].Spec.Id,
            Chance = study.ChanceBetter(metric, pair.Best, pair.Next),
            GapLow = low,
            GapMiddle = Gap(0.5),
            GapHigh = high,
            IsWithinNoise = isNoise,
            Draws = study.Metrics[0].Values.Length,
            Seed = study.Seed,
            Flips = lines,
            Sureness = "",
            WhatFlipsIt = WhatFlips(lines),
        };
        return report with { Sureness = Sure(report, best, next, presenter) };
    }

    private static string Sure(DecisionReport of, string best, string next, Presenter presenter)
    {
        if (of is not { Chance: { } chance, GapLow: { } low, GapHigh: { } high })
        {
            return "How sure that is cannot be computed.";
        }

        if (low == high)
        {
            return $"No uncertain input changes the cost of {best} over that of {next}.";
        }

        var (from, to) = (Signed(low, presenter), Signed(high, presenter));
        var range =
            from == to
                ? $"by {from}".Replace(" less", "", StringComparison.Ordinal)
                : $"P10–P90: {from} to {to}";
        var draws = chance switch
        {
            1 => "all draws",
            0 => "none of the draws",
            _ => $"{(chance < 0.5 ? "only " : "")}{presenter.Percent(chance)} of the draws",
        };
        return of.IsWithinNoise
            ? $"The difference is within noise: {best} costs less than {next} in {draws} over all uncertain inputs ({range})."
            : $"{best} costs less than {next} in {draws} over all uncertain inputs ({range}).";
    }

    private static string Signed(double gap, Presenter presenter) =>
        gap <= 0 ? $"{presenter.Percent(-gap)} less" : $"{presenter.Percent(gap)} more";

    private static string WhatFlips(ImmutableArray<FlipLine> lines)
    {
        FlipLine[] plausible = [.. lines.Where(line => line.IsPlausible)];
        return plausible.Length > 0
                ? $"What flips it: {string.Join("; ", plausible.Take(MostFlips).Select(line => line.Text))}."
            : lines.Length > 0
                ? $"No single input flips it within its range; the nearest is {lines[0].Text}."
            : "No single input flips it, even at half or twice its value.";
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

        return Studies.StudyCanvas.InSentence(lever.Label);
    }

    private static FlipLine Line(Flip flip, Presenter presenter)
    {
        var lever = flip.Lever;
        var (now, at) = (
            presenter.Card(lever.Value, lever.Unit),
            presenter.Card(flip.Crossing.Value, lever.Unit)
        );
        var way = flip.RelativeMove < 0 ? "below" : "above";
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
            $"{InWords(lever)} {way} {at} ({presenter.RelativeDifference(flip.RelativeMove)})",
            lever.RangeBasis
        );
    }
}
