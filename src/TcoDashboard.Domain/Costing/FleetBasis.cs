using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing;

/// <summary>What the cost model needs to know of one fleet besides its inputs.</summary>
public sealed record FleetBasis
{
    /// <summary>Id of the fleet, part of its cell ids.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the system, used in labels.</summary>
    public required string Name { get; init; }

    /// <summary>How the systems are obtained and housed.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>Accelerators in one system.</summary>
    public required int AcceleratorsPerSystem { get; init; }

    /// <summary>Systems are bought in this multiple (systems that together hold one copy of the model).</summary>
    public required int Multiple { get; init; }

    /// <summary>Input tokens for each output token of the workload.</summary>
    public required double InputPerOutputToken { get; init; }

    /// <summary>Share of the input tokens that are cached.</summary>
    public double CachedInput { get; init; }

    /// <summary>Load at equal steps of a day or week over its peak; empty when only the mean is known.</summary>
    public ImmutableArray<double> LoadCurve { get; init; } = [];

    /// <summary>The run the fleet trains, one after another; <c>null</c> for a fleet that answers requests.</summary>
    public TrainingBasis? Training { get; init; }

    /// <summary>Id of the fleet whose prompts this one computes; its outputs are then counted there. <c>null</c> for a fleet that answers.</summary>
    public string? PromptsFor { get; init; }

    /// <summary>Output tokens a second of one system at full load; tokens trained where it trains.</summary>
    public required Leaf OutputPerSystem { get; init; }

    /// <summary>Requests in flight of one system at full load.</summary>
    public required Leaf SequencesPerSystem { get; init; }

    /// <summary>How fast it answers and how sure that is; <c>null</c> where it trains.</summary>
    public SpeedBasis? Speed { get; init; }

    /// <summary>Share of device time spent on prompts.</summary>
    public required Leaf PrefillShare { get; init; }

    /// <summary>
    /// Share of the output lost to waiting for other devices (<c>null</c> on wafers, which work on other tokens meanwhile), and seconds of an output
    /// token that are spent so; <c>null</c> where it trains, and where pools wait in different places.
    /// </summary>
    public (Leaf? Share, Leaf Time)? Communication { get; init; }

    /// <summary>How much of its full load a fleet may take when requests arrive at random; <c>null</c> where copies are kept full.</summary>
    public ArrivalBasis? Arrivals { get; init; }

    /// <summary>IT power of one system at full load.</summary>
    public required Leaf PowerAtLoad { get; init; }

    /// <summary>IT power of one idle system.</summary>
    public required Leaf PowerIdle { get; init; }

    /// <summary>IT power provisioned for one system.</summary>
    public required Leaf PowerProvisioned { get; init; }

    /// <summary>Peak demand in output tokens a second; <c>null</c> when the limits decide.</summary>
    public Leaf? Demand { get; init; }

    /// <summary>Number of systems when the document gives it.</summary>
    public Leaf? GivenSystems { get; init; }

    /// <summary>Months after which a system is replaced.</summary>
    public required int LifeMonths { get; init; }

    /// <summary>Months until all systems run.</summary>
    public required int RampMonths { get; init; }

    /// <summary>When the systems arrive, run and leave.</summary>
    public DeliveryBasis Delivery { get; init; } = DeliveryBasis.Plain;

    /// <summary>Whether contracted megawatts count cooling and losses; <c>null</c> when nothing is contracted and the power budget decides.</summary>
    public bool? ContractIsFacilityPower { get; init; }

    /// <summary>The deal that pays for the fleet; <c>null</c> for list prices.</summary>
    public DealBasis? Deal { get; init; }

    /// <summary>Electricity prices by calendar year in place of one price; empty for one.</summary>
    public ImmutableArray<YearLeaf> ElectricityYears { get; init; } = [];

    /// <summary>Lines that the document adds to the bill of the option; one of its fleets carries them.</summary>
    public ImmutableArray<OwnLineBasis> OwnLines { get; init; } = [];

    /// <summary>The value of an input by key.</summary>
    public required Func<string, Leaf> Input { get; init; }
}
