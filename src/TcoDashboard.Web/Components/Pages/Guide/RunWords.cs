using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>What a reader must know beside the cheapest training run: how likely it is in time, what it is a share of, and what is trained.</summary>
public static class RunWords
{
    private const double NinetiethNormal = 1.2815515655446004;

    /// <summary>Up to three sentences; empty where nothing is trained.</summary>
    /// <param name="cheapest">The candidate that the answer names.</param>
    /// <param name="model">The model trained; <c>null</c> when it is not in the catalog.</param>
    /// <param name="presenter">Makes the numbers.</param>
    /// <param name="say">Words of the page.</param>
    public static string Of(
        ScreenedCandidate cheapest,
        LanguageModel? model,
        Presenter presenter,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(cheapest);
        ArgumentNullException.ThrowIfNull(presenter);
        ArgumentNullException.ThrowIfNull(say);
        return cheapest.Value(MetricIds.RunCost) is null
            ? ""
            : string.Join(
                " ",
                new[]
                {
                    InTime(cheapest, presenter, say),
                    Commitment(cheapest, presenter, say),
                    Layout(model, presenter, say),
                }.Where(sentence => sentence.Length > 0)
            );
    }

    /// <summary>
    /// Chance that a run is at its end by a limit: a lognormal law through P10, the value as its median, and P90, a side each, as the bands of
    /// the performance model are errors in proportion.
    /// </summary>
    /// <param name="days">The days as predicted, above zero, with their P10 and P90.</param>
    /// <param name="limit">Days allowed, above zero.</param>
    /// <returns><c>null</c> where there is no band.</returns>
    public static double? Chance(Metric days, double limit)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days is not { Value: { } middle, Low: { } low, High: { } high } || low.Equals(high))
        {
            return null;
        }

        // Why both ways: the low end of the performance is the high end of the days.
        var end = limit < middle ? Math.Min(low, high) : Math.Max(low, high);
        var spread = Math.Abs(Math.Log(end / middle)) / NinetiethNormal;
        return spread > 0 ? StandardNormal.Below(Math.Log(limit / middle) / spread)
            : limit >= middle ? 1
            : 0;
    }

    /// <summary>A chance in whole percent, at least 1 and at most 99: a law through three points does not know that something never happens.</summary>
    /// <param name="chance">From 0 to 1.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string Percent(double chance, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(presenter);
        return presenter.Percent(Math.Clamp(Math.Round(chance, 2), 0.01, 0.99));
    }

    private static string InTime(ScreenedCandidate one, Presenter presenter, Wording say)
    {
        if (
            one.Option is not { } option
            || option.Metric(MetricIds.DaysToTrain) is not { } days
            || option.Fleets[0].Workload?.Training?.DeadlineDays is not { } limit
            || Chance(days, limit) is not { } chance
        )
        {
            return "";
        }

        return say[
            "guide.runInTime",
            presenter.Card(days.Value, Unit.Day),
            presenter.Card(Math.Min(days.Low!.Value, days.High!.Value), Unit.Day),
            presenter.Card(Math.Max(days.Low!.Value, days.High!.Value), Unit.Day),
            presenter.Card(limit, Unit.Day),
            Percent(chance, presenter)
        ];
    }

    private static string Commitment(ScreenedCandidate one, Presenter presenter, Wording say) =>
        one.Value(MetricIds.NetPresentCost) is { } all
        && one.Value(MetricIds.RunCost) is { } run
        && run > 0
        && run < 0.95 * all
            ? say[
                "guide.runIsAShare",
                presenter.Card(run, Unit.Usd),
                presenter.Percent(run / all),
                presenter.Card(all, Unit.Usd)
            ]
            : "";

    private static string Layout(LanguageModel? model, Presenter presenter, Wording say) =>
        model is { TotalParameters: { } total, ActiveParameters: { } active }
        && active < 0.9 * total
            ? say[
                "guide.runLayout",
                model.Item.Name,
                presenter.Card(total / 1e9, Unit.One),
                presenter.Card(active / 1e9, Unit.One)
            ]
            : "";
}
