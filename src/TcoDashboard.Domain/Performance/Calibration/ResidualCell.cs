namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What the model misses on the measurements of one set of traits: the mean logarithm of measured over predicted slowness.</summary>
/// <param name="Traits">What they share.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Slowness">Mean logarithm; above 0 when they were slower than predicted.</param>
public sealed record ResidualCell(RowTraits Traits, int Rows, double Slowness)
{
    /// <summary>Standard deviation of the rows' logarithms around the mean; 0 for a single row.</summary>
    public double Spread { get; init; }

    /// <summary>How many published rows one of these is worth where the same model runs on the same accelerator; 1 for published ones.</summary>
    public int Worth { get; init; } = 1;

    /// <summary>Whether the rows are own load tests.</summary>
    public bool IsOwn => Worth > 1;

    /// <summary>The loads that the rows cover.</summary>
    public LoadReach Reach { get; init; } = LoadReach.Any;
}
