using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Laws that hold for any workload and arrangement.</summary>
public sealed class LawTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;

    private static readonly LanguageModel[] Models =
    [
        Made.Llama8B,
        Made.Llama70B,
        Made.Mixtral,
        Made.Qwen235B,
        Made.GptOss120B,
        Made.DeepSeekV3,
    ];

    private static readonly AcceleratorSystem[] Nodes =
    [
        Made.DgxH100,
        Made.DgxB200,
        Made.System(Made.Mi300X, 8, 9),
    ];

    private static Arbitrary<Case> Cases { get; } =
        (
            from model in Gen.Elements(Models)
            from node in Gen.Elements(Nodes)
            from weights in Gen.Elements(NumberFormat.Bf16, NumberFormat.Fp8, NumberFormat.Fp4)
            from input in Gen.Choose(1, 20_000)
            from output in Gen.Choose(1, 4_000)
            from batch in Gen.Choose(1, 1_500)
            from cached in Gen.Choose(0, 100)
            from pick in Gen.Choose(0, 1_000)
            select new Case(model, node, weights, input, output, batch, cached / 100.0, pick)
        ).ToArbitrary();

    [Fact]
    public void Latency_MoreSequences_NeverShrinks() =>
        ForAll(
            (it, copy) =>
            {
                var few = copy.At(it.Batch);
                var more = copy.At(it.Batch + 1 + (it.Batch / 7));
                return more.TimePerOutputTokenSeconds >= Less(few.TimePerOutputTokenSeconds)
                    && more.TimeToFirstTokenSeconds >= Less(few.TimeToFirstTokenSeconds);
            }
        );

    [Fact]
    public void Latency_LongerPrompt_NeverShrinks() =>
        Prop.ForAll(
                Cases,
                it =>
                {
                    var copy = Build(it);
                    var longer = Build(it with { Input = it.Input + 1_000 });
                    if (copy is null || longer is null || copy.Plan != longer.Plan)
                    {
                        return true;
                    }

                    var first = copy.At(it.Batch);
                    var second = longer.At(it.Batch);
                    return second.TimePerOutputTokenSeconds >= Less(first.TimePerOutputTokenSeconds)
                        && second.TimeToFirstTokenSeconds >= Less(first.TimeToFirstTokenSeconds);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Throughput_KeepsLittlesLawAndDeviceTime() =>
        ForAll(
            (it, copy) =>
            {
                var point = copy.At(it.Batch);
                var request = copy.Request;
                var seconds =
                    point.TimeToFirstTokenSeconds
                    + ((it.Output - 1) * point.TimePerOutputTokenSeconds);

                // A second holds the decode steps of all answers and, beyond what hides in them, all prompts.
                var decode =
                    point.RequestsPerSecond * (it.Output - 1) * point.StepSeconds / it.Batch;
                var prompts = point.RequestsPerSecond * request.SharedSeconds;
                return Math.Abs((point.RequestsPerSecond * seconds) - it.Batch) <= 1e-9 * it.Batch
                    && decode <= 1 + 1e-9
                    && prompts <= 1 + 1e-9;
            }
        );

    [Fact]
    public void Throughput_NeverAboveTheRoofline() =>
        ForAll(
            (it, copy) =>
            {
                var point = copy.At(it.Batch);
                var load = Loaded(it);
                var device = Device(it);
                var tokens = point.RequestsPerSecond * (load.OutputTokens + load.NewTokens);
                var ops = 2 * (load.Shape.ActiveParameters - load.Shape.TableParameters) * tokens;
                var bandwidth = it.Node.Accelerator.MemoryBandwidth!.Value.BytesPerSecond;
                var leastSeconds =
                    (load.CommonBytes + (load.ExpertBytes * load.Shape.ActiveExperts))
                    / (copy.Plan.Devices * bandwidth);
                return ops <= copy.Plan.Devices * device.PeakOpsPerSecond
                    && point.TimePerOutputTokenSeconds >= leastSeconds;
            }
        );

    [Fact]
    public void System_MoreBandwidth_NeverSlower() =>
        Improves(accelerator =>
            accelerator.With(
                "memory_bandwidth_gb_per_s",
                accelerator.MemoryBandwidth!.Value.GigabytesPerSecond * 1.3
            )
        );

    [Fact]
    public void System_MoreMemory_NeverSlowerAndNeverRefused() =>
        Improves(accelerator =>
            accelerator.With("memory_capacity_gb", accelerator.Memory!.Value.Gigabytes * 1.3)
        );

    [Fact]
    public void System_FasterLinks_NeverSlower() =>
        Improves(accelerator => accelerator.With("scale_up_two_way_gb_per_s", 5_000));

    [Fact]
    public void Memory_LongerContext_HoldsFewerSequences() =>
        Prop.ForAll(
                Cases,
                it =>
                {
                    if (Build(it) is not { } copy)
                    {
                        return true;
                    }

                    var memory = copy.Memory;
                    var longer = PlanMemory.Of(
                        copy.Plan,
                        Loaded(it with { Input = it.Input + 500 }),
                        Device(it).MemoryBytes,
                        Shipped.Batched
                    );
                    return longer.SequenceLimit <= memory.SequenceLimit
                        && memory.WeightBytes
                            + memory.OverheadBytes
                            + (memory.SequenceLimit * memory.CacheBytesPerSequence)
                            <= memory.UsableBytes * (1 + 1e-12);
                }
            )
            .QuickCheckThrowOnFailure();

    // A peer's time per output token stops growing once the batch exceeds the output length.
    [Fact]
    public void Latency_BatchBeyondOutputLength_StillGrows()
    {
        var copy = Small(128, 64);

        var previous = 0.0;
        foreach (var batch in new[] { 64, 96, 128, 256, 512 })
        {
            var tpot = copy.At(batch).TimePerOutputTokenSeconds;
            Assert.True(tpot > 1.05 * previous);
            previous = tpot;
        }
    }

    [Fact]
    public void PrefillBound_MoreSequences_WaitAndAddNothing()
    {
        var copy = Small(30_000, 20);

        var some = copy.At(40);
        var more = copy.At(80);

        Assert.InRange(more.RequestsPerSecond / some.RequestsPerSecond, 0.95, 1.05);
        Assert.True(
            (20 * more.TimePerOutputTokenSeconds) + more.TimeToFirstTokenSeconds
                > 1.8 * ((20 * some.TimePerOutputTokenSeconds) + some.TimeToFirstTokenSeconds)
        );
    }

    // A request of one token is a prompt and nothing else: as many a second as prompts fit into it, to the rounding of four operations.
    [Fact]
    public void OneToken_ManySequences_RunAtThePromptRate()
    {
        var copy = Small(8_192, 1);

        var rate = copy.At(50).RequestsPerSecond;

        Assert.InRange(rate * copy.Request.SharedSeconds, 0.9, 1 + (4 * 2.3e-16));
    }

    [Fact]
    public void Little_WorkedExample_MatchesPrintedDigits() =>
        // 64 sequences, TTFT 1 s, 256 tokens at 20 ms: 64/(1 + 5.1) = 10.4918 requests a second (model equations, 29).
        Assert.Equal(10.4918, BatchedPoint.Little(64, 1, 255 * 0.020), 5e-5);

    private static void Improves(Func<Accelerator, Accelerator> change) =>
        Prop.ForAll(
                Cases,
                it =>
                {
                    var workload = Workload(it);
                    var before = InferencePerformance.Evaluate(it.Node, workload, Shipped);
                    var after = InferencePerformance.Evaluate(
                        it.Node with
                        {
                            Accelerator = change(it.Node.Accelerator),
                        },
                        workload,
                        Shipped
                    );

                    // 2 %: a larger cache opens other batches of the grid, which is coarse on purpose.
                    return before.Best is null
                        || after.Best!.OutputPerSystem.TokensPerSecond
                            >= 0.98 * before.Best.OutputPerSystem.TokensPerSecond;
                }
            )
            .QuickCheckThrowOnFailure();

    private static void ForAll(Func<Case, PlannedCopy, bool> law) =>
        Prop.ForAll(Cases, it => Build(it) is not { } copy || law(it, copy))
            .QuickCheckThrowOnFailure();

    private static PlannedCopy Small(int input, int output) =>
        PlannedCopy.Of(
            new(1, 1, 1, 1, 1),
            BatchedEngine
                .Conditions(
                    Made.DgxB200,
                    Made.Workload(Made.Llama8B, NumberFormat.Bf16, input, output),
                    ModelArithmetic.Describe(Made.Llama8B).Shape!,
                    Shipped
                )
                .Conditions!
        )!;

    private static double Less(double value) => value * (1 - 1e-9);

    private static BatchedLoad Loaded(Case it) =>
        BatchedLoad.Of(Workload(it), ModelArithmetic.Describe(it.Model).Shape!, Shipped.Storage);

    private static Domain.Workloads.InferenceWorkload Workload(Case it) =>
        Made.Workload(it.Model, it.Weights, it.Input, it.Output, cached: it.Cached);

    private static BatchedDevice Device(Case it) =>
        BatchedDevice.Describe(it.Node, it.Weights, Shipped.Batched).Device!;

    private static PlannedCopy? Build(Case it)
    {
        var conditions = BatchedEngine
            .Conditions(it.Node, Workload(it), ModelArithmetic.Describe(it.Model).Shape!, Shipped)
            .Conditions!;
        var copies = PlanSpace.Fitting(new(8, 8), conditions);
        return copies.Count == 0 ? null : copies[it.Pick % copies.Count];
    }

    private sealed record Case(
        LanguageModel Model,
        AcceleratorSystem Node,
        NumberFormat Weights,
        int Input,
        int Output,
        int Batch,
        double Cached,
        int Pick
    );
}
