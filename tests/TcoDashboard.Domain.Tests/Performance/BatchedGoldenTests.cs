using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>The decode table, the batch bound and the collective terms against printed values (model equations, 4, 6.1, 29).</summary>
public sealed class BatchedGoldenTests
{
    private static readonly BatchedParameters Table = ShippedItems.Parameters.Batched with
    {
        CacheMargin = 0,
        ActivationWidth = 0,
        RuntimeBytes = 3.76e9,
        UsableMemory = 0.92,
    };

    [Theory]
    [InlineData(1, 4.64, 215.4, 26.9)]
    [InlineData(8, 5.15, 194.1, 194.1)]
    [InlineData(32, 6.90, 144.9, 579.7)]
    [InlineData(64, 9.23, 108.3, 866.8)]
    [InlineData(128, 13.89, 72.0, 1152.0)]
    public void Decode_Llama70BOnEightH100_MatchesPrintedDigits(
        int batch,
        double milliseconds,
        double perUser,
        double perDevice
    )
    {
        var seconds = Decode(batch);

        Assert.Equal(milliseconds, seconds * 1e3, 0.0055);
        Assert.Equal(perUser, 1 / seconds, 0.0505);
        Assert.Equal(perDevice, batch / seconds / 8, 0.0505);
    }

    [Fact]
    public void Memory_Llama70BOnEightH100_HoldsPrintedTokensAndSequences()
    {
        var memory = PlanMemory.Of(new(8, 8, 1, 1, 1), Load(), 80e9, Table);
        var free = memory.UsableBytes - memory.WeightBytes - memory.OverheadBytes;

        Assert.Equal(2_979_553, Math.Floor(PlanMemory.Tokens(free, 163_840)), 0.0);
        Assert.Equal(363, memory.SequenceLimit);
    }

    [Fact]
    public void Cache_MoreRanksThanHeads_IsReplicated()
    {
        var grouped = ModelArithmetic.Describe(Made.Qwen235B).Shape!;
        var latent = ModelArithmetic.Describe(Made.DeepSeekV3).Shape!;

        Assert.Equal(2, PlanMemory.Replication(new(8, 8, 1, 1, 1), grouped), 0.0);
        Assert.Equal(1, PlanMemory.Replication(new(4, 4, 1, 1, 1), grouped), 0.0);
        Assert.Equal(8, PlanMemory.Replication(new(8, 8, 1, 1, 1), latent), 0.0);
        Assert.Equal(1, PlanMemory.Replication(new(8, 1, 1, 8, 8), latent), 0.0);
    }

    [Fact]
    public void WeightOnly_FourBitsOnH100_ComputesAtSixteenBitsAndNotFaster()
    {
        var parameters = ShippedItems.Parameters.Batched;
        var narrow = BatchedDevice.Describe(Made.DgxH100, NumberFormat.Fp4, parameters).Device!;

        Assert.Equal(NumberFormat.Bf16, narrow.ComputeFormat);
        Assert.Equal(0, narrow.Serving.FourBitOps, 0.0);
    }

    [Fact]
    public void WeightOnly_EightBitFloatsOnA100_DoNotUseTheIntegerRate()
    {
        var integers = Made.System(
            Made.H100.With("fp8_dense_tflops", null).With("int8_dense_tops", 624),
            8,
            6.5
        );
        var device = BatchedDevice
            .Describe(integers, NumberFormat.Fp8, ShippedItems.Parameters.Batched)
            .Device!;

        Assert.Equal(NumberFormat.Bf16, device.ComputeFormat);
        Assert.Equal(0, device.Serving.EightBitOps, 0.0);
    }

    [Fact]
    public void Ceiling_MeasuredDevice_UsesTheMeasurement()
    {
        var parameters = ShippedItems.Parameters.Batched;
        var measured = BatchedDevice.Describe(Made.DgxH100, NumberFormat.Bf16, parameters).Device!;
        var unknown = BatchedDevice
            .Describe(
                Made.System(Made.H100.With("bf16_measured_matmul_tflops", null), 8, 10.2),
                NumberFormat.Bf16,
                parameters
            )
            .Device!;

        Assert.Equal(795e12, measured.Serving.WideOps, 1e6);
        Assert.Equal(989e12 * parameters.NvidiaMatmulShare, unknown.Serving.WideOps, 1e6);
    }

    // The table counts P = 70.55e9 bytes of weights and no table; compute share 0.6 of peak, 8 µs an all-reduce, no host terms.
    private static double Decode(int batch)
    {
        var shape = ModelArithmetic.Describe(Made.Llama70B).Shape!;
        var device = ServingDevice
            .Of(
                Made.H100.With("bf16_measured_matmul_tflops", null),
                Table with
                {
                    NvidiaMatmulShare = 1,
                }
            )
            .Device!;
        var model = new ServingModel(
            shape with
            {
                TableParameters = 0,
                SmallParameters = 0,
                FeedForwardParameters = 70.55e9 - shape.AttentionParameters,
            },
            device,
            new(8, 1, 1, false),
            new(NumberFormat.Fp8, 1),
            EngineGeneration.Vllm,
            0,
            ShippedItems.Parameters.Storage with
            {
                EightBitBytes = 1,
            },
            Printed()
        );
        return model.Decode(batch, 8_192).Seconds;
    }

    private static ServingParameters Printed()
    {
        var values = ServingParameters.Uncalibrated.Ideal().ToImmutable().ToArray();
        values[(int)ServingParameter.WeightBandwidth] = 0.8;
        values[(int)ServingParameter.CacheBandwidth] = 0.8;
        values[(int)ServingParameter.DenseCompute] = 0.6;
        values[(int)ServingParameter.AllReduceSeconds] = 8e-6;
        return new(values) { IsIdeal = true };
    }

    private static BatchedLoad Load()
    {
        var workload = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 8_191, 2);
        var shape = ModelArithmetic.Describe(Made.Llama70B).Shape!;
        var load = BatchedLoad.Of(workload, shape, ShippedItems.Parameters.Storage);
        Assert.Equal(163_840 * 8_192.0, load.MeanCacheBytes, 0.0);
        return load with { TableBytes = 0, CommonBytes = 70.55e9 };
    }
}
