using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Reports.Calibration;

/// <summary>How far predictions lie from measurements.</summary>
/// <param name="Rows">Measurements.</param>
/// <param name="Answered">Measurements with a prediction.</param>
/// <param name="Groups">Groups of hardware, model and inference or training with a prediction.</param>
/// <param name="TypicalError">Median over groups of each group's median absolute error; a share.</param>
/// <param name="Median">Median absolute error over rows; a share.</param>
/// <param name="P90">Nine in ten rows are nearer than this; a share.</param>
/// <param name="Bias">Median signed error; positive is predicted too high.</param>
/// <param name="InBand">Share of answered measurements inside of the stated P10–P90 band.</param>
public sealed record CalibrationSummary(
    int Rows,
    int Answered,
    int Groups,
    double? TypicalError,
    double? Median,
    double? P90,
    double? Bias,
    double? InBand
)
{
    /// <summary>Sums measurements up.</summary>
    public static CalibrationSummary Of(IReadOnlyCollection<CalibrationPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        CalibrationPoint[] answered = [.. points.Where(point => point.Error is not null)];
        double[] sizes = [.. answered.Select(Size).Order()];
        double[] groups =
        [
            .. answered
                .GroupBy(point =>
                    (
                        point.Conditions.Hardware,
                        point.Conditions.Model,
                        point.Kind == MetricKind.Training
                    )
                )
                .Select(group => Quantile([.. group.Select(Size).Order()], 0.5)!.Value)
                .Order(),
        ];
        return new(
            points.Count,
            answered.Length,
            groups.Length,
            Quantile(groups, 0.5),
            Quantile(sizes, 0.5),
            Quantile(sizes, 0.9),
            Quantile([.. answered.Select(point => point.Error!.Value).Order()], 0.5),
            answered.Length == 0
                ? null
                : answered.Count(point => point.IsInBand == true) / (double)answered.Length
        );
    }

    private static double Size(CalibrationPoint point) => Math.Abs(point.Error!.Value);

    private static double? Quantile(double[] rising, double share) =>
        rising.Length == 0 ? null : Domain.Ranges.Quantiles.Of(rising, share);
}
