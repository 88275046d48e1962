using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>How the latencies of one copy grow with its load, up to shortly before saturation.</summary>
/// <param name="Points">One report a load, lightest first.</param>
/// <param name="LimitRequestsPerSecond">Requests a second of one copy at which the queue would grow without end.</param>
/// <param name="Knee">Load from which a further share of load costs more waiting than it brings throughput; the last load when none does.</param>
public sealed record LatencyCurve(
    ImmutableArray<ServingReport> Points,
    double LimitRequestsPerSecond,
    double Knee
)
{
    // Why: each simulated load costs tens of milliseconds; a curve is read by its shape, to some ten percent.
    private const int SimulatedRequests = 20_000;
    private const int MostSimulated = 100_000;

    /// <summary>Loads of the curve, as shares of the sustainable rate.</summary>
    public static ImmutableArray<double> Loads { get; } =
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

    /// <summary>The curve of an operating point; <c>null</c> when the point is not one of this system and workload.</summary>
    public static LatencyCurve? Of(
        AcceleratorSystem system,
        InferenceWorkload workload,
        RequestTraffic traffic,
        OperatingPoint point,
        PerformanceParameters parameters
    )
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(point);
        if (EngineSteps.Of(system, workload, point, parameters) is not { } steps)
        {
            return null;
        }

        var limit = ServingCapacity.Of(steps, new(traffic)).RequestsPerSecond;
        ImmutableArray<ServingReport> points =
        [
            .. Loads.Select(load =>
                RequestServing.At(steps, traffic, load * limit, SimulatedRequests, MostSimulated)
            ),
        ];
        return new(points, limit, KneeOf(points));
    }

    /// <summary>
    /// Kleinrock's power, throughput over response time, is largest where a curve bends (Kleinrock, "Power and deterministic rules of thumb
    /// for probabilistic problems in computer communications", 1979); of the end-to-end time of nine in ten requests.
    /// </summary>
    internal static double KneeOf(ImmutableArray<ServingReport> points) =>
        points.MaxBy(point => point.RequestsPerSecond / point.EndToEnd.P90.Seconds)!.Utilisation;
}
