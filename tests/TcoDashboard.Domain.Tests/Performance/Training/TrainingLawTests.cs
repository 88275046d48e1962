using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Tests.Performance.Training;

/// <summary>Laws that hold for any job, device and plan.</summary>
public sealed class TrainingLawTests
{
    private static readonly TrainingParameters Shipped = TrainingParameters.From(
        ShippedItems.CalibrationRevision
    );

    private static readonly Accelerator[] Devices =
    [
        .. ShippedItems
            .Folder(CatalogKind.Accelerator)
            .Where(item =>
                item.Id
                    is "nvidia-a100-80"
                        or "nvidia-h100-sxm"
                        or "nvidia-gb200"
                        or "amd-mi300x"
                        or "google-tpu-v6e"
            )
            .Select(item => new Accelerator(item)),
    ];

    private static readonly TrainingShape[] Shapes =
    [
        .. ShippedItems
            .Folder(CatalogKind.Model)
            .Where(item =>
                item.Id is "llama-3.1-8b" or "llama-3.1-70b" or "deepseek-v3" or "mixtral-8x7b"
            )
            .Select(item => TrainingShape.Describe(new(item)).Shape!),
    ];

    private static Arbitrary<Case> Cases { get; } =
        (
            from shape in Gen.Elements(Shapes)
            from device in Gen.Elements(Devices)
            from engine in Gen.Elements(Shipped.Engines.Values.ToArray())
            from kind in Gen.Elements(TrainingKind.AllWeights, TrainingKind.Adapters)
            from t in Gen.Elements(1, 2, 4, 8)
            from p in Gen.Elements(1, 2, 4, 8)
            from v in Gen.Choose(1, 4)
            from c in Gen.Elements(1, 2, 4)
            from d in Gen.Elements(1, 4, 64, 512)
            from x in Gen.Elements(1, 2, 8)
            from b in Gen.Elements(1, 2, 4)
            from m in Gen.Choose(1, 64)
            from s in Gen.Elements(2048, 8192, 32_768)
            from sharding in Gen.Elements(Enum.GetValues<StateSharding>())
            from again in Gen.Elements(Enum.GetValues<Recompute>())
            let expert = shape.Experts > 0 ? Math.Min(x, t * c * d) : 1
            let plan = new TrainingPlan(t, p, v, c, expert, d, b, sharding, again, t > 1)
            select new Case(
                new(shape, s, (double)m * d * b, NumberFormat.Bf16, kind),
                TrainingDevice.Describe(device, NumberFormat.Bf16, Shipped).Device!,
                engine,
                plan
            )
        ).ToArbitrary();

    [Fact]
    public void Step_AnyPlan_PartsAddUpAndNoneIsNegative() =>
        Holds(it =>
        {
            var step = it.Cost().Step(it.Plan);
            double[] parts =
            [
                step.Ideal,
                step.Memory,
                step.Host,
                step.Recompute,
                step.Tensor,
                step.Expert,
                step.Context,
                step.Pipeline,
                step.Bubble,
                step.Data,
                step.Optimizer,
                step.Jitter,
            ];
            return parts.All(part => part >= 0 && double.IsFinite(part))
                && Math.Abs(parts.Sum() + step.Kernels - step.Seconds) <= step.Seconds * 1e-12;
        });

    [Fact]
    public void Step_AnyPlan_IsNeverAboveTheRoofline() =>
        Holds(it =>
        {
            var step = it.Cost().Step(it.Plan);
            var peak = it.Plan.Devices * it.Device.PeakOps;
            return step.ModelUtilisation is > 0 and <= 1
                && it.Job.OperationsPerToken * it.Job.TokensPerStep / step.Seconds <= peak;
        });

    [Fact]
    public void Step_MoreBandwidth_IsNeverSlower() =>
        Holds(it =>
        {
            var seconds = it.Cost().Step(it.Plan).Seconds * (1 + 1e-12);
            return Faster(it, it.Device with { BytesPerSecond = it.Device.BytesPerSecond * 2 })
                && Faster(it, it.Device with { ScaleUp = it.Device.ScaleUp * 2 })
                && Faster(it, it.Device with { ScaleOut = it.Device.ScaleOut * 2 })
                && Faster(it, it.Device.Oversubscribed(0.5));

            bool Faster(Case one, TrainingDevice device) =>
                (one with { Device = device }).Cost().Step(one.Plan).Seconds <= seconds;
        });

    [Fact]
    public void Memory_LeanerPlan_NeverNeedsMore() =>
        Holds(it =>
        {
            var cost = it.Cost();
            var bytes = cost.MemoryBytes(it.Plan) * (1 + 1e-12);
            var leaner = it.Plan with
            {
                Sharding =
                    it.Plan.Sharding == StateSharding.None ? StateSharding.Optimizer
                    : it.Plan.Sharding == StateSharding.Optimizer ? StateSharding.Gradients
                    : it.Plan.Sharding,
            };
            return cost.MemoryBytes(leaner) <= bytes
                && cost.MemoryBytes(it.Plan with { Recompute = Recompute.Full }) <= bytes
                && cost.MemoryBytes(it.Plan with { MicroBatch = it.Plan.MicroBatch + 1 })
                    * (1 + 1e-12)
                    >= cost.MemoryBytes(it.Plan);
        });

    [Fact]
    public void Search_FreePlans_FindsNothingSlowerThanAnyFixedPlan() =>
        Holds(it =>
        {
            var cost = it.Cost();
            var free = TrainingSearch.Best(cost, it.Job, 64, it.Device.Domain, new());
            var stated = TrainingSearch.Best(
                cost,
                it.Job,
                64,
                it.Device.Domain,
                new() { Tensor = it.Plan.Tensor, Recompute = it.Plan.Recompute }
            );
            return stated.Plan is not { } plan
                || free.Plan is { } best
                    && cost.Step(best).Seconds <= cost.Step(plan).Seconds * (1 + 1e-12)
                    && cost.Fits(best);
        });

    private static void Holds(Func<Case, bool> law) =>
        Prop.ForAll(Cases, law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private sealed record Case(
        TrainingJob Job,
        TrainingDevice Device,
        TrainingEngine Engine,
        TrainingPlan Plan
    )
    {
        public TrainingCost Cost() => new(Job, Device, Engine, Shipped);
    }
}
