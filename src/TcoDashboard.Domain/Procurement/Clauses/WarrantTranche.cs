namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>A part of the warrants that vests together.</summary>
public sealed record WarrantTranche
{
    /// <summary>Number of shares.</summary>
    public required double Shares { get; init; }

    /// <summary>What makes it vest.</summary>
    public required VestingEvent Event { get; init; }

    /// <summary>Megawatts or US dollars to reach; 0 for a date.</summary>
    public double Threshold { get; init; }

    /// <summary>The month, when a date makes it vest.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Share price that must stand on the day of vesting, US dollars; <c>null</c> for none.</summary>
    public double? HurdleUsd { get; init; }

    /// <summary>How likely the other conditions are met, 0 to 1.</summary>
    public double Probability { get; init; } = 1;
}
