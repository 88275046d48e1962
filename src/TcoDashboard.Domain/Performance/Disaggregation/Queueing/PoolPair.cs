using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>Two pools that serve a workload together, with what their queues are computed from.</summary>
/// <param name="Prompts">System of the pool for prompts.</param>
/// <param name="Answers">System of the pool for answers.</param>
/// <param name="Workload">What they serve.</param>
/// <param name="Point">The copies of both pools.</param>
/// <param name="Pools">Parameters of separate pools.</param>
public sealed record PoolPair(
    AcceleratorSystem Prompts,
    AcceleratorSystem Answers,
    InferenceWorkload Workload,
    DisaggregatedPoint Point,
    PoolParameters Pools
);
