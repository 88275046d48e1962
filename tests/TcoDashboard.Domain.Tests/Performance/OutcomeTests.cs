using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>What the entry of the room answers and refuses.</summary>
public sealed class OutcomeTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;

    private static readonly LanguageModel Small = Made.Dense(
        "small-2b",
        32,
        2048,
        16,
        8,
        8192,
        32000
    );

    private static readonly AcceleratorSystem Mesh = Made.System(Made.Mi300X, 8, 9);

    private static readonly InferenceWorkload Chat = Made.Workload(
        Made.Llama70B,
        NumberFormat.Fp8,
        1_000,
        1_000
    );

    public static TheoryData<string> Systems => new() { "h100", "b200", "mi300x", "cs3" };

    [Theory]
    [MemberData(nameof(Systems))]
    public void Parts_EveryPoint_AddUpToItsTimes(string system)
    {
        var outcome = InferencePerformance.Evaluate(ById(system), Chat, Shipped);

        Assert.NotNull(outcome.Best);
        Assert.NotEmpty(outcome.Frontier);
        foreach (var point in outcome.Frontier.Add(outcome.Best))
        {
            var decode = point.DecodeParts.Sum(part => part.Time.Seconds);
            var prefill = point.PrefillParts.Sum(part => part.Time.Seconds);
            Assert.Equal(point.TimePerOutputToken.Seconds, decode, 1e-12 * decode);
            Assert.Equal(point.TimeToFirstToken.Seconds, prefill, 1e-12 * prefill);
            Assert.All(point.DecodeParts, part => Assert.True(part.Time.Seconds >= 0));
            Assert.All(point.PrefillParts, part => Assert.True(part.Time.Seconds >= 0));
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Throughput_EveryPoint_KeepsLittlesLaw(string system)
    {
        var outcome = InferencePerformance.Evaluate(ById(system), Chat, Shipped);

        foreach (var point in outcome.Frontier.Add(outcome.Best!))
        {
            var seconds = point.TimeToFirstToken.Seconds + (999 * point.TimePerOutputToken.Seconds);
            var requests = point.SequencesPerReplica / seconds;
            Assert.Equal(
                1_000 * requests,
                point.OutputPerReplica.TokensPerSecond,
                1e-9 * 1_000 * requests
            );
            Assert.Equal(
                point.OutputPerReplica.TokensPerSecond,
                point.InputPerReplica.TokensPerSecond,
                1e-6
            );
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Frontier_SlowestFirst_TradesSpeedForThroughput(string system)
    {
        var frontier = InferencePerformance.Evaluate(ById(system), Chat, Shipped).Frontier;

        Assert.InRange(frontier.Length, 2, InferencePerformance.FrontierLimit);
        for (var index = 1; index < frontier.Length; index++)
        {
            Assert.True(frontier[index].SpeedPerUser > frontier[index - 1].SpeedPerUser);
            Assert.True(frontier[index].OutputPerSystem < frontier[index - 1].OutputPerSystem);
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Power_EveryPoint_LiesBetweenIdleAndProvisioned(string system)
    {
        var outcome = InferencePerformance.Evaluate(ById(system), Chat, Shipped);

        foreach (var point in outcome.Frontier)
        {
            Assert.True(point.SystemIdlePower < point.SystemPower);
            Assert.True(point.SystemPower <= point.SystemProvisionedPower);
        }
    }

    [Fact]
    public void Evaluate_SameInputs_GivesTheSameBits()
    {
        var first = InferencePerformance.Evaluate(Made.DgxB200, Chat, Shipped);
        var second = InferencePerformance.Evaluate(Made.DgxB200, Chat, Shipped);

        Assert.Equal(
            first.Frontier.Select(point => point.OutputPerSystem.TokensPerSecond),
            second.Frontier.Select(point => point.OutputPerSystem.TokensPerSecond)
        );
        Assert.Equal(first.Best!.Plan, second.Best!.Plan);
    }

    [Fact]
    public void Targets_Reachable_AreMetAndNamedAsLimit()
    {
        var target = Made.Workload(
            Made.Llama70B,
            NumberFormat.Fp8,
            1_000,
            1_000,
            tpotSeconds: 0.025
        );

        var best = InferencePerformance.Evaluate(Made.DgxH100, target, Shipped).Best!;

        Assert.InRange(best.TimePerOutputToken.Seconds, 0.02, 0.025);
        Assert.Equal(BindingConstraint.TimePerOutputTokenTarget, best.Binding);
    }

    [Fact]
    public void Targets_Tighter_NeverRaiseThroughput()
    {
        var previous = double.PositiveInfinity;
        foreach (var tpot in new[] { 0.2, 0.1, 0.05, 0.025, 0.02, 0.015 })
        {
            var workload = Made.Workload(
                Made.Llama70B,
                NumberFormat.Fp8,
                1_000,
                1_000,
                tpotSeconds: tpot
            );
            var throughput = InferencePerformance
                .Evaluate(Made.DgxH100, workload, Shipped)
                .Best!.OutputPerSystem.TokensPerSecond;
            Assert.InRange(throughput, 0, previous);
            previous = throughput;
        }
    }

    [Fact]
    public void Target_TimePerOutputTokenUnreachable_NamesTheBest() =>
        AssertRefused(
            Made.DgxH100,
            Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1_000, 1_000, tpotSeconds: 0.001),
            PerformanceProblems.TimePerOutputTokenUnreachable,
            "1.0 ms per output token"
        );

    [Fact]
    public void Target_TimeToFirstTokenUnreachable_NamesTheBest() =>
        AssertRefused(
            Made.DgxH100,
            Made.Workload(Made.Llama70B, NumberFormat.Fp8, 100_000, 1_000, ttftSeconds: 0.2),
            PerformanceProblems.TimeToFirstTokenUnreachable,
            "200 ms to the first token"
        );

    [Fact]
    public void Targets_ReachableOnlyApart_AreRefusedTogether()
    {
        // Joined pairwise, all-reduces are slow: a small model answers fastest on few devices, where all-reduces cost little, and reads a long prompt fastest on all of them.
        var fastest = InferencePerformance.Evaluate(Mesh, Long(null, null), Shipped).Frontier[^1];
        var tpot = fastest.TimePerOutputToken.Seconds * 1.001;
        var ttft = fastest.TimeToFirstToken.Seconds * 0.7;

        Assert.NotNull(InferencePerformance.Evaluate(Mesh, Long(ttft, null), Shipped).Best);
        Assert.NotNull(InferencePerformance.Evaluate(Mesh, Long(null, tpot), Shipped).Best);
        AssertRefused(
            Mesh,
            Long(ttft, tpot),
            PerformanceProblems.TargetsUnreachableTogether,
            "together"
        );

        static InferenceWorkload Long(double? ttft, double? tpot) =>
            Made.Workload(Small, NumberFormat.Fp8, 20_000, 1_000, ttft, tpot);
    }

    [Fact]
    public void Wafer_TargetUnreachable_NamesTheBest() =>
        AssertRefused(
            Made.Cs3,
            Made.Workload(Made.Llama70B, NumberFormat.Bf16, 1_000, 1_000, tpotSeconds: 0.0001),
            PerformanceProblems.TimePerOutputTokenUnreachable,
            "best achievable"
        );

    [Fact]
    public void Context_BeyondTheModel_IsRefusedWithBothNumbers() =>
        AssertRefused(
            Made.DgxH100,
            Made.Workload(Made.Llama70B, NumberFormat.Fp8, 131_072, 1_000),
            PerformanceProblems.ContextTooLong,
            "132,072"
        );

    [Fact]
    public void Model_LargerThanOneSystem_IsRefusedWithBothNumbers() =>
        AssertRefused(
            Made.DgxH100,
            Made.Workload(Made.Llama405B, NumberFormat.Bf16, 1_000, 1_000),
            PerformanceProblems.DoesNotFit,
            "589 GB usable"
        );

    [Fact]
    public void Model_LargerThanOneDeviceWithoutKnownLink_IsRefused() =>
        AssertRefused(
            Made.System(Made.H100.With("scale_up_two_way_gb_per_s", null), 8, 10.2),
            Made.Workload(Made.Llama70B, NumberFormat.Bf16, 1_000, 1_000),
            PerformanceProblems.LinkUnknown,
            "80 GB"
        );

    [Fact]
    public void Format_WithoutFallback_IsRefused() =>
        AssertRefused(
            Made.System(
                Made.H100.With("bf16_dense_tflops", null).With("fp8_dense_tflops", null),
                8,
                10.2
            ),
            Chat,
            PerformanceProblems.FormatUnsupported,
            "Fp8"
        );

    [Fact]
    public void Bandwidth_Unknown_IsRefused() =>
        AssertRefused(
            Made.System(Made.H100.With("memory_bandwidth_gb_per_s", null), 8, 10.2),
            Chat,
            PerformanceProblems.MemoryUnknown,
            "bandwidth"
        );

    [Fact]
    public void Dataflow_WithoutModel_IsRefused() =>
        AssertRefused(
            Made.System(Made.Lpu, 72, null),
            Chat,
            PerformanceProblems.NoModel,
            "groq-lpu-v1"
        );

    [Fact]
    public void Power_Unknown_IsRefused() =>
        AssertRefused(
            Made.System(Made.H100.With("tdp_w", null), 8, null),
            Chat,
            PerformanceProblems.PowerUnknown,
            "8 accelerators"
        );

    [Fact]
    public void Lengths_BelowOne_AreRefused() =>
        AssertRefused(
            Made.DgxH100,
            Made.Workload(Made.Llama70B, NumberFormat.Fp8, 0, 10),
            PerformanceProblems.LengthsOutOfRange,
            "0 input and 10 output"
        );

    [Fact]
    public void Pipeline_OnlyWhereTensorAloneDoesNotFit()
    {
        // Eight devices that are joined in pairs only: tensor parallelism ends at two.
        var pairs = Made.System(Made.H100.With("scale_up_domain_count", 2), 8, 10.2);

        var large = InferencePerformance.Evaluate(
            pairs,
            Made.Workload(Made.Llama405B, NumberFormat.Fp8, 1_000, 1_000),
            Shipped
        );
        var small = InferencePerformance.Evaluate(
            pairs,
            Made.Workload(Made.Llama8B, NumberFormat.Fp8, 1_000, 1_000),
            Shipped
        );

        Assert.Equal(8, large.Best!.Plan.Devices);
        Assert.True(large.Best.Plan.Pipeline >= 4);
        Assert.All(small.Frontier, point => Assert.Equal(1, point.Plan.Pipeline));
    }

    [Fact]
    public void Experts_LargeBatch_SpreadOverDevices()
    {
        var workload = Made.Workload(Made.DeepSeekV3, NumberFormat.Fp8, 1_000, 1_000);

        var outcome = InferencePerformance.Evaluate(Made.DgxB200, workload, Shipped);

        Assert.Equal(new ParallelPlan(8, 1, 1, 8, 8), outcome.Best!.Plan);
        Assert.Equal(1, outcome.Frontier[^1].Plan.Expert);
    }

    [Theory]
    [InlineData("b200")]
    [InlineData("cs3")]
    public void Demand_FewerRequestsThanLanes_IsNeverExceeded(string system)
    {
        var few = Made.Workload(Made.DeepSeekV3, NumberFormat.Fp8, 1_000, 1_000) with
        {
            MaxSequences = 3,
        };

        var outcome = InferencePerformance.Evaluate(ById(system), few, Shipped);

        Assert.NotNull(outcome.Best);
        Assert.All(outcome.Frontier, point => Assert.InRange(point.SequencesPerReplica, 1, 3));
    }

    [Fact]
    public void Pod_LargerThanOneCopy_RunsManyCopies()
    {
        var pod = Made.System(Made.H100.With("scale_up_domain_count", 256), 256, 300);

        var best = InferencePerformance.Evaluate(pod, Chat, Shipped).Best!;

        Assert.Equal(256 / best.Plan.Devices, best.ReplicasPerSystem);
        Assert.True(best.ReplicasPerSystem > 1);
    }

    [Fact]
    public void Parameters_MissingFigures_AreAllNamed()
    {
        var items = ShippedItems.CalibrationRevision.Items.Select(item =>
            item.Id == "power"
                ? item with
                {
                    Figures = item
                        .Figures.Remove("node_load_of_nameplate_fraction")
                        .Remove("device_idle_of_rated_fraction"),
                }
                : item
        );

        var problem = Assert.Throws<ArgumentException>(() =>
            PerformanceParameters.From(new("test", items))
        );

        Assert.Contains("power#node_load", problem.Message, StringComparison.Ordinal);
        Assert.Contains("power#device_idle", problem.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(
        AcceleratorSystem system,
        InferenceWorkload workload,
        string code,
        string words
    )
    {
        var outcome = InferencePerformance.Evaluate(system, workload, Shipped);

        Assert.Null(outcome.Best);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    private static AcceleratorSystem ById(string id) =>
        id switch
        {
            "h100" => Made.DgxH100,
            "b200" => Made.DgxB200,
            "mi300x" => Made.System(Made.Mi300X, 8, null),
            _ => Made.Cs3,
        };
}
