using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// One copy of a model that is less than full, its requests evenly spread: the steady state of fewer requests in flight, by the same law that gave
/// the operating point (model equations, 6.2, 6.3 and 18.3).
/// </summary>
/// <param name="InFlight">Requests in flight on average; below 1 where the copy is idle at times.</param>
/// <param name="TimeToFirstToken">Mean time to the first token.</param>
/// <param name="TimePerOutputToken">Mean time between later tokens.</param>
internal readonly record struct PartialLoad(
    double InFlight,
    Duration TimeToFirstToken,
    Duration TimePerOutputToken
)
{
    // Halvings of the rate: 2⁻⁴⁰ of it is below any digit shown.
    private const int Halvings = 40;

    /// <summary>A copy at a share of the requests a second that it serves when full; <c>null</c> when the point is not of this system.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">The workload of the point.</param>
    /// <param name="point">The operating point of full copies.</param>
    /// <param name="share">Share of its rate, 0 to 1.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static PartialLoad? AtRate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        double share,
        PerformanceParameters parameters
    ) =>
        system.Accelerator.Style != ExecutionStyle.Batched ? Streaming(workload, point, share)
        : EngineSteps.Copy(system, workload, point, parameters) is { } found
            ? Found(found.Copy, point, InFlightAt(found.Copy, point, share))
        : null;

    /// <summary>A copy with a share of the requests in flight that fill it; <c>null</c> when the point is not of this system.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">The workload of the point.</param>
    /// <param name="point">The operating point of full copies.</param>
    /// <param name="share">Share of its requests in flight, 0 to 1.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    public static PartialLoad? WithUsers(
        AcceleratorSystem system,
        InferenceWorkload workload,
        OperatingPoint point,
        double share,
        PerformanceParameters parameters
    )
    {
        var users = share * point.SequencesPerReplica;
        if (system.Accelerator.Style == ExecutionStyle.Batched)
        {
            return EngineSteps.Copy(system, workload, point, parameters) is { } found
                ? Found(found.Copy, point, users)
                : null;
        }

        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) =
                Streaming(workload, point, middle).InFlight < users
                    ? (middle, high)
                    : (low, middle);
        }

        return Streaming(workload, point, high);
    }

    // Fewer than one on average means one or none, and one alone is as fast as it gets.
    private static PartialLoad Found(PlannedCopy copy, OperatingPoint point, double inFlight)
    {
        var full = copy.At(point.SequencesPerReplica);
        var at = Math.Clamp(inFlight, 1, point.SequencesPerReplica);
        var (below, above) = (copy.At((int)Math.Floor(at)), copy.At((int)Math.Ceiling(at)));
        var part = at - Math.Floor(at);
        double Between(Func<BatchedPoint, double> of) =>
            of(below) + ((of(above) - of(below)) * part);
        return new(
            inFlight,
            point.TimeToFirstToken
                * (Between(one => one.TimeToFirstTokenSeconds) / full.TimeToFirstTokenSeconds),
            point.TimePerOutputToken
                * (Between(one => one.TimePerOutputTokenSeconds) / full.TimePerOutputTokenSeconds)
        );
    }

    private static double InFlightAt(PlannedCopy copy, OperatingPoint point, double share)
    {
        var rate = share * copy.At(point.SequencesPerReplica).RequestsPerSecond;
        var (low, high) = (0, point.SequencesPerReplica);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = copy.At(middle).RequestsPerSecond < rate ? (middle, high) : (low, middle);
        }

        var below = low == 0 ? 0 : copy.At(low).RequestsPerSecond;
        var above = copy.At(high).RequestsPerSecond;
        return low + (above > below ? Math.Clamp((rate - below) / (above - below), 0, 1) : 1);
    }

    // Prompts have the layers to themselves for their share of the time, which is as much smaller as there are fewer requests.
    private static PartialLoad Streaming(
        InferenceWorkload workload,
        OperatingPoint point,
        double share
    )
    {
        var prompts = point.PrefillShare.Value;
        var token = point.TimePerOutputToken * ((1 - prompts) / (1 - (share * prompts)));
        var requests = share * point.OutputPerReplica.TokensPerSecond / workload.OutputTokens;
        return new(
            requests
                * (point.TimeToFirstToken.Seconds + ((workload.OutputTokens - 1) * token.Seconds)),
            point.TimeToFirstToken,
            token
        );
    }
}
