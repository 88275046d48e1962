using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>At which precision the figures of a comparison hold, and why.</summary>
public sealed class PrecisionGroundTests
{
    public static TheoryData<string> Presets => [.. PresetResults.Ids];

    [Fact]
    public void Title_OfGpusAndWafers_SaysInWhatEachMultiplies()
    {
        var ground = Ground(PresetResults.Get("750mw-gpu-or-wafer"));

        Assert.Equal(
            "All figures hold for weights in FP4 and cache in FP8; multiplied in FP4 by GB300 NVL72 and Vera Rubin NVL72, in BF16 by Cerebras CS-3",
            ground.Title
        );
        Assert.Equal(3, ground.Options.Length);
        Assert.Contains("CS-3 has no published rate for products in FP4", ground.Options[2]);
        Assert.Contains("up to 15 PFLOP/s dense", Plain(ground.Options[0]));
        Assert.Contains("weights in FP4 round it no further", ground.Notes[0]);
    }

    // What is said of a device is what its point was computed with, and what the catalog says of it.
    [Theory]
    [MemberData(nameof(Presets))]
    public void Arithmetic_OfEveryPreset_IsAFormatWithARateOfTheDevice(string preset)
    {
        var result = PresetResults.Get(preset);
        var fleets = result
            .Options.SelectMany(option => option.Fleets)
            .Where(fleet => fleet is { Point: not null, System: not null })
            .ToArray();

        foreach (var fleet in fleets)
        {
            var (device, used) = (fleet.System!.Accelerator, fleet.Point!.Arithmetic);
            Assert.NotNull(device.DensePeak(used));
            Assert.True(
                used == fleet.Workload!.Weights
                    || used == NumberFormat.Bf16
                        && (
                            device.DensePeak(fleet.Workload.Weights) is null
                            || device.Item.Id.StartsWith("cerebras", StringComparison.Ordinal)
                        )
            );
            Assert.All(fleet.Frontier, point => Assert.Equal(used, point.Arithmetic));
        }

        var ground = Ground(result);
        Assert.Equal(
            fleets.Length == 0
                && result.Options.All(option => option.Fleets.All(one => one.Training is null)),
            ground.Title.Length == 0
        );
        Assert.DoesNotContain(
            ground.Options.Concat(ground.Notes).Append(ground.Title),
            text =>
                text.Contains('$', StringComparison.Ordinal)
                || text.Contains("  ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Notes_WeightsBelowTheirRelease_SayThatAnswersMayBeWorse()
    {
        var shipped = PresetResults.Get("on-premises-70b-200-users");
        Assert.Contains(
            "was released as bf16: weights in FP8 are rounded further than that, and answers may be worse",
            Ground(shipped).Notes[0]
        );

        var wide = Scenario.Evaluate(
            shipped.Document with
            {
                Workloads =
                [
                    .. shipped.Document.Workloads.Select(load =>
                        load with
                        {
                            Weights = NumberFormat.Bf16,
                            Cache = NumberFormat.Bf16,
                        }
                    ),
                ],
            },
            shipped.Catalog,
            TestContext.Current.CancellationToken
        );
        Assert.EndsWith("weights in BF16 round it no further.", Ground(wide).Notes[0]);
        Assert.StartsWith(
            "All figures hold for weights and cache in BF16, multiplied in BF16",
            Ground(wide).Title
        );
    }

    [Fact]
    public void Report_WrittenAndReadBack_KeepsIt_AndOneFromBeforeHasNone()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("750mw-gpu-or-wafer"),
            CostBasis.PerMillionTokens,
            Presenter.English
        );
        var text = ReportJson.Write(report);

        Assert.Equal(
            report.Precision.Title,
            ReportJson.Read<ComparisonReport>(text)!.Precision.Title
        );
        var before = System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject();
        before.Remove("precision");
        Assert.Equal("", ReportJson.Read<ComparisonReport>(before.ToJsonString())!.Precision.Title);
        Assert.Equal(
            [
                "FP4 weights, FP8 cache, multiplied in FP4",
                "FP4 weights, FP8 cache, multiplied in BF16",
            ],
            report.Row("precision")!.Cells.Select(cell => cell.Text).Distinct()
        );
    }

    [Theory]
    [InlineData(
        NumberFormat.Bf16,
        "All figures of training hold for products in BF16",
        "DGX H100 / 8x H100 HGX server multiplies everything in BF16, up to 989 TFLOP/s dense a device.",
        "trained in BF16"
    )]
    [InlineData(
        NumberFormat.Fp8,
        "All figures of training hold for layers multiplied in FP8, attention and output table in BF16",
        "DGX H100 / 8x H100 HGX server multiplies the layers in FP8, up to 1.98 PFLOP/s dense a device; attention and the output table in BF16, up to 989 TFLOP/s.",
        "trained in FP8, attention in BF16"
    )]
    public void Training_InAFormat_SaysWhatIsMultipliedInIt(
        NumberFormat format,
        string title,
        string device,
        string words
    )
    {
        var report = ComparisonBuilder.Build(
            Trained(format),
            CostBasis.PerMillionTokens,
            Presenter.English
        );

        Assert.Equal(title, report.Precision.Title);
        Assert.Contains(device, report.Precision.Options.Select(Plain));
        Assert.Contains(words, report.Row("precision")!.Cells.Select(cell => cell.Text));
    }

    // The words are those of the plan: its peak is that of the format, and four bits leave sensitive layers at eight.
    [Fact]
    public void Training_InFourBits_NamesTheShareOfTheModel()
    {
        var result = Trained(NumberFormat.Fp4);
        var point = result
            .Options.SelectMany(option => option.Fleets)
            .First(fleet => fleet.Training is not null)
            .Training!;

        Assert.Equal(NumberFormat.Fp4, point.Formats.Layers);
        Assert.Equal(NumberFormat.Fp8, point.Formats.Rest);
        Assert.InRange(point.Formats.Share, 0.5, 0.99);
        Assert.Equal(point.Spec.Accelerator.DensePeak(NumberFormat.Fp4), point.Peak);
        Assert.Contains(
            Ground(result).Options,
            text =>
                text.Contains("of the layers in FP4", StringComparison.Ordinal)
                && text.Contains("the sensitive rest in FP8", StringComparison.Ordinal)
        );
    }

    private static Result Trained(NumberFormat format)
    {
        var shipped = PresetResults.Get("training-run-4096-accelerators");
        return Scenario.Evaluate(
            shipped.Document with
            {
                Workloads =
                [
                    .. shipped.Document.Workloads.Select(load =>
                        load with
                        {
                            Training = load.Training! with { Precision = format },
                        }
                    ),
                ],
            },
            shipped.Catalog,
            TestContext.Current.CancellationToken
        );
    }

    private static string Plain(string text) => text.Replace('\u202F', ' ');

    private static PrecisionGround Ground(Result result) =>
        ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.English).Precision;
}
