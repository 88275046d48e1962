namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>The band that cross-validated errors give to predictions of one tier and kind, as factors of the prediction.</summary>
/// <param name="Tier">Tier of the prediction.</param>
/// <param name="Kind">Kind of measurement, as in <see cref="Fitting.MetricKinds.Word"/>.</param>
/// <param name="Low">Measured over predicted at P10.</param>
/// <param name="High">Measured over predicted at P90.</param>
/// <param name="Rows">Rows behind it.</param>
public sealed record ErrorBand(EvidenceTier Tier, string Kind, double Low, double High, int Rows)
{
    /// <summary>The band raised to a power of at least 1, as disagreeing neighbours ask for.</summary>
    public ErrorBand Raised(double doubt) =>
        this with
        {
            Low = Math.Pow(Low, doubt),
            High = Math.Pow(High, doubt),
        };
}
