using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>What measurements alike do to an operating point.</summary>
public sealed class PointEvidenceTests
{
    private static readonly PerformanceParameters Bare = ShippedItems.Parameters;

    private static readonly InferenceWorkload Chat = Made.Workload(
        Made.Llama70B,
        NumberFormat.Fp8,
        1_000,
        1_000
    );

    [Fact]
    public void Point_NoMeasurementNear_IsModelledAndUncorrected()
    {
        var point = InferencePerformance.Evaluate(Made.DgxH100, Chat, Bare).Best!;

        Assert.Equal(EvidenceTier.Modelled, point.Tier);
        Assert.Equal(1, point.Evidence!.Correction, 0.0);
        Assert.Empty(point.Evidence.Nearest);
    }

    [Fact]
    public void Point_SameHardwareAndModelMeasuredSlower_IsSlowerByThatMuchAndMeasured()
    {
        var before = InferencePerformance.Evaluate(Made.DgxH100, Chat, Bare);
        var after = InferencePerformance.Evaluate(Made.DgxH100, Chat, With(Math.Log(1.2)));

        Assert.Equal(EvidenceTier.Measured, after.Best!.Tier);
        Assert.InRange(after.Best.Evidence!.Correction, 1.15, 1.2);
        Assert.Equal("nvidia-h100-sxm", Assert.Single(after.Best.Evidence.Nearest).Traits.Hardware);
        Assert.True(after.Best.OutputPerSystem < before.Best!.OutputPerSystem);
        var fastest = after.Frontier[^1];
        var same = before.Frontier.Single(point =>
            point.Plan == fastest.Plan && point.SequencesPerReplica == fastest.SequencesPerReplica
        );
        Assert.Equal(
            after.Best.Evidence.Correction,
            fastest.TimePerOutputToken / same.TimePerOutputToken,
            1e-9
        );
    }

    [Theory]
    [InlineData(-2.0, 0.85)]
    [InlineData(2.0, 1.5)]
    public void Correction_Absurd_IsHeld(double slowness, double held)
    {
        var point = InferencePerformance.Evaluate(Made.DgxH100, Chat, With(slowness)).Best!;

        Assert.Equal(held, point.Evidence!.Correction, 1e-12);
    }

    [Fact]
    public void Bands_OfTheTier_AreThoseOfThePoint()
    {
        var point = InferencePerformance.Evaluate(Made.DgxH100, Chat, With(0.1)).Best!;

        Assert.Equal((0.8, 1.3), (point.BandLow, point.BandHigh));
        Assert.Equal(0.7, point.Evidence!.TimePerOutputToken.Low, 0.0);
    }

    /// <summary>Corrections keep the laws: Little's identity, the roofline, and speed traded for throughput.</summary>
    [Theory]
    [InlineData(-2.0)]
    [InlineData(0.3)]
    public void Frontier_Corrected_KeepsTheLaws(double slowness)
    {
        var frontier = InferencePerformance.Evaluate(Made.DgxH100, Chat, With(slowness)).Frontier;

        var slower = double.PositiveInfinity;
        foreach (var point in frontier)
        {
            var seconds = point.TimeToFirstToken.Seconds + (999 * point.TimePerOutputToken.Seconds);
            var inFlight = point.OutputPerReplica.TokensPerSecond / 1_000 * seconds;
            Assert.Equal(point.SequencesPerReplica, inFlight, 1e-9 * inFlight);
            Assert.True(
                point.TimePerOutputToken.Seconds >= 69e9 / (point.Plan.Devices * 3_350e9),
                "Eight-bit weights at printed bandwidth are the floor."
            );
            Assert.True(point.TimePerOutputToken.Seconds < slower);
            slower = point.TimePerOutputToken.Seconds;
        }
    }

    private static PerformanceParameters With(double slowness)
    {
        var cell = new ResidualCell(
            new(
                "nvidia-h100-sxm",
                Made.Llama70B.Id,
                nameof(EngineGeneration.Vllm),
                PointEvidence.TokenKind,
                "clients",
                8
            ),
            400,
            slowness
        );
        return Bare with
        {
            Evidence = new(
                Bare.Serving,
                new([cell], NeighbourWeights.Default),
                [
                    new(EvidenceTier.Measured, "throughput", 0.8, 1.3, 9),
                    new(EvidenceTier.Measured, "tpot", 0.7, 1.4, 9),
                ]
            ),
        };
    }
}
