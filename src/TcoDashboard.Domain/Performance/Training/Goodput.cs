namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Failures and checkpoints (model equations, 17). All times in seconds: C to write a checkpoint while work stands, R to restart after a
/// failure, M between failures of the whole job, τ between checkpoints.
/// </summary>
public static class Goodput
{
    /// <summary>Time between failures of a job on some devices, from the failures of one device a year.</summary>
    /// <param name="devices">Devices; 1 or more.</param>
    /// <param name="failuresPerDeviceYear">Interruptions of one device in a year of 8,760 hours; above 0.</param>
    public static double FailureInterval(double devices, double failuresPerDeviceYear) =>
        8760.0 * 3600 / (devices * failuresPerDeviceYear);

    /// <summary>Young's interval: <c>√(2CM)</c>.</summary>
    public static double YoungInterval(double checkpointSeconds, double failureSeconds) =>
        Math.Sqrt(2 * checkpointSeconds * failureSeconds);

    /// <summary>Daly's interval: <c>√(2CM)·[1 + ⅓√(C/2M) + (1/9)(C/2M)] − C</c> for C below 2M, else M.</summary>
    public static double DalyInterval(double checkpointSeconds, double failureSeconds)
    {
        if (checkpointSeconds >= 2 * failureSeconds)
        {
            return failureSeconds;
        }

        var ratio = checkpointSeconds / (2 * failureSeconds);
        return (
                YoungInterval(checkpointSeconds, failureSeconds)
                * (1 + (Math.Sqrt(ratio) / 3) + (ratio / 9))
            ) - checkpointSeconds;
    }

    /// <summary>
    /// Interval with the highest availability: <c>T_s + √(2(T_f+T_r)·T_s + T_s²)</c> with T_s to save, T_f to fail and T_r to recover
    /// (arXiv:2410.18124).
    /// </summary>
    public static double AvailabilityInterval(
        double saveSeconds,
        double recoverySeconds,
        double failureSeconds
    ) =>
        saveSeconds
        + Math.Sqrt(
            (2 * (failureSeconds + recoverySeconds) * saveSeconds) + (saveSeconds * saveSeconds)
        );

    /// <summary>Lost share to first order: <c>C/τ + τ/(2M) + R/M</c>.</summary>
    public static double FirstOrderWaste(
        double intervalSeconds,
        double checkpointSeconds,
        double restartSeconds,
        double failureSeconds
    ) =>
        (checkpointSeconds / intervalSeconds)
        + (intervalSeconds / (2 * failureSeconds))
        + (restartSeconds / failureSeconds);

    /// <summary>Useful share of wall-clock time, failures exponential: <c>τ / (M·e^(R/M)·(e^((τ+C)/M) − 1))</c>.</summary>
    public static double Exact(
        double intervalSeconds,
        double checkpointSeconds,
        double restartSeconds,
        double failureSeconds
    ) =>
        intervalSeconds
        / (
            failureSeconds
            * Math.Exp(restartSeconds / failureSeconds)
            * (Math.Exp((intervalSeconds + checkpointSeconds) / failureSeconds) - 1)
        );
}
