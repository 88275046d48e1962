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
        var given = spec.Systems ?? DeliveryTerms.GivenSystems(spec.Delivery);
        var spans = given is { } count ? CopySpans.Dividing(count) : CopySpans.UpTo(mostSystems);
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
        if (outcome.BySpan.Length < 2 || given is not null)
        {
            return outcome;
        }

        var workload = document.Workloads.First(load => load.Id == spec.Workload);
        var most = Most(document, spec, outcome.BySpan[0], inputs);
        if (workload.Demand is { } peak)
        {
            var share =
                (inputs.Resolve(InputKeys.ThroughputFactor)?.Used.Value ?? 1)
                * (inputs.Resolve(InputKeys.Availability)?.Used.Value ?? 1);
            double Needed(OperatingPoint point) =>
                FleetDemand.RateOf(peak, workload, FleetDemand.OfARequest(point))
                / (point.OutputPerSystem.TokensPerSecond * share);
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
