using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Power of whole nodes under load as a share of their rating.</summary>
internal static class NodePower
{
    /// <summary>The prediction for a row that measures node power; <c>null</c> for any other.</summary>
    public static Prediction? Predict(Measurement row, PredictionContext context)
    {
        if (row.Metric != "node_power_fraction_of_rating")
        {
            return null;
        }

        // "fraction of 10.2 kW": a share, whatever it is of.
        if (!row.Unit.StartsWith("fraction", StringComparison.OrdinalIgnoreCase))
        {
            return Prediction.Refused(
                Problem.Error(
                    "unit",
                    CalibrationProblems.MetricUnknown,
                    Worded($"{row.Metric} in {row.Unit} is not predicted."),
                    Worded("Write fraction.")
                )
            );
        }

        var share = context
            .Catalog.Find(CatalogKind.Facility, "node_power_training_to_rated_h100")
            ?.Figures.Values.Select(figure => figure.Value)
            .FirstOrDefault(value => value is not null);
        return share is { } known
            ? Prediction.Modelled(known, 0.85, 1.15)
            : Prediction.Refused(
                Problem.Error(
                    "metric",
                    CalibrationProblems.MetricUnknown,
                    Worded("The catalog holds no share of rated power that nodes draw under load."),
                    Worded("Add facility/node_power_training_to_rated_h100.")
                )
            );
    }
}
