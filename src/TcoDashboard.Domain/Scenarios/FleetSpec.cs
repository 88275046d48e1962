using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>A number of equal systems that serve one workload in one deployment.</summary>
public sealed record FleetSpec
{
    /// <summary>Id inside the option.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the catalog system.</summary>
    public required string System { get; init; }

    /// <summary>How the systems are obtained and housed.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>Id of the workload served.</summary>
    public required string Workload { get; init; }

    /// <summary>Id of the catalog offer for rented accelerators or tokens; required for <see cref="Deployment.Cloud"/> and <see cref="Deployment.Api"/>.</summary>
    public string? Offer { get; init; }

    /// <summary>Number of systems, in part where it is a mean; <c>null</c> to size from demand and limits.</summary>
    public double? Systems { get; init; }

    /// <summary>
    /// Id of the fleet of the same option whose prompts these systems compute; <c>null</c> for systems that serve whole requests. The number of
    /// systems follows from that fleet unless it is given.
    /// </summary>
    public string? PromptsFor { get; init; }

    /// <summary>
    /// Link that brings caches to one answering system, GB/s in one direction, above 0; <c>null</c> for the slower of both systems' own network
    /// ports. Only where <see cref="PromptsFor"/> is given.
    /// </summary>
    public double? TransferGigabytesPerSecond { get; init; }

    /// <summary>When the systems arrive and leave, and the load over the day.</summary>
    public DeliverySpec Delivery { get; init; } = DeliverySpec.None;

    /// <summary>Settings for this fleet, by input key; they win over the option's and the scenario's.</summary>
    public InputSettings Inputs { get; init; } = InputSettings.Empty;
}
