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

    /// <summary>Where half of the requests wait and more, a queue forgets slowly: what is told is neither a third of the truth nor less than at a lower load.</summary>
    [Fact]
    public void SlowestOfBursts_NearTheLimit_IsThatOfALongRunAndRisesWithTheLoad()
    {
        var result = ShippedScenarios.Evaluate(Bursty());
        var fleet = result.Options.Single(option => option.Spec.Id == "cs3").Fleets[0];
        var (steps, traffic, limit) = CopyOf(fleet, result.Catalog);
        var before = 0.0;

        foreach (var load in (double[])[0.76, 0.8, 0.88, 0.92, 0.96])
        {
            var told = Told(steps, traffic, load * limit);
            var longRun = ServingSimulation
                .Run(steps, traffic, load * limit, 600_000, 7)
                .TimeToFirstToken.P99.Seconds;

            Assert.InRange(told / longRun, 0.7, 1.4);
            Assert.InRange(told, before, double.PositiveInfinity);
            before = told;
        }
    }

    /// <summary>Of answers of ten minutes a short run may see no spell at all; that so few places are left free says that there are some.</summary>
    [Fact]
    public void SlowestOfBursts_WhereAShortRunSeesNoSpell_IsNotThatOfNone()
    {
        var document = Bursty();
        var result = ShippedScenarios.Evaluate(
            document with
            {
                Workloads =
                [
                    document.Workloads[0] with
                    {
                        InputTokens = 8,
                        OutputTokens = 20_000,
                        MaxTtftMs = null,
                        MinTokensPerSecondPerUser = null,
                        TtftAt = LatencyPercentile.Mean,
                    },
                ],
            }
        );
        var fleet = result.Options.Single(option => option.Spec.Id == "gb300").Fleets[0];
        var (steps, traffic, limit) = CopyOf(fleet, result.Catalog);
        var rate = 0.92 * limit;

        var shortRun = ServingSimulation.Run(
            steps,
            traffic,
            rate,
            ArrivalPlanning.SimulatedRequests,
            1
        );

        Assert.Equal(0, shortRun.WaitsForPlace.Value, 1e-4);
        Assert.InRange(shortRun.TimeToFirstToken.P99.Seconds, 0, 1);
        Assert.InRange(Told(steps, traffic, rate), 20, 150);
    }

    private static double Told(IEngineSteps steps, RequestTraffic traffic, double rate) =>
        RequestServing
            .At(steps, traffic, rate, ArrivalPlanning.SimulatedRequests)
            .TimeToFirstToken.P99.Seconds;

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
