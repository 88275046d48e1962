using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Workspace.Studies;

/// <summary>Which metrics of a result can be studied.</summary>
public static class StudyMetrics
{
    // Why so few: each metric of each option keeps one number a draw while a study runs.
    private static readonly ImmutableArray<string> s_main =
    [
        MetricIds.CostPerMtokBlended,
        MetricIds.CostPerMtokOutput,
        MetricIds.NetPresentCost,
        MetricIds.NetPresentValue,
        MetricIds.PriceNeeded,
        MetricIds.Capex,
        MetricIds.Opex,
        MetricIds.SpeedPerUser,
        MetricIds.TimeToFirstToken,
        MetricIds.OutputRate,
        MetricIds.OutputRatePerMegawatt,
        MetricIds.TokensPerJoule,
        MetricIds.FacilityPower,
        MetricIds.Carbon,
    ];

    /// <summary>
    /// The metrics that the sheets compute and that have a better side, each once, in the order of the first option that has it; money in the
    /// reporting currency of the scenario.
    /// </summary>
    public static ImmutableArray<Metric> Of(Result result, Presenter presenter) =>
        [.. ShownMetrics.Of(result, presenter).Where(IsStudied)];

    /// <summary>The same metrics with money in US dollars, by whose ids rows of a comparison are named.</summary>
    public static ImmutableArray<Metric> Counted(Result result) =>
        [.. ShownMetrics.Counted(result).Where(IsStudied)];

    /// <summary>What a Monte Carlo study watches when one metric is looked at: that one, then the main ones.</summary>
    public static ImmutableArray<string> Watched(
        Result result,
        string metricId,
        Presenter presenter
    )
    {
        ImmutableArray<string> known = [.. Of(result, presenter).Select(metric => metric.Id)];
        return
        [
            metricId,
            .. s_main
                .Select(id => ShownMetrics.IdOf(result, id, presenter))
                .Where(id => id != metricId && known.Contains(id)),
        ];
    }

    /// <summary>The options that have a metric, the best first.</summary>
    public static ImmutableArray<int> ByRank(Result result, string metricId)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. OptionOrder
                .By(result.Options, metricId)
                .Where(option => result.Options[option].Metric(metricId)!.StudyCell is not null),
        ];
    }

    /// <summary>
    /// The option that one is compared with unless a reader chooses: the best other that is to choose from (see <see cref="OptionOrder"/>); <c>null</c>
    /// where there is none.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="metricId">The metric.</param>
    /// <param name="option">Index of the one.</param>
    public static int? RivalOf(Result result, string metricId, int option)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ByRank(result, metricId)
            .Intersect(OptionOrder.Contenders(result.Options, metricId))
            .Where(other => other != option)
            .Select(other => (int?)other)
            .FirstOrDefault();
    }

    private static bool IsStudied(Metric metric) =>
        metric is { StudyCell: not null, Value: not null, Better: not BetterWhen.Neither };
}
