using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What the performance model cannot tell apart among candidates of a search.</summary>
public static class ScreenedDoubt
{
    // Why a quarter: half of the model's band would still be a range of its own; a quarter is left only where whole systems swallow the error.
    private const double Narrow = 0.25;

    /// <summary>The candidates whose cost is not told apart from that of the cheapest, which comes first; P10 to P90 of their ratio holds 1.</summary>
    /// <param name="feasible">Candidates that can serve, the cheapest first.</param>
    public static ImmutableArray<ScreenedCandidate> AsCheapAsTheFirst(
        IReadOnlyList<ScreenedCandidate> feasible
    )
    {
        ArgumentNullException.ThrowIfNull(feasible);
        return feasible.Count == 0 || CostOf(feasible[0]) is not { } cheapest
            ? []
            :
            [
                .. feasible
                    .Skip(1)
                    .Where(one =>
                        CostOf(one) is { } cost
                        && Noise.Covers(
                            Cell(cheapest),
                            Cell(cost),
                            feasible[0].Option!,
                            one.Option!
                        )
                    ),
            ];
    }

    /// <summary>Cost from its lower to its higher end, in the metric's unit, over the P10 to P90 of the performance model alone; <c>null</c> where it has none.</summary>
    public static (double Low, double High)? RangeOf(ScreenedCandidate one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return CostOf(one) is { Low: { } low, High: { } high }
            ? (Math.Min(low, high), Math.Max(low, high))
            : null;
    }

    /// <summary>
    /// Whether the range is narrow for another reason than a sure prediction: the load is so small beside one system that the same number
    /// serves it at the P10 and at the P90 of the speed.
    /// </summary>
    public static bool IsHeldByWholeSystems(ScreenedCandidate one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return RangeOf(one) is { Low: > 0 } range
            && one.Option?.Fleets is [{ Point: { } point }]
            && Math.Log(range.High / range.Low) < Narrow * Math.Log(point.BandHigh / point.BandLow);
    }

    private static Metric? CostOf(ScreenedCandidate one) =>
        one.Option?.Metric(MetricIds.RunCost) ?? one.Option?.Metric(MetricIds.CostPerMtokBlended);

    private static RawCell Cell(Metric metric) =>
        new(metric.Value, metric.CellId, metric.Low, metric.High, metric.Tier);
}
