using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>The fit of training, on published runs whose results are made by known parameters.</summary>
public sealed class TrainingFitTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Bare = PredictionContext.From(Catalog) with
    {
        Calibration = CalibrationSet.None,
    };

    // LLM Foundry's runs on A100 and H100: one stack for each of the two boards.
    private static readonly List<Measurement> s_runs =
    [
        .. ShippedMeasurements
            .Load(ShippedMeasurements.Folder)
            .Select(row => row.Conditions)
            .Where(row => row.Id.StartsWith("mpt-", StringComparison.Ordinal)),
    ];

    [Fact]
    public void RunsMadeByKnownParameters_AreToldByTheFit_AndNotByWhereItStarted()
    {
        var start = TrainingStart.Of(Catalog);
        var truth = TrainingParameters.From(Catalog) with
        {
            MemoryEfficiency = 0.7,
            StepSeconds = 0.02,
        };
        var rows = s_runs
            .Where(row => Predicted(row, truth) is not null)
            .Select(row => (Row: row, Value: Predicted(row, truth)!.Value))
            .ToList();

        var fitted = TrainingFit.Run(
            rows,
            Catalog,
            start,
            0.0005,
            TestContext.Current.CancellationToken
        );

        Assert.True(rows.Count > 50);
        Assert.True(Missed(rows, start) > 0.02);
        // Why not less: what rows hardly tell is drawn to its starting value.
        Assert.InRange(Missed(rows, fitted), 0, 0.005);
    }

    [Fact]
    public void NoRows_LeaveTheStart()
    {
        var start = TrainingStart.Of(Catalog);

        Assert.Same(
            start,
            TrainingFit.Run([], Catalog, start, 0.0005, TestContext.Current.CancellationToken)
        );
    }

    private static double? Predicted(Measurement row, TrainingParameters parameters) =>
        MeasurementPrediction.Predict(row, Bare with { Training = parameters }).Value;

    private static double Missed(
        IEnumerable<(Measurement Row, double Value)> rows,
        TrainingParameters parameters
    ) =>
        GroupScore.Quantile(
            [
                .. rows.Select(row =>
                    Math.Abs((Predicted(row.Row, parameters)!.Value / row.Value) - 1)
                ),
            ],
            0.5
        );
}
