using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Workloads;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Long prompts shared by several groups of devices.</summary>
public sealed class ContextParallelTests(ITestOutputHelper output)
{
    private static readonly AcceleratorSystem Node = Made.System(
        Made.H100.With("scale_out_gbit_per_s", 400),
        8,
        10.2
    );

    // Yang et al. 2024, "Context Parallelism for Scalable Million-Token Inference" (arXiv 2411.01783, abstract).
    [Fact]
    public void Prefill_OfPublishedRuns_LiesWithinTheStatedMiss()
    {
        var table = PublishedTable.Read("yang-2024-context-parallel/prefill");

        table.AssertEqual("prefill_128k_s", Seconds(131_072));
        table.AssertEqual("prefill_1m_s", Seconds(1_000_000));
    }

    // A longer prompt reaches a higher rate, never so much higher that it takes less time, and never more than the published kernel's.
    [Fact]
    public void Prompts_Longer_TakeLongerAndApproachTheRateOfTheKernel()
    {
        int[] tokens = [32_768, 65_536, 131_072, 262_144, 524_288, 1_048_576];
        var seconds = tokens.Select(each => Seconds(each)).ToArray();
        var rates = tokens.Select((each, at) => (double)each * each / seconds[at]).ToArray();

        Assert.Equal(seconds.Order(), seconds);
        Assert.Equal(rates.Order(), rates);
        // 2·layers·width operations a pair of positions, half of the pairs, twice (scores and sums), on 128 devices.
        Assert.True(rates[^1] * 2 * 126 * 16_384 / 128 < 0.82 * 795e12);
    }

    [Fact]
    public void Groups_More_ReadALongPromptSooner()
    {
        var seconds = new[] { 1, 2, 4, 8, 16 }.Select(nodes => Seconds(131_072, nodes)).ToArray();

        output.WriteLine(string.Join(" ", seconds));
        Assert.Equal(seconds.OrderDescending(), seconds);
        // Never more than as many times as there are groups.
        Assert.True(seconds[0] <= 16 * seconds[4]);
    }

    [Fact]
    public void Search_WithALongPromptAndASharpTarget_SharesThePrompt()
    {
        var workload = Made.Workload(
            Made.Llama405B,
            NumberFormat.Fp8,
            120_000,
            500,
            ttftSeconds: 12
        );

        var best = InferencePerformance.Evaluate(Node, workload, ShippedItems.Parameters).Best!;

        Assert.True(best.Plan.Context > 1);
        Assert.True(best.TimeToFirstToken.Seconds <= 12);
    }

    [Fact]
    public void Search_WithShortPrompts_SharesNone() =>
        Assert.All(
            InferencePerformance
                .Evaluate(
                    Node,
                    Made.Workload(Made.Llama70B, NumberFormat.Fp8, 8_000, 500),
                    ShippedItems.Parameters
                )
                .Frontier,
            point => Assert.Equal(1, point.Plan.Context)
        );

    private double Seconds(int tokens, int nodes = 16)
    {
        var workload = Made.Workload(Made.Llama405B, NumberFormat.Fp8, tokens, 1);
        var conditions = BatchedEngine
            .Conditions(
                Node,
                workload,
                ModelArithmetic.Describe(workload.Model).Shape!,
                ShippedItems.Parameters
            )
            .Conditions!;
        var seconds = new ServingModel(
            conditions.Load.Shape,
            conditions.Device.Serving,
            new(8, 1, nodes, false) { Context = nodes },
            new(NumberFormat.Fp8, 2),
            conditions.Batched.Engine,
            conditions.Batched.EngineYears,
            conditions.Storage,
            conditions.Fitted
        )
            .PromptAlone(tokens, 0)
            .Seconds;
        output.WriteLine(
            FormattableString.Invariant($"{tokens} tokens on {nodes} nodes: {seconds:0.00} s")
        );
        return seconds;
    }
}
