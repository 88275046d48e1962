using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What a prediction may use: the catalog, the parameters of the performance model and what measurements taught it.</summary>
/// <param name="Catalog">Accelerators, models and calibration items.</param>
/// <param name="Parameters">Parameters of the performance model.</param>
public sealed record PredictionContext(CatalogRevision Catalog, PerformanceParameters Parameters)
{
    /// <summary>What measurements taught the model.</summary>
    public CalibrationSet Calibration { get; init; } = CalibrationSet.None;

    /// <summary>Parameters of training in place of the catalog's; <c>null</c> for those.</summary>
    public Training.TrainingParameters? Training { get; init; }

    /// <summary>Reads the parameters from the catalog; without measurements nearby.</summary>
    /// <exception cref="ArgumentException">Figures are missing; the message names all of them.</exception>
    public static PredictionContext From(CatalogRevision catalog) =>
        new(catalog, PerformanceParameters.From(catalog))
        {
            Calibration = CalibrationSet.None with { Serving = ServingParameters.From(catalog) },
        };

    /// <summary>The same without corrections by measurements nearby.</summary>
    public PredictionContext WithoutNeighbours() =>
        this with
        {
            Calibration = Calibration with { Neighbours = null },
        };
}
