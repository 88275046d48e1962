using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What one fleet of an option does.</summary>
public sealed record FleetResult
{
    /// <summary>The fleet as written.</summary>
    public required FleetSpec Spec { get; init; }

    /// <summary>The system; <c>null</c> when the catalog lacks it.</summary>
    public AcceleratorSystem? System { get; init; }

    /// <summary>The workload served; <c>null</c> when the document lacks it.</summary>
    public WorkloadSpec? Workload { get; init; }

    /// <summary>How fast one system serves the workload; <c>null</c> when it cannot.</summary>
    public OperatingPoint? Point { get; init; }

    /// <summary>The trade-off between speed per user and throughput, slowest user first.</summary>
    public ImmutableArray<OperatingPoint> Frontier { get; init; } = [];

    /// <summary>Both pools where prompts and answers are computed by different fleets; <c>null</c> for a fleet alone.</summary>
    public PoolPair? Pair { get; init; }

    /// <summary>How requests that arrive at random are served; <c>null</c> where copies are kept full.</summary>
    public FleetServing? Serving { get; init; }

    /// <summary>What users see at the peak and who shares it; <c>null</c> where no demand is stated, and then <see cref="Point"/> says it of full copies.</summary>
    public FleetPeak? Peak { get; init; }

    /// <summary>Tokens a second one user sees: at the peak where a demand is stated, of full copies otherwise; <c>null</c> without a point.</summary>
    public TokenRate? SpeedPerUser => Peak?.Speed ?? Point?.SpeedPerUser;

    /// <summary>Mean time to the first token: at the peak where a demand is stated, of full copies otherwise; <c>null</c> without a point.</summary>
    public Duration? TimeToFirstToken => Peak?.TimeToFirstToken ?? Point?.TimeToFirstToken;

    /// <summary>How fast the fleet trains; <c>null</c> when it answers requests or cannot train.</summary>
    public TrainingPoint? Training { get; init; }

    /// <summary>What decided the number of systems; <c>null</c> when not sized.</summary>
    public SizingLimit? SizedBy { get; init; }

    /// <summary>The inputs of this fleet with the value each takes, in the order of the editor.</summary>
    public ImmutableArray<ResolvedInput> Inputs { get; init; } = [];
}
