namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Rows that were left out together, with what the remaining rows taught.</summary>
/// <param name="Hardware">Catalog id of the accelerator left out; empty when a model was.</param>
/// <param name="Family">Catalog id of the model left out; empty when an accelerator was.</param>
/// <param name="Left">The rows.</param>
/// <param name="Physics">Parameters fitted to the remaining rows, no correction.</param>
/// <param name="Neighbours">Corrections by the remaining rows.</param>
internal sealed record LeftOutFold(
    string Hardware,
    string Family,
    IReadOnlyList<MeasuredRow> Left,
    PredictionContext Physics,
    NeighbourCorrection Neighbours
)
{
    /// <summary>Predictions without correction.</summary>
    public IEnumerable<ScoredRow> Plain() => Predicted(Physics);

    /// <summary>Predictions corrected, with a worth of corrections for each kind.</summary>
    public IEnumerable<ScoredRow> Corrected(NeighbourWeights weights) =>
        Predicted(
            Physics with
            {
                Calibration = Physics.Calibration with
                {
                    Neighbours = new(Neighbours.Cells, weights),
                },
            }
        );

    private IEnumerable<ScoredRow> Predicted(PredictionContext context) =>
        Left.Select(row => new ScoredRow(
            row,
            MeasurementPrediction.Predict(row.Conditions, context)
        ));
}
