using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Tests.Performance.Training;

/// <summary>What cannot run is refused with the limit and the way out.</summary>
public sealed class TrainingRefusalTests
{
    private static readonly TrainingParameters Shipped = TrainingParameters.From(
        ShippedItems.CalibrationRevision
    );

    private static readonly CatalogRevision Catalog = new(
        "test",
        ShippedItems
            .Folder(CatalogKind.Calibration)
            .Concat(ShippedItems.Folder(CatalogKind.Accelerator))
            .Concat(ShippedItems.Folder(CatalogKind.Model))
    );

    private static readonly TrainingPlan EightH100 = new(
        8,
        1,
        1,
        1,
        1,
        1,
        1,
        StateSharding.None,
        Recompute.Full,
        true
    );

    /// <summary>Memory has nothing to do with it: the model fits thousands of times over.</summary>
    [Theory]
    [InlineData("nvidia-l40", 64, "scale_out_gbit_per_s")]
    [InlineData("amd-mi300a", 4, "scale_up_two_way_gb_per_s")]
    public void Run_OverLinksNobodyPublished_NamesTheLink(
        string accelerator,
        int count,
        string link
    )
    {
        var (run, problem) = TrainingPlanner.Plan(
            new(
                new(Catalog.Find(CatalogKind.Model, "llama-3.1-8b")!),
                new(Catalog.Find(CatalogKind.Accelerator, accelerator)!),
                count,
                1e12,
                4096,
                1024,
                NumberFormat.Bf16,
                TrainingKind.AllWeights
            ),
            Shipped
        );

        Assert.Null(run);
        Assert.Equal(TrainingProblems.LinkUnknown, problem!.Code);
        Assert.EndsWith("#" + link, problem.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TensorBeyondHeads_IsRefusedWithBothNumbers()
    {
        var problem = Assert.Single(Check(EightH100 with { Tensor = 7 }, 7));

        Assert.Equal(TrainingProblems.DegreeImpossible, problem.Code);
        Assert.Contains("7", problem.Message, StringComparison.Ordinal);
        Assert.Contains("64", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 81, 1, 1)]
    [InlineData(1, 8, 11, 1)]
    [InlineData(1, 1, 1, 2)]
    public void Plan_ImpossibleDegrees_AreRefused(
        int data,
        int pipeline,
        int interleave,
        int expert
    )
    {
        var plan = EightH100 with
        {
            Data = data,
            Pipeline = pipeline,
            Interleave = interleave,
            Expert = expert,
        };

        Assert.Contains(
            Check(plan, 8),
            problem => problem.Code == TrainingProblems.DegreeImpossible
        );
    }

    [Fact]
    public void Plan_TooLittleMemory_TellsNeedAndLimit()
    {
        var problem = Assert.Single(
            Check(EightH100, 8),
            one => one.Code == TrainingProblems.DoesNotFit
        );

        // 70.6 billion parameters at 16 bytes over eight devices are 141 GB each before activations.
        Assert.Matches(@"needs 14[1-4]\.\d GB on one H100", problem.Message);
    }

    [Fact]
    public void Plan_OtherCountAndUnevenBatch_AreTold()
    {
        var codes = Check(EightH100 with { Data = 3 }, 8).Select(problem => problem.Code).ToArray();

        Assert.Contains(TrainingProblems.DevicesDisagree, codes);
        Assert.Contains(TrainingProblems.BatchIndivisible, codes);
    }

    [Fact]
    public void Device_WithoutTheFormat_IsRefused()
    {
        var a100 = new Accelerator(Catalog.Find(CatalogKind.Accelerator, "nvidia-a100-80")!);

        var (device, problem) = TrainingDevice.Describe(a100, NumberFormat.Fp8, Shipped);

        Assert.Null(device);
        Assert.Equal(TrainingProblems.FormatUnsupported, problem!.Code);
    }

    [Theory]
    [InlineData("nvidia-h100-sxm", "unheard-of-model", "step_time", TrainingProblems.ModelUnknown)]
    [InlineData("unheard-of", "llama-3.1-8b", "step_time", TrainingProblems.HardwareUnknown)]
    [InlineData("nvidia-h100-sxm", "llama-3.1-8b", "smiles", TrainingProblems.MetricUnknown)]
    [InlineData(
        "nvidia-h100-sxm",
        "qwen3-32b",
        "time_to_train",
        TrainingProblems.ConvergenceUnknown
    )]
    [InlineData("nvidia-l4", "llama-3.1-405b", "step_time", TrainingProblems.DoesNotFit)]
    [InlineData("tenstorrent-wormhole-n300", "llama-3.1-8b", "mfu", TrainingProblems.ModelMissing)]
    [InlineData("sambanova-sn40l", "llama-3.1-8b", "step_time", TrainingProblems.ModelMissing)]
    public void Prediction_UnsupportedRow_GetsAProblemAndNoNumber(
        string hardware,
        string model,
        string metric,
        string code
    )
    {
        var row = new Measurement
        {
            Id = "test-1",
            Kind = "training",
            Hardware = hardware,
            Model = model,
            Metric = metric,
            Unit = "s",
            Accelerators = 8,
            GlobalBatch = 64,
            SequenceTokens = 8192,
        };

        var prediction = TrainingPrediction.Predict(row, Catalog, Shipped);

        Assert.Null(prediction.Value);
        Assert.Equal(code, prediction.Problem!.Code);
    }

    private static IReadOnlyList<Problem> Check(TrainingPlan plan, int devices)
    {
        var h100 = new Accelerator(Catalog.Find(CatalogKind.Accelerator, "nvidia-h100-sxm")!);
        var device = TrainingDevice.Describe(h100, NumberFormat.Bf16, Shipped).Device!;
        var shape = TrainingLayouts.Find(Catalog, "llama-3.1-70b", "").Shape!;
        var job = new TrainingJob(shape, 4096, 64, NumberFormat.Bf16, TrainingKind.AllWeights);
        var cost = new TrainingCost(job, device, Shipped.Engine("megatron"), Shipped);
        return TrainingChecks.Check(plan, job, device, cost, devices);
    }
}
