using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// Which figure of a result is studied where money is shown in <see cref="ShownMoney"/>: that of the reporting currency, which the sheet computes
/// beside the one in US dollars, so that a range of the rate moves it as well.
/// </summary>
public static class ShownMetrics
{
    /// <summary>The id of the figure that is shown for another; its own where the scenario has no reporting currency or the figure is no money.</summary>
    public static string IdOf(Result result, string metricId, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(metricId);
        return
            ShownMoney.Of(result.Document).For(presenter).IsForeign
            && Find(result, metricId)?.CellId is { } cell
            && Find(result, MetricIds.Reported(cell)) is { } reported
            ? reported.Id
            : metricId;
    }

    /// <summary>Every figure once, money in the currency in which it is shown, in the order of the first option that has it.</summary>
    public static ImmutableArray<Metric> Of(Result result, Presenter presenter) =>
        [.. Counted(result).Select(metric => Find(result, IdOf(result, metric.Id, presenter))!)];

    /// <summary>Every figure once as the model counts it, money in US dollars.</summary>
    public static IEnumerable<Metric> Counted(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result
            .Options.SelectMany(option => option.Metrics)
            .Where(metric => metric.Unit.Dimensions.Foreign == 0)
            .DistinctBy(metric => metric.Id);
    }

    private static Metric? Find(Result result, string metricId) =>
        result
            .Options.Select(option => option.Metric(metricId))
            .FirstOrDefault(metric => metric is not null);
}
