using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The metrics of an option that its operating points give directly: speed and waiting, with band and tier.</summary>
internal static class LatencyMetrics
{
    /// <summary>Speed per user and time to first token of the slowest fleet.</summary>
    public static IEnumerable<Metric> Of(OptionResult option)
    {
        // Why: where prompts are computed apart, the speed is vouched for by the fleet that answers, the first token by the other one.
        var slowest = option
            .Fleets.Where(fleet => fleet.Spec.PromptsFor is null)
            .MinBy(fleet => fleet.SpeedPerUser!.Value.TokensPerSecond)!;
        var latest = option
            .Fleets.Where(fleet =>
                option.Fleets.All(other => other.Spec.PromptsFor != fleet.Spec.Id)
            )
            .MaxBy(fleet => fleet.TimeToFirstToken!.Value.Seconds)!;
        var speed = slowest.SpeedPerUser!.Value.TokensPerSecond;
        var point = slowest.Point!;
        var first = latest.TimeToFirstToken!.Value.Seconds;
        var wait = latest.Point!.Evidence?.TimeToFirstToken;
        yield return new(
            MetricIds.SpeedPerUser,
            Worded("Speed per user"),
            Unit.TokensPerSecond,
            speed,
            BetterWhen.Higher,
            null
        )
        {
            // Why: a long time per token is a slow speed.
            Low = speed / point.Evidence?.TimePerOutputToken.High,
            High = speed / point.Evidence?.TimePerOutputToken.Low,
            Tier = point.SpeedTier,
            MovingCell = SpeedRows.Speed,
        };
        yield return new(
            MetricIds.TimeToFirstToken,
            Worded("Time to first token, mean"),
            Unit.Second,
            first,
            BetterWhen.Lower,
            null
        )
        {
            Low = first * wait?.High,
            High = first * wait?.Low,
            Tier = EvidenceTier.Modelled,
            MovingCell = SpeedRows.FirstToken,
        };
    }

    /// <summary>Whether a metric of the sheet is a throughput of the performance model.</summary>
    public static bool IsThroughput(string id) =>
        id is MetricIds.OutputRate or MetricIds.OutputRatePerMegawatt or MetricIds.TokensPerJoule;

    /// <summary>Tier of the least sure fleet; <c>null</c> where a fleet trains, whose tier stands with its run.</summary>
    public static EvidenceTier? TierOf(OptionResult option)
    {
        EvidenceTier? least = null;
        foreach (var fleet in option.Fleets)
        {
            if (fleet.Point is not { } point)
            {
                return null;
            }

            // Why: an output that the document gives is a measurement of its writer, whatever the prediction was worth.
            var tier = IsGiven(fleet) ? EvidenceTier.Measured : point.Tier;
            least = least is { } one && one > tier ? one : tier;
        }

        return least;
    }

    private static bool IsGiven(FleetResult fleet) =>
        fleet.Inputs.Any(input =>
            input.Definition.Key == InputKeys.MeasuredOutput && input.Used.Value > 0
        );
}
