using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.Idleness;

/// <summary>
/// How a load is spread over the hours: the load over its peak, the busiest hour first. Where only a mean m over the peak is known, it is the
/// law by which hybrids are split (docs/reference/cost-model.md): u^((1 − m)/m) of u evenly spread over 0 to 1, whose mean is m.
/// </summary>
public sealed record LoadShape
{
    private readonly Func<double, double> _at;

    private LoadShape(Func<double, double> at, double mean, LoadKnowledge knowledge)
    {
        _at = at;
        Mean = mean;
        Knowledge = knowledge;
    }

    /// <summary>Mean over peak, above 0 and at most 1.</summary>
    public double Mean { get; }

    /// <summary>What the shape is made from.</summary>
    public LoadKnowledge Knowledge { get; }

    /// <summary>The shape of a load of which only the mean over the peak is known.</summary>
    /// <param name="mean">Mean over peak, above 0 and at most 1.</param>
    public static LoadShape OfMean(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mean, 1);
        var exponent = (1 - mean) / mean;
        return new(share => Math.Pow(1 - share, exponent), mean, LoadKnowledge.Mean);
    }

    /// <summary>The shape of a load curve.</summary>
    /// <param name="curve">Equal steps of a day or a week, in any unit; the highest is the peak.</param>
    public static LoadShape OfCurve(ImmutableArray<double> curve)
    {
        var peak = curve.Max();
        double[] sorted = [.. curve.Select(load => load / peak).OrderDescending()];
        return new(
            share => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))],
            sorted.Average(),
            LoadKnowledge.Curve
        );
    }

    /// <summary>Full load for a share of the hours and none in the others, as machines are used that train.</summary>
    /// <param name="share">Share of the hours, above 0 and at most 1.</param>
    public static LoadShape OfRuns(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return new(at => at < share ? 1 : 0, share, LoadKnowledge.Runs);
    }

    /// <summary>The part of the load between two heights, over the height of that part: what a base or a burst fleet serves.</summary>
    /// <param name="from">Lower height over the peak.</param>
    /// <param name="to">Upper height over the peak, above the lower one.</param>
    /// <param name="mean">Mean over peak of that part.</param>
    public LoadShape Between(double from, double to, double mean) =>
        new(share => Math.Clamp((_at(share) - from) / (to - from), 0, 1), mean, Knowledge);

    /// <summary>Load over the peak at the hour that a share of the hours is busier than.</summary>
    /// <param name="share">Share of the hours, 0 to 1.</param>
    public double At(double share) => _at(share);
}
