using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>A private calibration: the shipped physics, corrected by load tests of one's own before all others.</summary>
public static class OwnCalibration
{
    // Own tests ran on the hardware that counts: each of their rows weighs as many published ones.
    private const int OwnWeight = 4;

    /// <summary>Learns from own rows; published residuals of the same traits are replaced.</summary>
    public static CalibrationSet Learn(IEnumerable<MeasuredRow> rows, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var own = Residuals.Cells(Residuals.Of(rows, context));
        var traits = own.Select(cell => cell.Traits).ToHashSet();
        var shipped = context.Calibration.Neighbours;
        return context.Calibration with
        {
            Neighbours = new(
                [
                    .. own.Select(cell => cell with { Rows = cell.Rows * OwnWeight }),
                    .. (shipped?.Cells ?? []).Where(cell => !traits.Contains(cell.Traits)),
                ],
                shipped?.Weights ?? NeighbourWeights.Default
            ),
        };
    }
}
