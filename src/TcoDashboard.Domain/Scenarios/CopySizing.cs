using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// Over how many systems one copy of the model lies, so that whole copies suit the size of the fleet: they divide a given number, serve a
/// demand with the fewest systems, or give most within the budgets.
/// </summary>
internal static class CopySizing
{
    /// <summary>The performance of a system in the fleet.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="spec">The fleet.</param>
    /// <param name="system">The system.</param>
    /// <param name="demand">The workload as the performance model reads it.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="inputs">Inputs of the fleet.</param>
    /// <param name="mostSystems">Most systems one copy may span.</param>
    public static PerformanceOutcome Evaluate(
        ScenarioDocument document,
        FleetSpec spec,
        AcceleratorSystem system,
        InferenceWorkload demand,
        PerformanceParameters parameters,
        InputResolution inputs,
        int mostSystems
    )
    {
        var spans = Spans(spec, mostSystems);
        var outcome = InferencePerformance.Evaluate(
            system,
            demand,
            parameters,
            spans with
            {
                Oversubscription =
                    inputs.Resolve(InputKeys.NetworkOversubscription)?.Used.Value ?? 1,
            }
        );
        if (outcome.BySpan.Length < 2 || Given(spec) is not null)
        {
            return outcome;
        }

        var workload = document.Workloads.First(load => load.Id == spec.Workload);
        var most = Most(document, spec, outcome.BySpan[0], inputs);
        if (workload.Demand is { } peak)
        {
            var share = inputs.Resolve(InputKeys.Availability)?.Used.Value ?? 1;
            var factor = inputs.Resolve(InputKeys.ThroughputFactor)?.Used.Value ?? 1;
            var measured = inputs.Resolve(InputKeys.MeasuredOutput)?.Used.Value ?? 0;
            double Needed(OperatingPoint point) =>
                FleetDemand.RateOf(peak, workload, FleetDemand.OfARequest(point))
                / (
                    (measured > 0 ? measured : point.OutputPerSystem.TokensPerSecond * factor)
                    * share
                );
            var serving = SpanChoice.Serving(outcome.BySpan, Needed);
            if (SpanChoice.Whole(serving, Needed(serving)) <= most)
            {
                return outcome with { Best = serving };
            }
        }

        return outcome with
        {
            Best = double.IsFinite(most)
                ? SpanChoice.Within(outcome.BySpan, most)
                : SpanChoice.Fastest(outcome.BySpan),
        };
    }

    /// <summary>How many systems one copy may span so that a given number, and each delivery of it, is whole copies.</summary>
    /// <param name="spec">The fleet.</param>
    /// <param name="mostSystems">Most systems one copy may span where no number is given.</param>
    public static CopySpans Spans(FleetSpec spec, int mostSystems)
    {
        if (Given(spec) is not { } given)
        {
            return CopySpans.UpTo(mostSystems);
        }

        // Why: a mean number of systems is no number of copies; copies of any width that fits come and go with it. Deliveries count whole ones.
        if (given != Math.Floor(given))
        {
            return spec.Delivery.Tranches.IsEmpty
                ? CopySpans.UpTo(Math.Clamp((int)given, 1, mostSystems))
                : CopySpans.One;
        }

        // Why: systems of a first delivery that are no whole copy would wait for the second one.
        var common = (int)given;
        foreach (var tranche in spec.Delivery.Tranches)
        {
            common = tranche.Systems is { } systems ? Common(common, systems) : common;
        }

        return CopySpans.Dividing(common);
    }

    private static double? Given(FleetSpec spec) =>
        spec.Systems ?? DeliveryTerms.GivenSystems(spec.Delivery);

    private static int Common(int a, int b) => b == 0 ? a : Common(b, a % b);

    // About how many systems the budgets allow if the fleet had them to itself; the cost sheet sizes exactly.
    private static double Most(
        ScenarioDocument document,
        FleetSpec spec,
        OperatingPoint point,
        InputResolution inputs
    )
    {
        if (!spec.Deployment.IsBought())
        {
            return double.PositiveInfinity;
        }

        double Value(string key) => inputs.Resolve(key)?.Used.Value ?? 0;
        var each = point.SystemProvisionedPower * (1 + Value(InputKeys.OtherITPower));
        if (document.Limits.PowerBasis == PowerBasis.Facility)
        {
            each *= Math.Max(1, Value(InputKeys.Pue));
        }

        var byPower = document.Limits.PowerBudget is { } budget
            ? budget / each
            : double.PositiveInfinity;
        var price = Value(InputKeys.SystemPrice);
        var byCapital =
            document.Limits.CapitalBudget is { } money && price > 0
                ? money.Usd / price
                : double.PositiveInfinity;
        return Math.Min(byPower, byCapital);
    }
}
