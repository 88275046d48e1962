using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.PowerDraw;

namespace TcoDashboard.Domain.Tests.Performance.PowerDraw;

/// <summary>What a device does on average while it serves, by rates worked out a second way.</summary>
public sealed class DeviceUseTests
{
    private const double Context = 1_150;
    private const double Sequences = 64;
    private const double SecondsPerToken = 0.04;
    private const double Inputs = 1_000;
    private const double Outputs = 300;

    private static readonly double s_requests = Sequences / (Outputs * SecondsPerToken);

    // Two operations a parameter and token, of prompts and of answers alike; attention and tables are the few per cent between.
    [Fact]
    public void Products_AreTwoOperationsAParameterAndToken()
    {
        var model = Copy(NumberFormat.Bf16);
        var shape = model.Shape;
        var tokens = s_requests * (Inputs + Outputs);
        var plain =
            2
            * (shape.TotalParameters - (2 * shape.TableParameters))
            * tokens
            / (8 * model.OpsPerSecond);

        Assert.InRange(Use(model).Products / plain, 1, 1.06);
    }

    // Weights once a step and the cache of every sequence, over what eight boards' memories give in that time.
    [Fact]
    public void Traffic_IsWeightsAndCacheOfEveryStep()
    {
        var model = Copy(NumberFormat.Bf16);
        var bytes =
            (2 * (model.Shape.TotalParameters - model.Shape.TableParameters))
            + (Sequences * Context * 327_680);
        var bytesPerJoule = bytes / SecondsPerToken / (8 * 700);

        Assert.Equal(bytesPerJoule, Use(model).BytesPerJoule, 0.01 * bytesPerJoule);
    }

    [Theory]
    [InlineData(NumberFormat.Bf16, 0)]
    [InlineData(NumberFormat.Fp8, 1)]
    public void NarrowKernels_AreTheTimeBesideHostAndNetwork(NumberFormat weights, int narrow)
    {
        var model = Copy(weights);
        var step = model.Decode(Sequences, Context);
        var beside = 1 - ((step.HostSeconds + step.NetworkSeconds) / SecondsPerToken);

        Assert.InRange(beside, 0.2, 0.99);
        Assert.Equal(narrow * beside, Use(model).NarrowKernels, 1e-9);
    }

    private static DeviceUse Use(ServingModel model) =>
        DeviceUse.Of(
            model,
            Sequences,
            Context,
            model.Decode(Sequences, Context),
            SecondsPerToken,
            s_requests,
            Inputs,
            Outputs
        );

    private static ServingModel Copy(NumberFormat weights)
    {
        var parameters = ShippedItems.Parameters;
        return new(
            ModelArithmetic.Describe(Made.Llama70B).Shape!,
            ServingDevice.Of(Made.H100, parameters.Batched).Device!,
            new(8, 1, 1, false),
            new(weights, 2),
            EngineGeneration.Vllm,
            0,
            parameters.Storage,
            ServingParameters.From(ShippedItems.CalibrationRevision)
        );
    }
}
