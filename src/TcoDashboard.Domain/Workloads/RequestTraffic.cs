using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Workloads;

/// <summary>How requests arrive and how long they are.</summary>
/// <param name="Input">Prompt lengths.</param>
/// <param name="Output">Answer lengths.</param>
/// <param name="CachedInput">Share of prompt tokens found in the prefix cache.</param>
/// <param name="ArrivalVariation">
/// Squared coefficient of variation of the time between requests: 1 for Poisson arrivals, 2 to 5 for bursty ones (model equations, 13);
/// the inverse of the burstiness of common load generators.
/// </param>
public sealed record RequestTraffic(
    LengthDistribution Input,
    LengthDistribution Output,
    Fraction CachedInput,
    double ArrivalVariation
)
{
    /// <summary>Poisson arrivals of requests that all have the workload's mean lengths.</summary>
    public static RequestTraffic Steady(InferenceWorkload workload) =>
        new(
            LengthDistribution.Fixed(workload.InputTokens),
            LengthDistribution.Fixed(workload.OutputTokens),
            workload.CachedInput,
            1
        );
}
