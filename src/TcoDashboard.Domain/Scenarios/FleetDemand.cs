using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The peak demand of a workload in output tokens a second, which for requests in flight depends on how fast they are answered.</summary>
internal static class FleetDemand
{
    /// <summary>
    /// Output tokens a second of one request in flight where prompts are computed apart: it is in flight from its arrival to its last token,
    /// wherever it is.
    /// </summary>
    public static double OfARequest(OperatingPoint point, WorkloadSpec workload) =>
        workload.OutputTokens
        / (
            point.TimeToFirstToken.Seconds
            + ((workload.OutputTokens - 1) * point.TimePerOutputToken.Seconds)
        );

    /// <summary>
    /// The most requests that the demand can have in flight at once: stated, or by Little's law the arrivals a second times the longest that
    /// the targets let an answer take. <c>null</c> where nothing bounds it, where tokens and no requests are counted, and where requests come
    /// unevenly and pile up.
    /// </summary>
    public static double? MostInFlight(WorkloadSpec workload) =>
        workload switch
        {
            { Demand: { Kind: DemandKind.ConcurrentUsers } users } => users.Value,
            {
                Demand: { Kind: DemandKind.RequestsPerSecond } requests,
                Arrivals: null,
                MaxTtftMs: { } first,
                TtftAt: LatencyPercentile.Mean,
                MinTokensPerSecondPerUser: { } speed,
            } => Math.Max(
                1,
                requests.Value * ((first / 1e3) + ((workload.OutputTokens - 1) / speed))
            ),
            _ => null,
        };

    /// <summary>Output tokens a second that a demand asks for when it is served at a point.</summary>
    public static double RateOf(PeakDemand demand, WorkloadSpec workload, double perRequest) =>
        demand.Kind switch
        {
            DemandKind.ConcurrentUsers => demand.Value * perRequest,
            DemandKind.RequestsPerSecond => demand.Value * workload.OutputTokens,
            DemandKind.OutputTokensPerSecond => demand.Value,
            _ => throw new ArgumentOutOfRangeException(
                nameof(demand),
                demand.Kind,
                "Not a kind of demand."
            ),
        };

    /// <summary>Output tokens a second of one request in flight.</summary>
    public static double OfARequest(OperatingPoint point) =>
        point.OutputPerReplica.TokensPerSecond / point.SequencesPerReplica;

    /// <summary>The peak demand as a leaf of the sheet; <c>null</c> when the workload states none.</summary>
    public static Leaf? LeafOf(
        ScenarioDocument document,
        FleetSpec spec,
        WorkloadSpec workload,
        double perRequest
    )
    {
        if (workload.Demand is not { } demand)
        {
            return null;
        }

        var rate = RateOf(demand, workload, perRequest);
        var text = demand.Kind switch
        {
            DemandKind.ConcurrentUsers => Worded(
                $"{demand.Value:#,0.##} requests in flight, each drawing {perRequest:0.##} output tokens a second over its whole life."
            ),
            DemandKind.RequestsPerSecond => Worded(
                $"{demand.Value:#,0.##} requests a second of {workload.OutputTokens} output tokens."
            ),
            _ => Worded("Given by the scenario."),
        };
        return new(
            Worded("Peak demand"),
            Unit.TokensPerSecond,
            rate,
            new(
                Origin.Scenario,
                text,
                Path: FormattableString.Invariant(
                    $"workloads[{document.Workloads.IndexOf(workload)}].peak_demand"
                )
            )
        );
    }
}
