using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Frontiers;

public sealed class ServingFrontierTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;

    private static readonly InferenceWorkload Chat = Made.Workload(
        Made.Llama70B,
        NumberFormat.Fp8,
        1_000,
        300
    );

    private static readonly AcceleratorSystem[] Systems =
    [
        Made.DgxH100,
        Made.DgxB200,
        Made.Cs3,
        Made.System(Made.Mi300X, 8, 9),
        Made.System(Made.Lpu, 72, 25),
    ];

    [Theory]
    [InlineData(FrontierMeasure.PerAccelerator)]
    [InlineData(FrontierMeasure.PerMegawatt)]
    [InlineData(FrontierMeasure.PerUsd)]
    public void Pareto_NoPointOfItIsBeatenInBoth(FrontierMeasure measure)
    {
        var frontier = Frontier();
        var kept = frontier.Pareto(measure);

        Assert.NotEmpty(kept);
        foreach (var point in kept)
        {
            Assert.DoesNotContain(
                frontier.Points,
                other =>
                    other.Point.TimePerOutputToken < point.Point.TimePerOutputToken
                    && other.By(measure) > point.By(measure)
            );
        }

        // Slowest user and highest throughput first.
        Assert.Equal(kept.OrderByDescending(point => point.By(measure)), kept);
        Assert.Equal(kept.OrderByDescending(point => point.Point.TimePerOutputToken), kept);
    }

    [Fact]
    public void Frontier_SystemThatCannotServe_IsNamedWithTheReason()
    {
        var refused = Assert.Single(Frontier().Refused);

        Assert.Equal("groq-lpu-v1-72", refused.System.Id);
        Assert.Equal(PerformanceProblems.NoModel, refused.Problems[0].Code);
    }

    [Fact]
    public void Measures_OfOnePoint_FollowFromItsSystem()
    {
        var point = Frontier().Points.First(candidate => candidate.System == Made.DgxH100);
        var output = point.Point.OutputPerSystem.TokensPerSecond;

        Assert.Equal(output / 8, point.PerAccelerator.TokensPerSecond, 1e-9);
        Assert.Equal(
            output / point.Point.SystemPower.Megawatts,
            point.PerMegawatt.TokensPerSecond,
            1e-6
        );
        Assert.Equal(output * 3_600 / 20, point.TokensPerUsd!.Value, 1e-3);
    }

    /// <summary>Tighter percentile targets cost throughput; what is chosen meets them.</summary>
    [Fact]
    public void Best_UnderPercentileTargets_MeetsThemAndTighterOnesCostThroughput()
    {
        var traffic = new RequestTraffic(
            LengthDistribution.Lognormal(750, 2_000),
            LengthDistribution.Lognormal(200, 700),
            Fraction.Zero,
            1
        );
        var frontier = ServingFrontier.Of(
            [Made.DgxH100],
            Chat,
            Shipped,
            _ => null,
            cancellation: TestContext.Current.CancellationToken
        );

        var loose = Best(60);
        var tight = Best(25);

        Assert.True(tight.PerAccelerator <= loose.PerAccelerator);
        Assert.True(tight.Point.TimePerOutputToken <= loose.Point.TimePerOutputToken);

        FrontierPoint Best(double milliseconds) =>
            frontier.Best(
                FrontierMeasure.PerAccelerator,
                new(Fraction.Of(0.7), null, Duration.FromMilliseconds(milliseconds), null),
                Chat,
                traffic,
                Shipped
            )!;
    }

    private static ServingFrontier Frontier() =>
        ServingFrontier.Of(
            Systems,
            Chat,
            Shipped,
            system => system.Accelerator.Style == ExecutionStyle.WaferScale ? 40 : 20,
            cancellation: TestContext.Current.CancellationToken
        );
}
