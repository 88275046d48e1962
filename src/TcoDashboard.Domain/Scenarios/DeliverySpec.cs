using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>When the systems of a fleet arrive, how they are loaded and when they leave. Empty: all from the first month, or the ramp input.</summary>
public sealed record DeliverySpec
{
    /// <summary>Nothing said.</summary>
    public static DeliverySpec None { get; } = new();

    /// <summary>Deliveries in the order of their dates; empty when the ramp input decides.</summary>
    public ImmutableArray<TrancheSpec> Tranches { get; init; } = [];

    /// <summary>Whole months from arrival to service: set-up, burn-in, acceptance. 0 to 36.</summary>
    public int CommissioningMonths { get; init; }

    /// <summary>Power the site offers from given months on, on the basis of the scenario's power budget; empty when the site is ready.</summary>
    public ImmutableArray<PowerStep> PowerRamp { get; init; } = [];

    /// <summary>First month in which the fleet no longer runs; <c>null</c> to run to the end of the horizon.</summary>
    public DateOnly? Retires { get; init; }

    /// <summary>Load at equal steps of a day or a week, in any unit; its mean over its peak replaces the input. Empty when not known.</summary>
    public ImmutableArray<double> LoadCurve { get; init; } = [];

    /// <summary>Whether anything is said.</summary>
    public bool IsEmpty =>
        Tranches.IsEmpty
        && CommissioningMonths == 0
        && PowerRamp.IsEmpty
        && Retires is null
        && LoadCurve.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(DeliverySpec? other) =>
        other is not null
        && CommissioningMonths == other.CommissioningMonths
        && Retires == other.Retires
        && Tranches.SequenceEqual(other.Tranches)
        && PowerRamp.SequenceEqual(other.PowerRamp)
        && LoadCurve.SequenceEqual(other.LoadCurve);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(CommissioningMonths, Retires, Tranches.Length, PowerRamp.Length);
}
