using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Limits every option must respect; what is <c>null</c> does not limit.</summary>
public sealed record Limits
{
    /// <summary>Electric power that may be used.</summary>
    public Power? PowerBudget { get; init; }

    /// <summary>What the power budget counts; required with a budget.</summary>
    public PowerBasis? PowerBasis { get; init; }

    /// <summary>Money that may be spent on capital at the start.</summary>
    public Money? CapitalBudget { get; init; }

    /// <summary>Nothing may leave the site: no rented cloud capacity.</summary>
    public bool AirGapped { get; init; }

    /// <summary>Sovereign: only machines of one's own, and none in rented space.</summary>
    public bool SelfHosted { get; init; }

    /// <summary>Ids of the regions where systems may stand; empty when any will do.</summary>
    public ImmutableArray<string> AllowedRegions { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Limits? other) =>
        other is not null
        && PowerBudget == other.PowerBudget
        && PowerBasis == other.PowerBasis
        && CapitalBudget == other.CapitalBudget
        && AirGapped == other.AirGapped
        && SelfHosted == other.SelfHosted
        && AllowedRegions.SequenceEqual(other.AllowedRegions);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(PowerBudget, CapitalBudget, AirGapped, SelfHosted);
}
