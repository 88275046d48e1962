using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Corrections by neighbours are believed as far as they prove right on rows left out.</summary>
public sealed class WorthFitTests
{
    private const double Slower = 0.3;
    private static readonly PredictionContext Physics = PredictionContext.From(
        new CatalogRevision(
            "test",
            [
                .. ShippedItems.Folder(CatalogKind.Accelerator),
                .. ShippedItems.Folder(CatalogKind.Model),
                .. ShippedItems.Folder(CatalogKind.Calibration),
            ]
        )
    );

    [Theory]
    [InlineData(Slower, 1)]
    [InlineData(0, 0)]
    [InlineData(-Slower, 0)]
    [InlineData(Slower / 2, 0.5)]
    public void RowsLeftOut_ChooseTheShareOfTheCorrectionThatTheyShow(double shown, double worth)
    {
        var fit = Fit([Fold("nvidia-h100-sxm", shown), Fold("nvidia-h200", shown)]);

        Assert.Equal(worth, fit.Run()["throughput"], tolerance: 1e-9);
    }

    [Fact]
    public void AFold_IsNotJudgedByItsOwnRows()
    {
        var bad = Fold("nvidia-h100-sxm", -Slower);
        var good = Fold("nvidia-h200", Slower);

        var fit = Fit([bad, good]);

        Assert.Equal(1, fit.Without(bad)["throughput"]);
        Assert.Equal(0, fit.Without(good)["throughput"]);
    }

    private static WorthFit Fit(IReadOnlyList<LeftOutFold> folds) =>
        new(folds, Weights, Physics.Catalog, TestContext.Current.CancellationToken);

    // One far neighbour that was measured slower by a known logarithm and is believed as it stands.
    private static LeftOutFold Fold(string hardware, double shown)
    {
        var row = Row(hardware);
        var neighbour = new ResidualCell(
            RowTraits.Of(CatalogNames.Canonical(row, Physics.Catalog)) with
            {
                Hardware = "elsewhere",
            },
            4,
            Slower
        );
        var plain = MeasurementPrediction.Predict(row, Physics).Value!.Value;
        return new(
            hardware,
            "",
            [new MeasuredRow(row, plain * Math.Exp(-shown))],
            Physics,
            new([neighbour], Weights)
        );
    }

    private static NeighbourWeights Weights { get; } = new(1, 1, 1, 1, 1, 0);

    private static Measurement Row(string hardware) =>
        new()
        {
            Id = "test-1",
            Kind = "inference_throughput",
            Hardware = hardware,
            Accelerators = 1,
            Model = "llama-3.1-8b",
            Precision = "fp8",
            Framework = "vLLM",
            Tensor = 1,
            InputTokens = 512,
            OutputTokens = 512,
            Concurrency = "16",
            Metric = "output_tokens_per_s",
            Unit = "tokens/s",
            SourceDate = "2026-01",
        };
}
