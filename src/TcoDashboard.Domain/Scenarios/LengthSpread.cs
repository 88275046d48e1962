using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// How much the lengths of prompts or answers differ, as a lognormal around the mean of the load: either a coefficient of variation, or two
/// percentiles that give its shape.
/// </summary>
public sealed record LengthSpread
{
    /// <summary>Standard deviation over mean; <c>null</c> when percentiles are given.</summary>
    public double? Variation { get; init; }

    /// <summary>Half of the requests are shorter, in tokens; <c>null</c> when a variation is given.</summary>
    public double? P50 { get; init; }

    /// <summary>Nine of ten requests are shorter, in tokens; not below <see cref="P50"/>.</summary>
    public double? P90 { get; init; }

    /// <summary>Mean that the percentiles by themselves imply, in tokens; <c>null</c> without percentiles, or when they are not in order.</summary>
    public double? ImpliedMean =>
        P50 is { } median && P90 is { } high && high >= median
            ? LengthDistribution.Lognormal(median, high).Mean
            : null;

    /// <summary>The lengths around a mean, in tokens; <c>null</c> when all are alike, or the percentiles are not in order.</summary>
    public LengthDistribution? Around(double mean) =>
        Variation is { } variation
            ? variation == 0
                ? null
                : LengthDistribution.Varying(mean, variation)
            : P50 is { } median && P90 is { } high && high > median
                ? LengthDistribution.Lognormal(median, high).WithMean(mean)
                : null;
}
