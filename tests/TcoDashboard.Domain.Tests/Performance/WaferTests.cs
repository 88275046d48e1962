using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Performance.WaferScale;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Capacity and latency of wafer-scale inference against printed values (model equations, 18).</summary>
public sealed class WaferTests
{
    private static readonly WaferDevice Wse3 = new(44e9, 21e15, 15.6e15, 150e9);

    private static PerformanceParameters Unpublished =>
        ShippedItems.Parameters with
        {
            PublishedSpeeds = [],
        };

    [Theory]
    [InlineData(141.1e9, 0, 4)]
    [InlineData(141.1e9 + (8 * 8_192 * 327_680.0), 0.10, 5)]
    [InlineData(141.1e9 + (32 * 8_192 * 327_680.0), 0.10, 6)]
    [InlineData(141.1e9 + (8 * 131_072 * 327_680.0), 0.10, 13)]
    [InlineData(141.1e9 + (8 * 131_072 * 327_680.0), 0, 12)]
    [InlineData(2 * 405.85e9, 0, 19)]
    [InlineData(671e9, 0, 16)]
    [InlineData(60e9, 0, 2)]
    [InlineData(0.5e12, 0, 12)]
    [InlineData(1e12, 0, 23)]
    [InlineData(2e12, 0, 46)]
    [InlineData(60e9 + 1.78e12, 0, 42)]
    public void Wafers_PublishedCases_MatchPrintedCounts(
        double bytes,
        double reserve,
        int wafers
    ) => Assert.Equal(wafers, WaferCapacity.Wafers(bytes, 44e9, reserve));

    // Predicted column of the calibration table; 2 % for the rounding of its inputs. Weights of the expert rows at the printed bytes.
    [Theory]
    [InlineData("llama-3.1-8b", 32, 4096, 16.06e9, 8.03e9, 1, 2144)]
    [InlineData("llama-3.1-70b", 80, 8192, 141.1e9, 70.55e9, 4, 705)]
    [InlineData("llama-3.1-405b", 126, 16384, 811.7e9, 405.85e9, 19, 415)]
    [InlineData("gpt-oss-120b", 36, 2880, 60e9, 5.1e9, 2, 2162)]
    [InlineData("glm-4.7", 92, 5120, 355e9, 32e9, 9, 816)]
    [InlineData("kimi-k2.6", 61, 7168, 1e12, 32e9, 23, 1247)]
    public void Latency_CalibrationTable_MatchesPredictedColumn(
        string model,
        int layers,
        int hidden,
        double bytes,
        double activeParameters,
        int wafers,
        double tokensPerSecond
    )
    {
        var parameters = ShippedItems.Parameters.Wafer;
        Assert.Equal(12e-6, parameters.SyncSeconds, 1e-12);
        Assert.Equal(0.4, parameters.DecodeCompute, 1e-12);
        Assert.Equal(2e-6, parameters.HopSeconds, 1e-12);
        var any = ModelArithmetic.Describe(Made.Llama70B).Shape!;
        var load = WaferLoad.Of(
            Made.Workload(Made.Llama70B, NumberFormat.Bf16, 1, 1),
            any with
            {
                Layers = layers,
                Hidden = hidden,
            },
            ShippedItems.Parameters.Storage
        ) with
        {
            CommonBytes = bytes * activeParameters / Math.Max(activeParameters, bytes / 2),
            MeanCacheBytes = 0,
            DecodeOps = 2 * activeParameters,
        };

        var latency = WaferLatency.Of(load, Wse3, parameters, wafers, 1);

        Assert.InRange(1 / latency.TokenSeconds, tokensPerSecond * 0.98, tokensPerSecond * 1.02);
        Assert.False(string.IsNullOrEmpty(model));
    }

    [Theory]
    [InlineData(8_192, 0.109e-6)]
    [InlineData(16_384, 0.218e-6)]
    public void Hop_TransferTime_MatchesPrintedDigits(int hidden, double seconds) =>
        Assert.Equal(
            seconds,
            Collectives.PointToPoint(hidden * 2.0, 0, Wse3.LinkBytesPerSecond),
            5e-10
        );

    [Fact]
    public void ComputeRoof_Llama70BOnFourWafers_MatchesPrintedValue() =>
        // 176.9 thousand tokens a second at 0.4 of peak, with P = 70.55e9.
        Assert.Equal(176.9e3, 1 / Roofline.ComputeSeconds(2 * 70.55e9, 4, 15.6e15, 0.4), 50.0);

    [Fact]
    public void Throughput_NeverAboveRegionsNorArithmetic()
    {
        foreach (var (input, output) in new[] { (200, 200), (1_000, 1_000), (8_000, 1_000) })
        {
            var outcome = InferencePerformance.Evaluate(
                Made.Cs3,
                Made.Workload(Made.Llama70B, NumberFormat.Bf16, input, output),
                Unpublished
            );
            var parameters = Unpublished.Wafer;
            Assert.NotEmpty(outcome.Frontier);
            foreach (var point in outcome.Frontier)
            {
                var wafers = point.Plan.Devices;
                var roof = wafers * 15.6e15 * parameters.DecodeCompute / (2 * 69.5e9);
                Assert.InRange(point.OutputPerReplica.TokensPerSecond, 0, roof);
                Assert.InRange(
                    point.OutputPerReplica.TokensPerSecond,
                    0,
                    parameters.WaveSequences / parameters.SyncSeconds
                );
            }
        }
    }

    [Fact]
    public void Copy_LargerThanOneSystem_SpansSystems()
    {
        var best = InferencePerformance
            .Evaluate(
                Made.Cs3,
                Made.Workload(Made.Llama70B, NumberFormat.Bf16, 1_000, 1_000),
                Unpublished
            )
            .Best!;

        Assert.InRange(best.SystemsPerReplica, 4, 20);
        Assert.Equal(1, best.ReplicasPerSystem);
        Assert.Equal(best.Plan.Devices, best.SystemsPerReplica);
        Assert.True(best.MemoryUsed <= best.MemoryAvailable);
    }

    [Fact]
    public void PublishedSpeed_SameModelAndHardware_ReplacesTheModelledSpeedOnly()
    {
        var workload = Made.Workload(Made.Llama70B, NumberFormat.Bf16, 200, 200);

        var modelled = InferencePerformance.Evaluate(Made.Cs3, workload, Unpublished);
        var published = InferencePerformance.Evaluate(Made.Cs3, workload, ShippedItems.Parameters);

        var fastest = published.Frontier[^1];
        Assert.InRange(fastest.SpeedPerUser.TokensPerSecond, 0.95 * 2_148, 2_148);
        Assert.Equal(EvidenceTier.Calibrated, fastest.SpeedEvidence!.Tier);
        Assert.Equal(EvidenceTier.Modelled, fastest.Tier);
        Assert.Null(modelled.Frontier[^1].SpeedEvidence);
        Assert.InRange(published.Best!.OutputPerSystem / modelled.Best!.OutputPerSystem, 0.8, 1.25);
    }

    [Fact]
    public void Evidence_OfAWafer_IsWideAndNarrowerForThePublishedSpeedOnly()
    {
        var modelled = InferencePerformance
            .Evaluate(
                Made.Cs3,
                Made.Workload(Made.Llama8B, NumberFormat.Bf16, 1000, 1000),
                ShippedItems.Parameters with
                {
                    PublishedSpeeds = [],
                }
            )
            .Best!;

        var evidence = modelled.Evidence!;
        Assert.Equal(modelled.BandLow, evidence.Throughput.Low, 0.0);
        Assert.Equal(modelled.BandHigh, evidence.Throughput.High, 0.0);
        Assert.Equal(1 / modelled.BandHigh, evidence.TimePerOutputToken.Low, 1e-12);
        Assert.Equal(EvidenceTier.Modelled, modelled.SpeedTier);
        Assert.Empty(evidence.Nearest);
    }

    [Fact]
    public void Layer_LargerThanAWafer_IsRefusedWithBothNumbers()
    {
        var huge = Made.Dense("huge", 4, 65_536, 64, 8, 262_144, 128_256);

        var outcome = InferencePerformance.Evaluate(
            Made.Cs3,
            Made.Workload(huge, NumberFormat.Bf16, 100, 100),
            Unpublished
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(PerformanceProblems.LayerTooLarge, problem.Code);
        Assert.Contains("39.6 GB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EightBitWeights_AreStoredAsGivenAndSaidSo()
    {
        var sixteen = Wafers(NumberFormat.Bf16);
        var eight = Wafers(NumberFormat.Fp8);

        Assert.True(eight.Fewest < sixteen.Fewest);
        Assert.Contains(eight.Notes, note => note.Contains("16 bits", StringComparison.Ordinal));

        static (int Fewest, IReadOnlyList<string> Notes) Wafers(NumberFormat weights)
        {
            var outcome = InferencePerformance.Evaluate(
                Made.Cs3,
                Made.Workload(Made.Llama405B, weights, 1_000, 1_000),
                Unpublished
            );
            return (outcome.Frontier.Min(point => point.Plan.Devices), outcome.Best!.Notes);
        }
    }
}
