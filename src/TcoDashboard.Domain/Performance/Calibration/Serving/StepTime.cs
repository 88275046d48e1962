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

    /// <summary>What reading weights and experts would take if nothing were computed.</summary>
    public double WeightSeconds { get; init; }

    /// <summary>What reading the cache would take if nothing were computed.</summary>
    public double CacheSeconds { get; init; }

    /// <summary>The same step with every part longer by a factor.</summary>
    public StepTime Times(double factor) =>
        new(
            DenseSeconds * factor,
            AttentionSeconds * factor,
            ExpertSeconds * factor,
            NetworkSeconds * factor,
            HostSeconds * factor
        )
        {
            WeightSeconds = WeightSeconds * factor,
            CacheSeconds = CacheSeconds * factor,
        };

    /// <summary>This step and another one after it.</summary>
    public StepTime Plus(StepTime other) =>
        new(
            DenseSeconds + other.DenseSeconds,
            AttentionSeconds + other.AttentionSeconds,
            ExpertSeconds + other.ExpertSeconds,
            NetworkSeconds + other.NetworkSeconds,
            HostSeconds + other.HostSeconds
        )
        {
            WeightSeconds = WeightSeconds + other.WeightSeconds,
            CacheSeconds = CacheSeconds + other.CacheSeconds,
        };

    /// <summary>What arithmetic adds to the reads.</summary>
    public double ArithmeticSeconds =>
        Math.Max(0, DenseSeconds + AttentionSeconds + ExpertSeconds - WeightSeconds - CacheSeconds);
}
