namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>A fitted or published number with its range, dimensionless.</summary>
/// <param name="Value">The value used.</param>
/// <param name="Low">Low end; the value where no range is known.</param>
/// <param name="High">High end; the value where no range is known.</param>
public readonly record struct Spread(double Value, double Low, double High)
{
    /// <summary>One, without a range.</summary>
    public static Spread None => new(1, 1, 1);
}
