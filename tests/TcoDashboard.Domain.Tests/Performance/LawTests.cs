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
            (it, plan, load) =>
            {
                var few = At(plan, load, it.Batch);
                var more = At(plan, load, it.Batch + 1 + (it.Batch / 7));
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
                    var (plan, load) = Build(it);
                    var (longer, longerLoad) = Build(it with { Input = it.Input + 1_000 });
                    if (plan is null || longer is null || plan.Plan != longer.Plan)
                    {
                        return true;
                    }

                    var first = At(plan, load, it.Batch);
                    var second = At(longer, longerLoad, it.Batch);

                    // Where prompts take every step, fewer sequences decode at once and their steps get shorter; the whole request does not.
                    return Whole(second) >= Less(Whole(first))
                        && (
                            second.IsPrefillBound
                            || second.TimePerOutputTokenSeconds
                                >= Less(first.TimePerOutputTokenSeconds)
                        );

                    double Whole(BatchedPoint point) =>
                        point.TimeToFirstTokenSeconds
                        + ((it.Output - 1) * point.TimePerOutputTokenSeconds);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Throughput_KeepsLittlesLawAndDeviceTime() =>
        ForAll(
            (it, plan, load) =>
            {
                var point = At(plan, load, it.Batch);
                var seconds =
                    point.TimeToFirstTokenSeconds
                    + ((load.OutputTokens - 1) * point.TimePerOutputTokenSeconds);
                var decode = plan.Step(point.Decoding, 0).Seconds;
                var mixed = plan.Step(point.Decoding, point.PromptTokens).Seconds;

                // Device time of all requests in a second: the prompt's addition to its steps and its share of the decode steps.
                var busy =
                    point.RequestsPerSecond
                    * (
                        (load.NewTokens / point.PromptTokens * (mixed - decode))
                        + ((load.OutputTokens - 1) * decode / point.Decoding)
                    );
                return Math.Abs((point.RequestsPerSecond * seconds) - it.Batch) <= 1e-9 * it.Batch
                    && busy <= 1 + 1e-9;
            }
        );

    [Fact]
    public void Throughput_NeverAboveTheRoofline() =>
        ForAll(
            (it, plan, load) =>
            {
                var point = At(plan, load, it.Batch);
                var device = Device(it);
                var tokens = point.RequestsPerSecond * (load.OutputTokens + load.NewTokens);
                var ops = 2 * load.Shape.ActiveParameters * tokens;
                var bandwidth = it.Node.Accelerator.MemoryBandwidth!.Value.BytesPerSecond;
                var leastSeconds =
                    (load.CommonBytes + (load.ExpertBytes * load.Shape.ActiveExperts))
                    / (plan.Plan.Devices * bandwidth);
                return ops <= plan.Plan.Devices * device.PeakOpsPerSecond
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
                    var (plan, _) = Build(it);
                    if (plan is null)
                    {
                        return true;
                    }

                    var longer = Loaded(it with { Input = it.Input + 500 });
                    var memory = PlanMemory.Of(plan.Plan, longer, Device(it), Shipped.Batched);
                    return memory.SequenceLimit <= plan.SequenceLimit
                        && plan.WeightBytes
                            + plan.OverheadBytes
                            + (plan.SequenceLimit * plan.CacheBytesPerSequence)
                            <= plan.UsableBytes * (1 + 1e-12);
                }
            )
            .QuickCheckThrowOnFailure();

    // A peer's time per output token stops growing once the batch exceeds the output length.
    [Fact]
    public void Latency_BatchBeyondOutputLength_StillGrows()
    {
        var load = BatchedLoad.Of(
            Made.Workload(Made.Llama8B, NumberFormat.Bf16, 128, 64),
            ModelArithmetic.Describe(Made.Llama8B).Shape!,
            Shipped.Storage
        );
        var device = BatchedDevice
            .Describe(Made.DgxB200, NumberFormat.Bf16, Shipped.Batched)
            .Device!;
        var plan = PlanCost.Of(new(1, 1, 1, 1, 1), load, device, Shipped.Batched)!;

        var previous = 0.0;
        foreach (var batch in new[] { 64, 96, 128, 256, 512 })
        {
            var tpot = At(plan, load, batch).TimePerOutputTokenSeconds;
            Assert.True(tpot > 1.05 * previous);
            previous = tpot;
        }
    }

    [Fact]
    public void PrefillBound_MoreSequences_WaitAndAddNothing()
    {
        var load = BatchedLoad.Of(
            Made.Workload(Made.Llama8B, NumberFormat.Bf16, 30_000, 20),
            ModelArithmetic.Describe(Made.Llama8B).Shape!,
            Shipped.Storage
        );
        var device = BatchedDevice
            .Describe(Made.DgxB200, NumberFormat.Bf16, Shipped.Batched)
            .Device!;
        var plan = PlanCost.Of(new(1, 1, 1, 1, 1), load, device, Shipped.Batched)!;

        var some = At(plan, load, 40);
        var more = At(plan, load, 80);

        Assert.True(some.IsPrefillBound && more.IsPrefillBound);
        Assert.InRange(more.RequestsPerSecond / some.RequestsPerSecond, 0.95, 1.05);
        Assert.True(more.TimeToFirstTokenSeconds > 1.8 * some.TimeToFirstTokenSeconds);
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

    private static void ForAll(Func<Case, PlanCost, BatchedLoad, bool> law) =>
        Prop.ForAll(Cases, it => Build(it) is not ({ } plan, var load) || law(it, plan, load))
            .QuickCheckThrowOnFailure();

    private static BatchedPoint At(PlanCost plan, BatchedLoad load, int batch) =>
        BatchedPoint.At(plan, load, Shipped.Batched, batch);

    private static double Less(double value) => value * (1 - 1e-9);

    private static BatchedLoad Loaded(Case it) =>
        BatchedLoad.Of(Workload(it), ModelArithmetic.Describe(it.Model).Shape!, Shipped.Storage);

    private static Domain.Workloads.InferenceWorkload Workload(Case it) =>
        Made.Workload(it.Model, it.Weights, it.Input, it.Output, cached: it.Cached);

    private static BatchedDevice Device(Case it) =>
        BatchedDevice.Describe(it.Node, it.Weights, Shipped.Batched).Device!;

    private static (PlanCost? Plan, BatchedLoad Load) Build(Case it)
    {
        var load = Loaded(it);
        var plans = PlanSpace.Fitting(new(8, 8), load, Device(it), Shipped.Batched);
        return (plans.Count == 0 ? null : plans[it.Pick % plans.Count], load);
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
