using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>An edit that moves no speed asks for the same streams again, and simulates none of them twice; one that moves speeds simulates anew.</summary>
public sealed class ServedBeforeTests
{
    [Theory]
    [InlineData("750mw-gpu-or-wafer")]
    [InlineData("gpu-prompts-wafer-answers")]
    public void AnotherPowerUsage_AtTheSameSpeeds_FindsTheReportsOfBefore(string preset)
    {
        var bursty = Bursty(preset, 2);
        var before = AtPeak(bursty);

        var after = AtPeak(bursty with { Inputs = bursty.Inputs.With(InputKeys.Pue, 1.37) });

        Assert.Contains(before, report => report.Method == ServingMethod.Simulation);
        Assert.All(
            before.Zip(after).Where(pair => pair.First.Method == ServingMethod.Simulation),
            pair => Assert.Same(pair.First, pair.Second)
        );
    }

    [Fact]
    public void OtherArrivals_AreServedAnew()
    {
        var calm = AtPeak(Bursty("750mw-gpu-or-wafer", 1.2));
        var wild = AtPeak(Bursty("750mw-gpu-or-wafer", 2));

        Assert.All(calm.Zip(wild), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Report_OfARememberedStream_IsWhatASimulationSays()
    {
        var traffic = new RequestTraffic(
            LengthDistribution.Varying(1_000, 0.5),
            LengthDistribution.Varying(100, 1),
            Quantities.Fraction.Zero,
            4
        );
        var copy = new WaferSteps(0.001, 1e-6, 8, 0.01);
        var rate = 0.5 * ServingCapacity.Of(copy, new(traffic)).RequestsPerSecond;

        var first = RequestServing.At(copy, traffic, rate, 2_000, 2_000);
        var again = RequestServing.At(
            new WaferSteps(0.001, 1e-6, 8, 0.01),
            traffic,
            rate,
            2_000,
            2_000
        );
        var slower = RequestServing.At(
            new WaferSteps(0.0011, 1e-6, 8, 0.01),
            traffic,
            rate,
            2_000,
            2_000
        );
        var faster = RequestServing.At(copy, traffic, rate * 0.9, 2_000, 2_000);
        var longer = RequestServing.At(copy, traffic, rate, 4_000, 4_000);

        Assert.Same(first, again);
        Assert.Equal(ServingSimulation.Run(copy, traffic, rate, 2_000, 1), first);
        Assert.All(new[] { slower, faster, longer }, other => Assert.NotEqual(first, other));
    }

    [Fact]
    public async Task AnEvaluationThatNobodyWaitsFor_EndsBetweenSimulations()
    {
        var bursty = Bursty("gpu-prompts-wafer-answers", 2.25);
        var pools = bursty with
        {
            Options = [bursty.Options.Single(option => option.Id == "pools")],
        };
        // So that the evaluation below comes to its simulations soon; it is at them for seconds.
        ShippedScenarios.Evaluate(ShippedScenarios.Preset("gpu-prompts-wafer-answers"));
        using var leaving = new CancellationTokenSource();

        var evaluation = Task.Run(
            () => Scenario.Evaluate(pools, ShippedScenarios.Catalog, leaving.Token),
            TestContext.Current.CancellationToken
        );
        leaving.CancelAfter(TimeSpan.FromMilliseconds(400));

        await Assert.ThrowsAsync<OperationCanceledException>(() => evaluation);
    }

    private static ServingReport[] AtPeak(ScenarioDocument document) =>
        [
            .. ShippedScenarios
                .Evaluate(document)
                .Options.SelectMany(option => option.Fleets)
                .Select(fleet => fleet.Serving?.AtPeak)
                .OfType<ServingReport>(),
        ];

    private static ScenarioDocument Bursty(string id, double variation)
    {
        var preset = ShippedScenarios.Preset(id);
        return preset with
        {
            Workloads =
            [
                preset.Workloads[0] with
                {
                    TtftAt = LatencyPercentile.P99,
                    Arrivals = new() { Pattern = ArrivalPattern.Bursty, Variation = variation },
                },
            ],
        };
    }
}
