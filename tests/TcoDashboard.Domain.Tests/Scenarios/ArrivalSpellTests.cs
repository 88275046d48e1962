using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>
/// Bursts at copies that hold hundreds of long answers: places are all taken in rare spells, which rule the slowest in a hundred. What is promised
/// must hold in a run of many spells, not in a lucky one of few.
/// </summary>
public sealed class ArrivalSpellTests
{
    private const double Target = 3;

    [Fact]
    public void Target_ForTheSlowestOfBursts_HoldsInALongRunOfAnotherSeed()
    {
        var result = ShippedScenarios.Evaluate(Bursty());

        var limited = result.Options.Where(option => option.Fleets[0].Serving!.BoundBy is not null);
        Assert.Contains(limited, option => option.Spec.Id == "gb300");
        Assert.All(
            limited,
            option =>
            {
                var fleet = option.Fleets[0];
                var (steps, traffic, limit) = CopyOf(fleet, result.Catalog);

                var longRun = ServingSimulation
                    .Run(steps, traffic, fleet.Serving!.PlannedLoad * limit, 600_000, 7)
                    .TimeToFirstToken.P99.Seconds;

                Assert.InRange(longRun, 0, Target * 1.2);
                Assert.InRange(
                    fleet.Serving.AtPeak!.TimeToFirstToken.P99.Seconds,
                    0,
                    Target * 1.02
                );
            }
        );
    }

    [Fact]
    public void Curve_OfBursts_SaysWhatALongRunSays()
    {
        var result = ShippedScenarios.Evaluate(Bursty());
        var fleet = result.Options.Single(option => option.Spec.Id == "gb300").Fleets[0];
        var asked = FleetLoad.Of(fleet.Workload!, result.Catalog)!;
        var (steps, traffic, limit) = CopyOf(fleet, result.Catalog);

        var curve = LatencyCurve.Of(
            fleet.System!,
            asked.Workload,
            asked.Traffic,
            fleet.Point!,
            PerformanceParameters.From(ShippedScenarios.Catalog)
        )!;

        foreach (var load in new[] { 0.5, 0.7 })
        {
            var told = curve.Points[LatencyCurve.Loads.IndexOf(load)].TimeToFirstToken.P99;
            var longRun = ServingSimulation
                .Run(steps, traffic, load * limit, 600_000, 7)
                .TimeToFirstToken.P99;
            Assert.InRange(told / longRun, 0.75, 1.35);
        }
    }

    private static ScenarioDocument Bursty()
    {
        var document = BurstyScenarios.Large(2);
        return document with
        {
            Workloads =
            [
                document.Workloads[0] with
                {
                    MaxTtftMs = Target * 1000,
                    MinTokensPerSecondPerUser = 15,
                    TtftAt = LatencyPercentile.P99,
                },
            ],
        };
    }

    private static (IEngineSteps Steps, RequestTraffic Traffic, double Limit) CopyOf(
        FleetResult fleet,
        CatalogRevision catalog
    )
    {
        var asked = FleetLoad.Of(fleet.Workload!, catalog)!;
        var steps = EngineSteps.Of(
            fleet.System!,
            asked.Workload,
            fleet.Point!,
            PerformanceParameters.From(ShippedScenarios.Catalog)
        )!;
        return (
            steps,
            asked.Traffic,
            ServingCapacity.Of(steps, new(asked.Traffic)).RequestsPerSecond
        );
    }
}
