namespace TcoDashboard.Reports.Calibration;

/// <summary>Which measurements are looked at; an empty word lets all pass.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Hardware">Id of the hardware.</param>
/// <param name="Model">Id of the model.</param>
/// <param name="Engine">Software without version.</param>
public sealed record CalibrationFilter(
    string Metric = "",
    string Hardware = "",
    string Model = "",
    string Engine = ""
)
{
    /// <summary>Whether a measurement passes.</summary>
    public bool Passes(CalibrationPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Fits(Metric, point.Conditions.Metric)
            && Fits(Hardware, point.Conditions.Hardware)
            && Fits(Model, point.Conditions.Model)
            && Fits(Engine, point.Engine);
    }

    private static bool Fits(string wanted, string value) => wanted.Length == 0 || wanted == value;
}
