using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>One delivery of a fleet: how much, when, at what price. Exactly one size and exactly one kind of date.</summary>
public sealed record TrancheSpec
{
    /// <summary>Name for people, for example "phase 2"; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Part of the fleet's systems, above 0 up to 1; the parts of a fleet add up to 1.</summary>
    public double? Share { get; init; }

    /// <summary>Number of systems.</summary>
    public int? Systems { get; init; }

    /// <summary>Power of the systems delivered, on the basis of the scenario's power budget (IT power without one).</summary>
    public Power? Power { get; init; }

    /// <summary>Month of arrival (day is always 1).</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Month of the order when the date follows from a lead time.</summary>
    public DateOnly? OrderMonth { get; init; }

    /// <summary>Lead time from the order to the arrival.</summary>
    public LeadTimeSpec? LeadTime { get; init; }

    /// <summary>Months over which the systems of the tranche arrive evenly; 1 for all at once.</summary>
    public int RampMonths { get; init; } = 1;

    /// <summary>List price of one system of this tranche in US dollars; <c>null</c> for the fleet's.</summary>
    public Money? SystemPrice { get; init; }
}
