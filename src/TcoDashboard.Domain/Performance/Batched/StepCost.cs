namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>The parts of one step's time in seconds. Arithmetic is what memory reads do not already hide (model equations, 4).</summary>
internal readonly record struct StepCost(
    double WeightSeconds,
    double CacheSeconds,
    double ArithmeticSeconds,
    double NetworkSeconds,
    double HostSeconds
)
{
    public double Seconds =>
        WeightSeconds + CacheSeconds + ArithmeticSeconds + NetworkSeconds + HostSeconds;

    public StepCost Times(double factor) =>
        new(
            WeightSeconds * factor,
            CacheSeconds * factor,
            ArithmeticSeconds * factor,
            NetworkSeconds * factor,
            HostSeconds * factor
        );
}
