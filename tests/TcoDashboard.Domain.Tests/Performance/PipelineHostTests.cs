using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Host time of a step that passes several stages.</summary>
public sealed class PipelineHostTests
{
    // One scheduler walks through the sequences of every stage's part, while groups of attention have schedulers of their own.
    [Theory]
    [InlineData(1, 1, 256)]
    [InlineData(4, 1, 256)]
    [InlineData(8, 1, 256)]
    [InlineData(1, 4, 64)]
    [InlineData(2, 4, 64)]
    public void Scheduling_OfAPipeline_CountsEverySequenceOfAGroup(
        double pipeline,
        double groups,
        double counted
    )
    {
        var seconds =
            HostSeconds(new(1, pipeline, groups, false), 256)
            - HostSeconds(new(1, pipeline, groups, false), 0);

        Assert.Equal(
            counted,
            seconds / (HostSeconds(new(1, 1, 1, false), 1) - HostSeconds(new(1, 1, 1, false), 0)),
            1e-6 * counted
        );
    }

    private static double HostSeconds(ServingPlan plan, double sequences)
    {
        var parameters = ShippedItems.Parameters;
        var device = ServingDevice.Of(Made.H100, parameters.Batched).Device!;
        return new ServingModel(
            ModelArithmetic.Describe(Made.Llama70B).Shape!,
            device,
            plan,
            new(NumberFormat.Fp8, 1),
            EngineGeneration.Vllm,
            0,
            parameters.Storage,
            ServingParameters.From(ShippedItems.CalibrationRevision)
        )
            .Decode(sequences, 4096)
            .HostSeconds;
    }
}
