using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>One option as written in the document: one or more fleets that together serve the workloads.</summary>
public sealed record OptionSpec
{
    /// <summary>Id inside the document.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the region where this option stands, if not the scenario's.</summary>
    public string? Region { get; init; }

    /// <summary>The fleets; at least one.</summary>
    public required ImmutableArray<FleetSpec> Fleets { get; init; }

    /// <summary>The loan or lease that pays for it; <c>null</c> for cash.</summary>
    public FinancingSpec? Financing { get; init; }

    /// <summary>Settings for this option, by input key; they win over the scenario's.</summary>
    public InputSettings Inputs { get; init; } = InputSettings.Empty;

    /// <summary>The terms under which one of its fleets is bought; <c>null</c> for list prices.</summary>
    public DealTerms? Deal { get; init; }

    /// <summary>Costs and incomes that the model has no line for.</summary>
    public ImmutableArray<OwnLineSpec> OwnLines { get; init; } = [];

    /// <summary>Electricity prices by calendar year of this option, if not the scenario's.</summary>
    public PricePathSpec ElectricityPath { get; init; } = PricePathSpec.None;

    /// <summary>What may go wrong with its supply; <c>null</c> when nothing is said.</summary>
    public SupplyTerms? Supply { get; init; }
}
