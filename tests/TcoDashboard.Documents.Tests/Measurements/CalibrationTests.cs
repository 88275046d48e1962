using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Tests.Shared;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class CalibrationTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Shipped = CalibrationFolder.Shipped(Catalog);

    [Fact]
    public void AccuracyPage_IsWhatTheCommandMakesFromTheShippedScores()
    {
        var scores = ScoreFile.Read(
            File.ReadAllText(
                Path.Combine(ShippedCatalog.Folder, CalibrationFolder.Name, ScoreFile.Name)
            )
        );

        var page = AccuracyReport.Write(scores, Shipped.Calibration.Bands);

        Assert.Equal(
            File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs/reference/accuracy.md")),
            page
        );
    }

    [Fact]
    public void ShippedParameters_LieWithinPhysicalLimits()
    {
        foreach (var prior in ServingParameters.Definitions)
        {
            Assert.InRange(
                Shipped.Calibration.Serving[prior.Parameter],
                prior.Low * 0.999,
                prior.High * 1.001
            );
        }
    }

    [Fact]
    public void ShippedWorths_AreSharesOfEveryKind_AndOperatingPointsUseTheirs()
    {
        var worth = Shipped.Calibration.Neighbours!.Weights.Worth;

        Assert.Equal(
            Enum.GetValues<MetricKind>().Select(MetricKinds.Word).Order(StringComparer.Ordinal),
            worth.Keys
        );
        Assert.All(worth.Values, share => Assert.InRange(share, 0, 1));
        Assert.Equal(
            worth[PointEvidence.TokenKind],
            CalibrationItem.Read(Catalog).Neighbours!.Weights.WorthOf(PointEvidence.TokenKind)
        );
    }

    [Fact]
    public void SaveAndLoad_GiveTheSamePredictions()
    {
        var folder = Directory.CreateTempSubdirectory("tco-calibration-");
        try
        {
            CalibrationFolder.Save(Shipped.Calibration, folder.FullName);
            var row = PredictionLawTests.Row("nvidia-h200", "qwen3-14b", 1);

            var again = CalibrationFolder.Load(Catalog, folder.FullName);

            Assert.Equal(
                MeasurementPrediction.Predict(row, Shipped),
                MeasurementPrediction.Predict(row, again)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void OwnCalibration_SlowerThanPredicted_SlowsOwnHardwareAndLeavesOthers()
    {
        var row = PredictionLawTests.Row("nvidia-l4", "qwen3-4b", 1);
        var other = PredictionLawTests.Row("amd-mi325x", "llama-3.1-405b", 8);
        var before = MeasurementPrediction.Predict(row, Shipped).Value!.Value;
        var own = Enumerable
            .Range(0, 6)
            .Select(each => new MeasuredRow(row with { Id = $"own-{each}" }, before * 2));

        var context = Shipped with { Calibration = OwnCalibration.Learn(own, Shipped) };

        var after = MeasurementPrediction.Predict(row, context);
        Assert.InRange(after.Value!.Value, before * 1.4, before * 2.2);
        Assert.Equal(EvidenceTier.Measured, after.Tier);
        Assert.Equal(
            MeasurementPrediction.Predict(other, Shipped).Value!.Value,
            MeasurementPrediction.Predict(other, context).Value!.Value,
            MeasurementPrediction.Predict(other, Shipped).Value!.Value * 0.15
        );
    }

    [Fact]
    public void Fit_RowsMadeWithLessBandwidth_FindsIt()
    {
        var start = ServingParameters.Uncalibrated;
        var at = (int)ServingParameter.WeightBandwidth;
        var made = new ServingParameters(start.ToImmutable().SetItem(at, 0.65));
        var bare = PredictionContext.From(Catalog);
        var truth = bare with { Calibration = CalibrationSet.None with { Serving = made } };
        var rows = new[] { "llama-3.1-8b", "qwen3-8b", "mistral-7b", "qwen3-14b", "gemma-3-12b" }
            .SelectMany(model =>
                new[] { 1, 2, 4, 8 }.Select(clients =>
                    PredictionLawTests.Row("nvidia-h100-sxm", model, 1) with
                    {
                        Id = $"{model}-{clients}",
                        Concurrency = $"{clients}",
                        Precision = "bf16",
                    }
                )
            )
            .Select(row => new MeasuredRow(
                row,
                MeasurementPrediction.Predict(row, truth).Value!.Value
            ))
            .ToList();

        var fitted = ServingFit.Run(rows, bare, start, 0.001, CancellationToken.None);

        Assert.InRange(fitted[ServingParameter.WeightBandwidth], 0.6, 0.75);
    }

    [Fact]
    public void TrainingCalibration_WrittenAndReadAgain_KeepsItsValuesAndNotes()
    {
        var shipped = TrainingParameters.From(Catalog);
        var folder = Directory.CreateTempSubdirectory("tco-training-");
        try
        {
            TrainingCalibrationWriter.Save(shipped, folder.FullName);

            foreach (var (item, key, value) in TrainingStart.Values(shipped))
            {
                var name = $"{item}.json";
                var text = File.ReadAllText(Path.Combine(folder.FullName, name));
                Assert.Equal(
                    File.ReadAllText(Path.Combine(ShippedCatalog.Folder, "calibration", name)),
                    TrainingCalibrationWriter.Replace(text, key, value)
                );
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TrainingStart_IsBeforeTheFit()
    {
        var before = TrainingStart.Of(Catalog);

        Assert.Equal(0.08, TrainingFit.ValueOf(before, "adapter_work_fraction"), 1e-12);
        Assert.Equal(4, TrainingFit.ValueOf(before, "cast_bytes_ratio"), 1e-12);
        Assert.All(
            before.Engines.Keys,
            id =>
                Assert.Equal(1, TrainingFit.ValueOf(before, $"{id}/narrow_of_matrix_ratio"), 1e-12)
        );
    }
}
