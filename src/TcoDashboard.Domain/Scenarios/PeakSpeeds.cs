using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// The speed per user at the peak of sized fleets. Operating points are of full copies; where whole systems are more than the demand asks for,
/// copies hold fewer requests and answer faster.
/// </summary>
internal static class PeakSpeeds
{
    /// <summary>The fleets with their speed at the peak; <c>null</c> when none has a demand.</summary>
    public static FleetEvaluation[]? Of(
        FleetEvaluation[] fleets,
        SheetValues values,
        PerformanceParameters parameters
    )
    {
        FleetEvaluation[] peaked =
        [
            .. fleets.Select(fleet => Of(fleet, IsPair(fleet, fleets), values, parameters)),
        ];
        return peaked.Where((fleet, index) => !ReferenceEquals(fleet, fleets[index])).Any()
            ? peaked
            : null;
    }

    private static bool IsPair(FleetEvaluation answers, FleetEvaluation[] fleets) =>
        fleets.Any(other => other.Result.Spec.PromptsFor == answers.Result.Spec.Id);

    private static FleetEvaluation Of(
        FleetEvaluation fleet,
        bool isPair,
        SheetValues values,
        PerformanceParameters parameters
    )
    {
        if (
            fleet is not { Asked: { } asked, Basis: { Speed: not null } basis }
            || fleet.Result is not { Point: { } point } result
            || result is { Spec.PromptsFor: not null, Serving: null }
            || Peak(fleet, Answered(asked, isPair), point, values, parameters) is not { } found
        )
        {
            return fleet;
        }

        // Why: the first token of a pair waits for the pool of prompts, which this fleet's load does not tell where requests come evenly.
        var peak =
            isPair && result.Serving is null
                ? found with
                {
                    TimeToFirstToken = point.TimeToFirstToken,
                }
                : found;
        var isGiven = basis.Input(InputKeys.MeasuredOutput).Value > 0;
        return fleet with
        {
            Result = result with { Peak = peak },
            // Why not where copies are full: the numbers are those that the sheet has.
            Basis =
                !peak.IsPartial && fleet.Result.Serving is null
                    ? basis
                    : basis with
                    {
                        Speed = SpeedLeaves.Of(point, isGiven, peak),
                    },
        };
    }

    // Where prompts are computed apart, their caches arrive whole.
    private static InferenceWorkload Answered(InferenceWorkload asked, bool isPair) =>
        isPair ? asked with { CachedInput = Fraction.One } : asked;

    private static FleetPeak? Peak(
        FleetEvaluation fleet,
        InferenceWorkload asked,
        OperatingPoint point,
        SheetValues values,
        PerformanceParameters parameters
    )
    {
        // Why without a demand too: systems that random arrivals fill as far as planned are not full.
        if (
            (Load(fleet.Basis!.Id, values) ?? fleet.Result.Serving?.AtPeak?.Utilisation)
            is not { } load
        )
        {
            return null;
        }

        var systems = values.Scalar($"fleet.{fleet.Basis.Id}.systems")!.Value;
        FleetPeak Of(double load, double inFlight, Duration first, Duration token) =>
            new(
                systems,
                systems * point.ReplicasPerSystem / point.SystemsPerReplica,
                load,
                inFlight,
                first,
                token
            );

        var full = Of(
            load,
            point.SequencesPerReplica,
            point.TimeToFirstToken,
            point.TimePerOutputToken
        );
        if (fleet.Result.Serving is { } serving)
        {
            return serving.AtPeak is { } report
                ? OfReport(Of, report, fleet.Result.Spec.PromptsFor is not null)
                : null;
        }

        if (!full.IsPartial)
        {
            return full;
        }

        // Users who each keep one request open are as many at any speed; a rate leaves fewer in flight the faster they are answered.
        var system = fleet.Result.System!;
        var part =
            fleet.Result.Workload!.Demand?.Kind == DemandKind.ConcurrentUsers
                ? PartialLoad.WithUsers(system, asked, point, load, parameters)
                : PartialLoad.AtRate(system, asked, point, load, parameters);
        return part is { } found
            ? Of(load, found.InFlight, found.TimeToFirstToken, found.TimePerOutputToken)
            : null;
    }

    // Both pools of a pair see its latencies, each its own load.
    private static FleetPeak OfReport(
        Func<double, double, Duration, Duration, FleetPeak> of,
        ServingReport report,
        bool isForPrompts
    ) =>
        of(
            isForPrompts
                ? report.Prompts!.Utilisation
                : report.RequestsPerSecond / report.LimitRequestsPerSecond,
            isForPrompts ? report.Prompts!.InFlight : report.InFlight,
            report.TimeToFirstToken.Mean,
            report.TimePerOutputToken.Mean
        );

    /// <summary>Demand at the peak over the capacity of all systems, at most 1; <c>null</c> where no demand is stated or nothing is bought.</summary>
    private static double? Load(string id, SheetValues values)
    {
        var capacity =
            values.Scalar($"fleet.{id}.systems") * values.Scalar($"fleet.{id}.capacity_per_system");
        return capacity > 0 && ArrivalEvaluation.Demand(id, values) is { } demand
            ? Math.Min(1, demand / capacity.Value)
            : null;
    }
}
