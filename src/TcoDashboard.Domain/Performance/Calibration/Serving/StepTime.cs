namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Where the seconds of one step go.</summary>
internal readonly record struct StepTime(
    double DenseSeconds,
    double AttentionSeconds,
    double ExpertSeconds,
    double NetworkSeconds,
    double HostSeconds
)
{
    public double Seconds =>
        DenseSeconds + AttentionSeconds + ExpertSeconds + NetworkSeconds + HostSeconds;
}
