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
    public static string Answer(ImmutableArray<ScreenedCandidate> screened)
    {
        var feasible = screened.Where(one => one.IsFeasible).ToArray();
        if (feasible.Length == 0)
        {
            return FormattableString.Invariant(
                $"None of {screened.Length} ways can serve this. Below is what each one fails at; ease a limit or choose another model."
            );
        }

        var cheapest = feasible[0];
        var fastest = feasible.MaxBy(one => one.Value(MetricIds.SpeedPerUser) ?? 0)!;
        var count = FormattableString.Invariant(
            $"{feasible.Length} of {screened.Length} ways can serve this."
        );
        return ReferenceEquals(cheapest, fastest)
            ? $"{count} {cheapest.Candidate.Option.Name} is both the cheapest, {Cost(cheapest)}, and the fastest, {Speed(fastest)}."
            : $"{count} {cheapest.Candidate.Option.Name} is the cheapest, {Cost(cheapest)}; {fastest.Candidate.Option.Name} is the fastest, {Speed(fastest)}.";
    }

    /// <summary>Where the options of the scenario come from.</summary>
    public static string Story(ImmutableArray<ScreenedCandidate> screened) =>
        FormattableString.Invariant(
            $"Every system of the catalog was tried against this question: {screened.Count(one => one.IsFeasible)} of {screened.Length} ways could serve it. The options are the cheapest per token, at most two of one seller, with the cheapest rented one and the fastest per user beside them, unless changed by hand."
        );

    private static string Cost(ScreenedCandidate one) =>
        Presenter.English.Card(one.Value(MetricIds.CostPerMtokBlended), Unit.UsdPerMillionTokens);

    private static string Speed(ScreenedCandidate one) =>
        $"{Presenter.English.Card(one.Value(MetricIds.SpeedPerUser), Unit.TokensPerSecond)} per user";
}
