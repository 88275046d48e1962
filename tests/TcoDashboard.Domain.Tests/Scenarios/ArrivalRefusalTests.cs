using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>A target that no load meets is refused by its own name, with the time that was found.</summary>
public sealed class ArrivalRefusalTests
{
    /// <summary>A short run of the emptiest copy meets the target, a longer one misses it: what is told is the longer one's.</summary>
    [Fact]
    public void Target_ThatOnlyAShortRunMeets_IsRefusedWithTheTimeOfTheLongOne()
    {
        const double Least = 0.03;
        var parameters = PerformanceParameters.From(ShippedScenarios.Catalog);
        var tried = 0;
        foreach (var variation in (double[])[2, 3, 4, 5])
        {
            var result = ShippedScenarios.Evaluate(BurstyScenarios.Large(variation));
            foreach (var fleet in result.Options.Select(option => option.Fleets[0]))
            {
                var asked = FleetLoad.Of(fleet.Workload!, result.Catalog)!;
                var steps = EngineSteps.Of(
                    fleet.System!,
                    asked.Workload,
                    fleet.Point!,
                    parameters
                )!;
                var rate = Least * ServingCapacity.Of(steps, new(asked.Traffic)).RequestsPerSecond;
                double Slowest(int few, int most) =>
                    RequestServing
                        .At(steps, asked.Traffic, rate, few, most)
                        .TimeToFirstToken.P99.Milliseconds;
                var (coarse, fine) = (
                    Slowest(10_000, 10_000),
                    Slowest(ArrivalPlanning.SimulatedRequests, RequestServing.MostSimulated)
                );
                if (fine < coarse * 1.002)
                {
                    continue;
                }

                tried++;
                var load = fleet.Workload! with
                {
                    MaxTtftMs = (coarse + fine) / 2,
                    TtftAt = LatencyPercentile.P99,
                };

                var (plan, problem) = new ArrivalPlanning(
                    fleet.System!,
                    asked.Workload,
                    load,
                    parameters,
                    Least
                ).Run(new(fleet.Point, [], []), "workloads[0]");

                Assert.Null(plan);
                Assert.Equal("workloads[0].ttft_max_ms", problem!.Path);
                Assert.StartsWith("P99 of the time to first token is ", problem.Message);
            }
        }

        Assert.NotEqual(0, tried);
    }
}
