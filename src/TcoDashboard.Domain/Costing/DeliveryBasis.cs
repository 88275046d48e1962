using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing;

/// <summary>When the systems of a fleet arrive, run and leave, in months of the sheet.</summary>
public sealed record DeliveryBasis
{
    /// <summary>Everything at once, or over the ramp of the fleet.</summary>
    public static DeliveryBasis Plain { get; } = new();

    /// <summary>Deliveries in the order of their dates; empty when the ramp of the fleet decides.</summary>
    public ImmutableArray<TrancheBasis> Tranches { get; init; } = [];

    /// <summary>Power of all tranches together when they are sized by power; a limit on the number of systems.</summary>
    public Leaf? TranchePower { get; init; }

    /// <summary>Whole months from arrival to service.</summary>
    public int CommissioningMonths { get; init; }

    /// <summary>Megawatts the site offers in each month, on the basis of the power budget; empty when the site is ready.</summary>
    public ImmutableArray<double> PowerAvailable { get; init; } = [];

    /// <summary>First month in which the fleet no longer runs; <c>null</c> to run to the end.</summary>
    public int? RetirePeriod { get; init; }
}
