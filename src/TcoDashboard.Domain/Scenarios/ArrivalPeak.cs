using System.Collections.Immutable;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Random arrivals at the peak of sized fleets: how long requests wait, or why their queues would grow without end.</summary>
internal static class ArrivalPeak
{
    // Why: a demand that equals what is sustained to the last digits still grows a queue.
    private const double Saturated = 1 - 1e-9;

    /// <summary>The fleets of an option with their latencies at the peak; <c>null</c> when none serves random arrivals.</summary>
    public static FleetEvaluation[]? Serve(
        FleetEvaluation[] fleets,
        int option,
        SheetValues values,
        EvaluationContext context,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (fleets.All(fleet => fleet.Result.Serving is null))
        {
            return null;
        }

        var served = (FleetEvaluation[])fleets.Clone();
        for (var index = 0; index < fleets.Length; index++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var fleet = fleets[index].Result;
            if (fleet is not { Serving: not null, Spec.PromptsFor: null })
            {
                continue;
            }

            var prompts = Array.FindIndex(
                fleets,
                other => other.Result.Spec.PromptsFor == fleet.Spec.Id
            );
            int[] pools = prompts < 0 ? [index] : [index, prompts];
            var refused = pools
                .Select(pool => Refused(fleets, pool, fleet.Spec.Id, option, values))
                .OfType<Problem>()
                .ToArray();
            problems.AddRange(refused);
            if (
                refused.Length == 0
                && (
                    prompts < 0
                        ? Alone(fleets[index], values, context.Parameters)
                        : Paired(fleets[index], fleets[prompts], values, context.Parameters)
                )
                    is { } report
            )
            {
                foreach (var pool in pools)
                {
                    served[pool] = With(fleets[pool], report, pool == index);
                }
            }
        }

        return served;
    }

    // The latencies are told once, where the answers are counted.
    private static FleetEvaluation With(
        FleetEvaluation fleet,
        ServingReport report,
        bool isAnswering
    ) =>
        fleet with
        {
            Result = fleet.Result with { Serving = fleet.Result.Serving! with { AtPeak = report } },
            Basis = isAnswering
                ? fleet.Basis! with
                {
                    Arrivals = fleet.Basis.Arrivals! with
                    {
                        Latencies = ArrivalEvaluation.Leaves(report),
                    },
                }
                : fleet.Basis,
        };

    private static ServingReport? Alone(
        FleetEvaluation fleet,
        SheetValues values,
        PerformanceParameters parameters
    )
    {
        var result = fleet.Result;
        var steps = EngineSteps.Of(result.System!, fleet.Asked!, result.Point!, parameters)!;
        var traffic = result.Serving!.Traffic;
        var limit = ServingCapacity.Of(steps, new(traffic)).RequestsPerSecond;
        var load = LoadOf(result, values);
        return load > 0
            ? RequestServing.At(steps, traffic, load * limit, ArrivalPlanning.SimulatedRequests)
            : null;
    }

    private static ServingReport? Paired(
        FleetEvaluation answers,
        FleetEvaluation prompts,
        SheetValues values,
        PerformanceParameters parameters
    )
    {
        var stages = PooledStages.Of(
            answers.Result.Pair!,
            answers.Result.Serving!.Traffic,
            parameters
        )!;
        var limits = stages.Limits();
        var (first, later) = (LoadOf(prompts.Result, values), LoadOf(answers.Result, values));
        return first > 0 && later > 0
            ? PooledServing.At(
                stages,
                new(first * limits.Prompts, later * limits.Answers),
                PoolPlanning.SimulatedRequests
            )
            : null;
    }

    private static double LoadOf(FleetResult fleet, SheetValues values) =>
        values.Scalar($"fleet.{fleet.Spec.Id}.load_at_peak") ?? 0;

    private static Problem? Refused(
        FleetEvaluation[] fleets,
        int index,
        string demanded,
        int option,
        SheetValues values
    )
    {
        var fleet = fleets[index];
        var id = fleet.Result.Spec.Id;
        var systems = values.Scalar($"fleet.{id}.systems") ?? 0;
        var sustained = systems * values.Scalar($"fleet.{id}.sustained_per_system") ?? 0;
        return
            ArrivalEvaluation.Demand(demanded, values) is { } demand
            && demand >= sustained * Saturated
            ? Overloaded(
                fleet,
                FormattableString.Invariant($"options[{option}].fleets[{index}]"),
                demand,
                sustained,
                systems
            )
            : null;
    }

    private static Problem Overloaded(
        FleetEvaluation fleet,
        string path,
        double demand,
        double sustained,
        double systems
    )
    {
        var result = fleet.Result;
        double tokens = fleet.Asked!.OutputTokens;
        var asked = demand / tokens;
        var most = sustained / tokens;
        var planned = result.Serving!.PlannedLoad;
        var multiple = result.Point!.SystemsPerReplica;
        var needed =
            Math.Ceiling((systems * demand / (sustained * planned) / multiple) - 1e-9) * multiple;
        var name = result.System!.Name;
        var what =
            result.Pair is null ? name
            : result.Spec.PromptsFor is null ? Worded($"{name} that answer")
            : Worded($"{name} for prompts");
        return Problem.Error(
            path,
            "S-465",
            Worded(
                $"{asked:#,0.###} requests a second reach {systems:N0} {what} at the peak, but they sustain {most:#,0.###}: a load of {asked / most * 100:#,0} %, at which the queue grows without end."
            ),
            Worded(
                $"Use at least {needed:N0} systems, or lower the peak to {most * planned:#,0.###} requests a second, for a load of {planned * 100:0} %."
            )
        );
    }
}
