namespace TcoDashboard.Reports.Calibration;

/// <summary>How badly a prediction misses, alike for too high and too low.</summary>
public static class Misses
{
    /// <summary>The size of the logarithm of predicted over measured; refused rows count as the worst.</summary>
    public static double Size(CalibrationPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Predicted is { } predicted
            ? Math.Abs(Math.Log(predicted / point.Measured))
            : double.PositiveInfinity;
    }
}
