namespace TcoDashboard.Domain.Scenarios;

/// <summary>How requests arrive at random, and how much of what a copy sustains they may take.</summary>
public sealed record ArrivalSpec
{
    /// <summary>How requests arrive.</summary>
    public ArrivalPattern Pattern { get; init; }

    /// <summary>Standard deviation over mean of the time between requests of <see cref="ArrivalPattern.Bursty"/>; 1 would be Poisson.</summary>
    public double? Variation { get; init; }

    /// <summary>
    /// Highest load planned for at the peak, as a share of the rate at which queues would grow without end; <c>null</c> for the default of
    /// <c>calibration/serving-conditions</c>.
    /// </summary>
    public double? MaxLoad { get; init; }

    /// <summary>Squared coefficient of variation of the time between requests.</summary>
    public double SquaredVariation =>
        Pattern == ArrivalPattern.Bursty ? Math.Pow(Variation ?? 1, 2) : 1;
}
