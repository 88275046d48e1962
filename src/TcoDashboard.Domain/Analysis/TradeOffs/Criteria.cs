using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>The criteria of a choice: what the model knows, and what people judge.</summary>
public static class Criteria
{
    /// <summary>
    /// Cost, speed per user, energy, effort of integration and months until all systems run, for the options that have numbers; options
    /// without are not known and can be vetoed.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="judged">What people judge, such as resilience and sovereignty, on any scale.</param>
    public static ImmutableArray<Criterion> Of(Result result, ImmutableArray<Criterion> judged)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            Metric(result, "cost", MetricIds.CostPerMtokBlended),
            Metric(result, "latency", MetricIds.SpeedPerUser),
            Metric(result, "energy", MetricIds.TokensPerJoule),
            new(
                "integration",
                "Effort of integration",
                "h",
                BetterWhen.Lower,
                [.. result.Options.Select(option => Sum(option, InputKeys.PortingHours))],
                false
            ),
            new(
                "lead_time",
                "Months until all systems run",
                "months",
                BetterWhen.Lower,
                [.. result.Options.Select(option => Largest(option, InputKeys.DeliveryRamp))],
                false
            ),
            .. judged,
        ];
    }

    private static Criterion Metric(Result result, string id, string metricId)
    {
        var known = result
            .Options.Select(option => option.Metric(metricId))
            .FirstOrDefault(metric => metric is not null);
        return new(
            id,
            known?.Label ?? metricId,
            known?.Unit.Symbol ?? "",
            known?.Better ?? BetterWhen.Lower,
            [.. result.Options.Select(option => option.Metric(metricId)?.Value)],
            false
        );
    }

    private static double? Sum(OptionResult option, string key) =>
        option.IsFeasible ? Values(option, key).Sum() : null;

    private static double? Largest(OptionResult option, string key) =>
        option.IsFeasible ? Values(option, key).DefaultIfEmpty(0).Max() : null;

    private static IEnumerable<double> Values(OptionResult option, string key) =>
        option
            .Fleets.SelectMany(fleet => fleet.Inputs)
            .Where(input => input.Definition.Key == key)
            .Select(input => input.Used.Value);
}
