using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>The draws of a study and what can be read off them.</summary>
public sealed class UncertaintyResult
{
    private readonly double[][] _columns;
    private readonly ImmutableArray<int> _short;

    internal UncertaintyResult(
        Result result,
        ulong seed,
        ImmutableArray<Lever> levers,
        double[][] columns,
        ImmutableArray<MetricDraws> metrics
    )
    {
        _short =
        [
            .. Enumerable
                .Range(0, result.Options.Length)
                .Where(option => Shortfall.Of(result.Options[option]) is not null),
        ];
        Seed = seed;
        Levers = levers;
        _columns = columns;
        Metrics = metrics;
    }

    /// <summary>The seed that gives the same draws again.</summary>
    public ulong Seed { get; }

    /// <summary>The levers that were varied.</summary>
    public ImmutableArray<Lever> Levers { get; }

    /// <summary>One entry for each option and metric.</summary>
    public ImmutableArray<MetricDraws> Metrics { get; }

    /// <summary>
    /// The draws of a metric of the options that are to choose from: of those that do what is asked as things stand, or of all where none does (see
    /// <see cref="OptionOrder"/>).
    /// </summary>
    /// <param name="metricId">The metric.</param>
    public ImmutableArray<MetricDraws> Racing(string metricId)
    {
        ImmutableArray<MetricDraws> all = [.. Metrics.Where(draws => draws.Metric.Id == metricId)];
        ImmutableArray<MetricDraws> whole = [.. all.Where(draws => !_short.Contains(draws.Option))];
        return whole.IsEmpty ? all : whole;
    }

    /// <summary>The draws of a metric of an option, or <c>null</c>.</summary>
    public MetricDraws? Find(int option, string metricId) =>
        Metrics.FirstOrDefault(draws => draws.Option == option && draws.Metric.Id == metricId);

    /// <summary>The draws of a lever.</summary>
    public ReadOnlySpan<double> DrawsOf(Lever lever) => _columns[Levers.IndexOf(lever)];

    /// <summary>
    /// The chance that one option beats another in a metric. Both see the same world in each draw (common random numbers), so what they
    /// share does not blur the answer. A tie counts half.
    /// </summary>
    /// <returns>0 to 1; <c>null</c> when the metric is missing, has no better side or was computed for both in no draw.</returns>
    public double? ChanceBetter(string metricId, int option, int against)
    {
        if (
            Find(option, metricId) is not { Metric.Better: not BetterWhen.Neither } own
            || Find(against, metricId) is not { } other
        )
        {
            return null;
        }

        var sign = own.Metric.Better == BetterWhen.Lower ? 1 : -1;
        double wins = 0;
        var known = 0;
        for (var draw = 0; draw < own.Values.Length; draw++)
        {
            var gap = sign * (other.Values[draw] - own.Values[draw]);
            if (double.IsNaN(gap))
            {
                continue;
            }

            known++;
            wins +=
                gap > 0 ? 1
                : gap < 0 ? 0
                : 0.5;
        }

        return known > 0 ? wins / known : null;
    }

    /// <summary>
    /// The chance that an option is the best of all that are to choose from and known in a draw, in a metric; options that tie share the draw. Over
    /// all of them the chances add up to 1.
    /// </summary>
    /// <returns>
    /// 0 to 1; <c>null</c> when the metric is missing, has no better side or was computed for the option in no draw, and for an option that falls
    /// short beside one that does not (see <see cref="Racing"/>).
    /// </returns>
    public double? ChanceBest(string metricId, int option)
    {
        var all = Racing(metricId);
        if (
            all.FirstOrDefault(draws => draws.Option == option)
                is not { Metric.Better: not BetterWhen.Neither } own
            || own.Rising.IsEmpty
        )
        {
            return null;
        }

        var sign = own.Metric.Better == BetterWhen.Lower ? 1 : -1;
        double wins = 0;
        var known = 0;
        for (var draw = 0; draw < own.Values.Length; draw++)
        {
            var (best, equals) = (double.PositiveInfinity, 0);
            foreach (var other in all)
            {
                var theirs = sign * other.Values[draw];
                (best, equals) =
                    theirs < best ? (theirs, 1)
                    : theirs == best ? (best, equals + 1)
                    : (best, equals);
            }

            known += equals > 0 ? 1 : 0;
            wins += equals > 0 && sign * own.Values[draw] == best ? 1.0 / equals : 0;
        }

        return known > 0 ? wins / known : null;
    }

    /// <summary>
    /// What choosing an option now costs on average against choosing the best one in hindsight, in the metric's unit; the smallest regret is
    /// the most forgiving choice. <c>null</c> when the metric is missing or has no better side, and for an option that falls short beside one that
    /// does not (see <see cref="Racing"/>).
    /// </summary>
    public double? ExpectedRegret(string metricId, int option)
    {
        var all = Racing(metricId);
        if (
            all.FirstOrDefault(draws => draws.Option == option)
            is not { Metric.Better: not BetterWhen.Neither } own
        )
        {
            return null;
        }

        var sign = own.Metric.Better == BetterWhen.Lower ? 1 : -1;
        double sum = 0;
        var known = 0;
        for (var draw = 0; draw < own.Values.Length; draw++)
        {
            var mine = sign * own.Values[draw];
            if (double.IsNaN(mine))
            {
                continue;
            }

            var best = mine;
            foreach (var other in all)
            {
                var theirs = sign * other.Values[draw];
                best = theirs < best ? theirs : best;
            }

            known++;
            sum += mine - best;
        }

        return known > 0 ? sum / known : null;
    }

    /// <summary>The gap between two options in each draw where both are known, in rising order.</summary>
    public double[] Gaps(string metricId, int option, int against)
    {
        if (Find(option, metricId) is not { } own || Find(against, metricId) is not { } other)
        {
            return [];
        }

        var gaps = new List<double>(own.Values.Length);
        for (var draw = 0; draw < own.Values.Length; draw++)
        {
            var gap = own.Values[draw] - other.Values[draw];
            if (!double.IsNaN(gap))
            {
                gaps.Add(gap);
            }
        }

        gaps.Sort();
        return [.. gaps];
    }

    /// <summary>One option's metric over another's in each draw where both are known and the other is not 0, in rising order.</summary>
    public double[] Ratios(string metricId, int option, int against)
    {
        if (Find(option, metricId) is not { } own || Find(against, metricId) is not { } other)
        {
            return [];
        }

        var ratios = new List<double>(own.Values.Length);
        for (var draw = 0; draw < own.Values.Length; draw++)
        {
            var ratio = own.Values[draw] / other.Values[draw];
            if (double.IsFinite(ratio))
            {
                ratios.Add(ratio);
            }
        }

        ratios.Sort();
        return [.. ratios];
    }

    /// <summary>Which levers make a metric uncertain, the strongest first. With correlated levers shares overlap.</summary>
    public ImmutableArray<InputShare> SharesOf(MetricDraws metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        int[] known =
        [
            .. Enumerable
                .Range(0, metric.Values.Length)
                .Where(draw => double.IsFinite(metric.Values[draw])),
        ];
        double[] values = [.. known.Select(draw => metric.Values[draw])];
        return
        [
            .. Levers
                .Select(
                    (lever, index) =>
                    {
                        var correlation = RankCorrelation.Spearman(
                            [.. known.Select(draw => _columns[index][draw])],
                            values
                        );
                        return new InputShare(lever, correlation, correlation * correlation);
                    }
                )
                .OrderByDescending(share => share.Share)
                .ThenBy(share => share.Lever.Key, StringComparer.Ordinal),
        ];
    }
}
