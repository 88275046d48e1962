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
        Assert.Equal(fleets.Length == 0, ground.Title.Length == 0);
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

    private static string Plain(string text) => text.Replace('\u202F', ' ');

    private static PrecisionGround Ground(Result result) =>
        ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.English).Precision;
}
