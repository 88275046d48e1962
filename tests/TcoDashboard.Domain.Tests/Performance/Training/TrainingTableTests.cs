using System.Text.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Tests.Performance.Training;

/// <summary>Published tables of training steps against the shipped model, each below <c>tests/validation</c> with its tolerance.</summary>
public sealed class TrainingTableTests(ITestOutputHelper output)
{
    private static readonly CatalogRevision Catalog = new(
        "test",
        ShippedItems
            .Folder(CatalogKind.Calibration)
            .Concat(ShippedItems.Folder(CatalogKind.Accelerator))
            .Concat(ShippedItems.Folder(CatalogKind.Model))
    );

    private static readonly TrainingParameters Shipped = TrainingParameters.From(Catalog);

    [Theory]
    [InlineData("korthikanti-2022/step-time", 0.0365)]
    [InlineData("narayanan-2021/training-throughput", 0.08)]
    [InlineData("llama-3-herd-2024/training-throughput", 0.08)]
    [InlineData("deepseek-v3-2024/gpu-hours", 0.05)]
    public void Table_PublishedSteps_AreWithinToleranceAndMean(string table, double mean)
    {
        using var document = JsonDocument.Parse(
            File.ReadAllText(ShippedItems.FolderBelowRoot($"tests/validation/{table}.json"))
        );
        var tolerance = document.RootElement.GetProperty("tolerance").GetDouble();
        var errors = new List<double>();
        foreach (var row in document.RootElement.GetProperty("rows").EnumerateArray())
        {
            var published = row.GetProperty("value").GetDouble();
            var predicted = TrainingPrediction.Predict(Read(row), Catalog, Shipped).Value!.Value;
            var error = (predicted / published) - 1;
            output.WriteLine(
                FormattableString.Invariant(
                    $"{row.GetProperty("id").GetString()} {row.GetProperty("model").GetString()} {row.GetProperty("metric").GetString()}: published {published}, modelled {predicted:g5}, {error * 100:+0.0;-0.0} %"
                )
            );
            errors.Add(Math.Abs(error));
        }

        output.WriteLine(
            FormattableString.Invariant(
                $"mean {errors.Average() * 100:0.00} %, worst {errors.Max() * 100:0.00} %"
            )
        );
        Assert.True(errors.Max() <= tolerance, $"worst {errors.Max():0.000} of {tolerance:0.000}");
        Assert.True(errors.Average() <= mean, $"mean {errors.Average():0.000} of {mean:0.000}");
    }

    [Fact]
    public void Llama405B_CheckModel_MatchesPublishedDaysAndHours()
    {
        // 6ND over N devices at a utilisation (model equations, 16): the operations, not the utilisation, are under test.
        const double Tokens = 15.6e12;
        var shape = TrainingLayouts.Find(Catalog, "llama-3.1-405b", "").Shape!;
        var operations = 6 * 405.85e9 * Tokens;

        Assert.Equal(3.798756e25, operations, 1e20);
        Assert.Equal(405_853_388_800, shape.Parameters, 405e9 * 2e-5);
        Assert.Equal(66.18, operations / (16_384 * 989e12 * 0.41) / 86_400, 0.005);
        Assert.Equal(63.10, operations / (16_384 * 989e12 * 0.43) / 86_400, 0.005);
    }

    [Fact]
    public void Llama405B_PlannedRun_IsBelievable()
    {
        var spec = new TrainingRunSpec(
            new(Catalog.Find(CatalogKind.Model, "llama-3.1-405b")!),
            new(Catalog.Find(CatalogKind.Accelerator, "nvidia-h100-sxm")!),
            16_384,
            15.6e12,
            8192,
            2048,
            NumberFormat.Bf16,
            TrainingKind.AllWeights
        );

        var run = TrainingPlanner.Plan(spec, Shipped).Run!;

        // Published: 30.84 million hours for all stages, 38 to 43 % MFU, effective time above 90 %.
        Assert.InRange(run.AcceleratorHours, 25e6, 33e6);
        Assert.InRange(run.Step.ModelUtilisation, 0.36, 0.48);
        Assert.InRange(run.UsefulShare.Value, 0.85, 0.97);
        Assert.Equal(
            run.MeanPower!.Value.Watts * run.CalendarTime.Hours / 1e6,
            run.Energy!.Value.MegawattHours,
            run.Energy.Value.MegawattHours * 1e-9
        );
    }

    [Fact]
    public void Scaling_FixedBatch_GainsSpeedAndLosesUtilisation()
    {
        var spec = new TrainingRunSpec(
            new(Catalog.Find(CatalogKind.Model, "llama-3.1-70b")!),
            new(Catalog.Find(CatalogKind.Accelerator, "nvidia-h100-sxm")!),
            64,
            1e12,
            8192,
            4096,
            NumberFormat.Bf16,
            TrainingKind.AllWeights
        );

        var curve = TrainingPlanner.Scale(spec, [64, 512, 4096, 32_768], Shipped);

        Assert.Equal(4, curve.Count);
        for (var i = 1; i < curve.Count; i++)
        {
            Assert.True(curve[i].Run.CalendarTime < curve[i - 1].Run.CalendarTime);
            Assert.True(
                curve[i].Run.Step.ModelUtilisation < curve[i - 1].Run.Step.ModelUtilisation
            );
            Assert.True(curve[i].Run.UsefulShare < curve[i - 1].Run.UsefulShare);
        }
    }

    private static Measurement Read(JsonElement row)
    {
        double? Count(string name) =>
            row.TryGetProperty(name, out var value) ? value.GetDouble() : null;
        string Text(string name) => row.GetProperty(name).GetString()!;
        return new()
        {
            Id = Text("id"),
            Kind = "training",
            Hardware = Text("accelerator"),
            Model = Text("model"),
            Framework = Text("framework"),
            Precision = Text("precision"),
            Accelerators = Count("accelerators_count"),
            Tensor = Count("tensor_count"),
            Pipeline = Count("pipeline_count"),
            Expert = Count("expert_count"),
            Data = Count("data_count"),
            GlobalBatch = Count("global_batch_count"),
            SequenceTokens = Count("sequence_tokens"),
            Metric = Text("metric"),
            Unit = Text("unit"),
            SourceDate = Text("date"),
            Notes = Text("notes"),
        };
    }
}
