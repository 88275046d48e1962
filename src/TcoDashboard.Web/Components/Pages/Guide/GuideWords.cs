using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>The result of a search in words.</summary>
internal static class GuideWords
{
    /// <summary>How many can serve, and which is cheapest and which fastest.</summary>
    public static string Answer(ImmutableArray<ScreenedCandidate> screened, Presenter presenter)
    {
        var feasible = screened.Where(one => one.IsFeasible).ToArray();
        if (feasible.Length == 0)
        {
            return FormattableString.Invariant(
                $"None of {screened.Length} ways can serve this. Below is what each one fails at; ease a limit or choose another model."
            );
        }

        var cheapest = feasible[0];
        if (cheapest.Value(MetricIds.RunCost) is not null)
        {
            return Run(screened.Length, feasible, presenter);
        }

        var fastest = feasible.MaxBy(one => one.Value(MetricIds.SpeedPerUser) ?? 0)!;
        var count = FormattableString.Invariant(
            $"{feasible.Length} of {screened.Length} ways can serve this."
        );
        return ReferenceEquals(cheapest, fastest)
            ? $"{count} {cheapest.Candidate.Option.Name} is both the cheapest, {Cost(cheapest, presenter)}, and the fastest, {Speed(fastest, presenter)}."
            : $"{count} {cheapest.Candidate.Option.Name} is the cheapest, {Cost(cheapest, presenter)}; {fastest.Candidate.Option.Name} is the fastest, {Speed(fastest, presenter)}.";
    }

    private static string Run(int tried, ScreenedCandidate[] feasible, Presenter presenter)
    {
        var cheapest = feasible[0];
        var least = feasible.MinBy(one => one.Value(MetricIds.FacilityPower) ?? double.MaxValue)!;
        var count = FormattableString.Invariant(
            $"{feasible.Length} of {tried} ways end the run in time."
        );
        return ReferenceEquals(cheapest, least)
            ? $"{count} {cheapest.Candidate.Option.Name} is both the cheapest, {RunCost(cheapest, presenter)}, and the one that needs least power, {Power(least, presenter)}."
            : $"{count} {cheapest.Candidate.Option.Name} is the cheapest, {RunCost(cheapest, presenter)}; {least.Candidate.Option.Name} needs least power, {Power(least, presenter)}.";
    }

    /// <summary>Where the options of the scenario come from.</summary>
    public static string Story(ImmutableArray<ScreenedCandidate> screened) =>
        FormattableString.Invariant(
            $"Every system of the catalog was tried against this question: {screened.Count(one => one.IsFeasible)} of {screened.Length} ways could serve it. The options are the cheapest {(screened.Any(one => one.Value(MetricIds.RunCost) is not null) ? "for a run" : "per token")}, at most two of one seller, with the cheapest rented one and {(screened.Any(one => one.Value(MetricIds.RunCost) is not null) ? "the one of least power" : "the fastest per user")} beside them, unless changed by hand."
        );

    private static string RunCost(ScreenedCandidate one, Presenter presenter) =>
        $"{presenter.Card(one.Value(MetricIds.RunCost), Unit.Usd)} a run on {presenter.Card(one.Value(MetricIds.Accelerators), Unit.One)} accelerators";

    private static string Power(ScreenedCandidate one, Presenter presenter)
    {
        var metric = one.Option!.Metric(MetricIds.FacilityPower)!;
        return presenter.Card(metric.Value, metric.Unit);
    }

    private static string Cost(ScreenedCandidate one, Presenter presenter) =>
        presenter.Card(one.Value(MetricIds.CostPerMtokBlended), Unit.UsdPerMillionTokens);

    private static string Speed(ScreenedCandidate one, Presenter presenter) =>
        $"{presenter.Card(one.Value(MetricIds.SpeedPerUser), Unit.TokensPerSecond)} per user";
}
