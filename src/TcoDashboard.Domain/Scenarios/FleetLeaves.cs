using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Numbers of a fleet that enter the cost sheet from the document and the performance model.</summary>
internal static class FleetLeaves
{
    /// <summary>The number of systems that the document gives; <c>null</c> when sizing decides.</summary>
    public static Leaf? Given(FleetSpec spec) =>
        (spec.Systems ?? DeliveryTerms.GivenSystems(spec.Delivery)) is { } count
            ? new(
                Worded("Systems given"),
                Unit.One,
                count,
                new(Origin.Scenario, Worded("The scenario gives the number of systems."))
            )
            : null;

    /// <summary>Power of one system that is on but serves nobody.</summary>
    public static Leaf Idle(OperatingPoint point) =>
        new(
            Worded("IT power per idle system"),
            Unit.Kilowatt,
            point.SystemIdlePower.Kilowatts,
            new(Origin.Model, Worded("Power of a system that is on but serves nobody."))
        );

    /// <summary>The power to provision: with the figure of the catalog as its source, or with the numbers its estimate starts from.</summary>
    public static Leaf Provisioned(
        AcceleratorSystem system,
        Power provisioned,
        ProvisionedBasis? basis
    ) =>
        new(
            Worded("IT power provisioned per system"),
            Unit.Kilowatt,
            provisioned.Kilowatts,
            basis is null && system.Item.Figure("max_power_kw") is { } figure
                ? Defaults.From(figure, $"{system.Item.Path}#max_power_kw")!.Provenance
                : new(
                    Origin.Model,
                    basis?.Text,
                    null,
                    basis?.LowKilowatts,
                    basis?.HighKilowatts,
                    true,
                    $"{system.Item.Path}#max_power_kw"
                )
        );

    /// <summary>Output of one system whose copies are full.</summary>
    public static Leaf Output(FleetSpec spec, OperatingPoint point)
    {
        var output = point.OutputPerSystem.TokensPerSecond;
        return new(
            spec.PromptsFor is null
                ? Worded("Predicted output per system at full load")
                : Worded("Predicted output whose prompts one system computes at full load"),
            Unit.TokensPerSecond,
            output,
            new(
                Origin.Model,
                Worded(
                    $"Performance model: {point.Plan}, {point.SequencesPerReplica} requests in flight per copy, {TierWords.Of(point.Tier)} tier."
                ),
                null,
                output * point.BandLow,
                output * point.BandHigh,
                point.Tier != EvidenceTier.Measured
            )
        );
    }
}
