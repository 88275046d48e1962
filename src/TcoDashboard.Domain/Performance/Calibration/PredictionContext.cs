using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What a prediction may use: the catalog and the parameters of the performance model.</summary>
/// <param name="Catalog">Accelerators, models and calibration items.</param>
/// <param name="Parameters">Parameters of the performance model.</param>
public sealed record PredictionContext(CatalogRevision Catalog, PerformanceParameters Parameters)
{
    /// <summary>Reads the parameters from the catalog.</summary>
    /// <exception cref="ArgumentException">Figures are missing; the message names all of them.</exception>
    public static PredictionContext From(CatalogRevision catalog) =>
        new(catalog, PerformanceParameters.From(catalog));
}
