using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What may go wrong with the supply of an option, as far as its author says so. Nothing is assumed: what is absent costs nothing.</summary>
public sealed record SupplyTerms
{
    /// <summary>
    /// What the whole capacity is worth a month, US dollars; <c>null</c> for what its tokens fetch, or without a price of tokens for what the
    /// option costs a month.
    /// </summary>
    public double? ValueUsdPerMonth { get; init; }

    /// <summary>Month in which the capacity is needed (day is always 1); <c>null</c> when nothing is waited for.</summary>
    public DateOnly? Needed { get; init; }

    /// <summary>What is waited for; the last one decides.</summary>
    public ImmutableArray<AwaitedBranch> Branches { get; init; } = [];

    /// <summary>Weeks from the last delivery to service.</summary>
    public double CommissioningWeeks { get; init; }

    /// <summary>What is paid a month while waiting: idle lease, idle staff. US dollars.</summary>
    public double IdleUsdPerMonth { get; init; }

    /// <summary>Share of the capital that is paid before the capacity runs and bears interest while waiting, 0 to 1.</summary>
    public double PaidAheadShare { get; init; }

    /// <summary>Outages and late deliveries while the fleet runs.</summary>
    public ImmutableArray<SupplyEvent> Events { get; init; } = [];

    /// <summary>Suppliers that may fail.</summary>
    public ImmutableArray<SupplierFailure> Failures { get; init; } = [];

    /// <summary>Who supplies each layer.</summary>
    public ImmutableArray<LayerSupply> Layers { get; init; } = [];

    /// <summary>The second source; <c>null</c> when none is considered.</summary>
    public SecondSource? Second { get; init; }

    /// <summary>What leaving the hardware again costs; <c>null</c> for as much as the bill says moving to it costs.</summary>
    public PortingWork? Exit { get; init; }

    /// <summary>What specialised hardware has to show; <c>null</c> for ordinary hardware.</summary>
    public AdvantageTerms? Advantage { get; init; }
}
