using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Workloads;

/// <summary>
/// How long prompts or answers are, in tokens: a fixed length, a shape between two percentiles, a range, or measured percentiles. Read
/// through its quantiles, so that the closed forms and the event simulation see the same lengths.
/// </summary>
public abstract record LengthDistribution
{
    private const double NinetiethNormal = 1.2815515655446004;
    private const int Strips = 512;

    private LengthDistribution() { }

    /// <summary>Mean length in tokens.</summary>
    public double Mean => Moment(1);

    /// <summary>Squared coefficient of variation: variance over squared mean; 0 for a fixed length.</summary>
    public double SquaredVariation => Math.Max(0, (Moment(2) / (Mean * Mean)) - 1);

    /// <summary>Every request has this length, in tokens; at least 1.</summary>
    public static LengthDistribution Fixed(double tokens) =>
        new FixedLength(AtLeastOne(tokens, nameof(tokens)));

    /// <summary>Lognormal through a median and a 90th percentile, in tokens: <c>σ = ln(p90/p50)/1.2816</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The 90th percentile lies below the median.</exception>
    public static LengthDistribution Lognormal(double median, double p90)
    {
        AtLeastOne(median, nameof(median));
        return p90 >= median
            ? new LognormalLength(Math.Log(median), Math.Log(p90 / median) / NinetiethNormal)
            : throw new ArgumentOutOfRangeException(
                nameof(p90),
                p90,
                "The 90th percentile is at least the median."
            );
    }

    /// <summary>Lognormal with a mean, in tokens, and a coefficient of variation: <c>σ² = ln(1 + c²)</c>; a fixed length for a variation of 0.</summary>
    public static LengthDistribution Varying(double mean, double variation)
    {
        AtLeastOne(mean, nameof(mean));
        ArgumentOutOfRangeException.ThrowIfNegative(variation);
        var scale = Math.Sqrt(Math.Log(1 + (variation * variation)));
        return scale == 0
            ? Fixed(mean)
            : new LognormalLength(Math.Log(mean) - (scale * scale / 2), scale);
    }

    /// <summary>Evenly between two lengths, in tokens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The longest is below the shortest.</exception>
    public static LengthDistribution Uniform(double shortest, double longest)
    {
        AtLeastOne(shortest, nameof(shortest));
        return longest >= shortest
            ? new UniformLength(shortest, longest)
            : throw new ArgumentOutOfRangeException(
                nameof(longest),
                longest,
                "The longest is at least the shortest."
            );
    }

    /// <summary>Measured lengths as percentiles: share of requests (0 to 1, rising) and tokens (not falling); between them the logarithm of the length is interpolated.</summary>
    /// <exception cref="ArgumentException">Fewer than two percentiles, or not in order.</exception>
    public static LengthDistribution Percentiles(
        IEnumerable<(double Share, double Tokens)> percentiles
    )
    {
        ImmutableArray<(double Share, double Tokens)> points = [.. percentiles];
        for (var index = 1; index < points.Length; index++)
        {
            if (
                points[index].Share <= points[index - 1].Share
                || points[index].Tokens < points[index - 1].Tokens
            )
            {
                throw new ArgumentException(
                    "Percentiles rise in share and do not fall in tokens.",
                    nameof(percentiles)
                );
            }
        }

        return points.Length >= 2 && points[0].Share >= 0 && points[^1].Share <= 1
            ? new MeasuredLength(points)
            : throw new ArgumentException(
                "At least two percentiles with shares from 0 to 1 are needed.",
                nameof(percentiles)
            );
    }

    /// <summary>
    /// Lengths of a catalog workload, from its figures <c>input_p50_tokens</c>, <c>input_p90_tokens</c> and so on, brought to its mean where
    /// that is published; <c>null</c> when it has fewer than two percentiles and no mean.
    /// </summary>
    /// <param name="workload">An item of the kind workload.</param>
    /// <param name="side"><c>input</c> or <c>output</c>.</param>
    public static LengthDistribution? Of(CatalogItem workload, string side)
    {
        var points = new List<(double Share, double Tokens)>();
        foreach (var percent in new[] { 25, 50, 75, 90, 95, 99 })
        {
            if (
                workload.Value(FormattableString.Invariant($"{side}_p{percent}_tokens"))
                    is { } value
                && value >= 1
            )
            {
                points.Add((percent / 100.0, value));
            }
        }

        if (points.Count > 0 && workload.Value($"{side}_max_tokens") is { } longest)
        {
            points.Add((1, longest));
        }

        var mean = workload.Value($"{side}_mean_tokens");
        return points.Count >= 2
            ? mean is { } published
                ? Percentiles(points).WithMean(published)
                : Percentiles(points)
            : mean is { } only
                ? Fixed(Math.Max(1, only))
                : null;
    }

    /// <summary>The same shape stretched to a mean, in tokens; no length falls below one token.</summary>
    public LengthDistribution WithMean(double tokens) =>
        this is FixedLength ? Fixed(tokens) : new StretchedLength(this, tokens / Mean);

    /// <summary>The length below which a share of requests lies, in tokens; <paramref name="share"/> strictly between 0 and 1.</summary>
    public abstract double Quantile(double share);

    /// <summary>Lengths at these shares of requests, shortest first, brought to the mean under these weights.</summary>
    internal double[] Atoms(ReadOnlySpan<double> shares, ReadOnlySpan<double> weights)
    {
        var atoms = new double[shares.Length];
        var sum = 0.0;
        for (var index = 0; index < atoms.Length; index++)
        {
            atoms[index] = Quantile(shares[index]);
            sum += weights[index] * atoms[index];
        }

        var scale = Mean / sum;
        for (var index = 0; index < atoms.Length; index++)
        {
            atoms[index] *= scale;
        }

        return atoms;
    }

    /// <summary>Mean of a power of the length.</summary>
    protected virtual double Moment(int power)
    {
        var sum = 0.0;
        for (var index = 0; index < Strips; index++)
        {
            sum += Math.Pow(Quantile((index + 0.5) / Strips), power);
        }

        return sum / Strips;
    }

    private static double AtLeastOne(double tokens, string name) =>
        tokens >= 1
            ? tokens
            : throw new ArgumentOutOfRangeException(name, tokens, "A length is at least 1 token.");

    private sealed record FixedLength(double Tokens) : LengthDistribution
    {
        public override double Quantile(double share) => Tokens;

        protected override double Moment(int power) => Math.Pow(Tokens, power);
    }

    private sealed record LognormalLength(double Location, double Scale) : LengthDistribution
    {
        public override double Quantile(double share) =>
            Math.Max(1, Math.Exp(Location + (Scale * StandardNormal.Quantile(share))));

        // The closed form; the floor of one token matters for medians of a few tokens only.
        protected override double Moment(int power) =>
            Math.Exp((power * Location) + (power * power * Scale * Scale / 2));
    }

    private sealed record UniformLength(double Shortest, double Longest) : LengthDistribution
    {
        public override double Quantile(double share) => Shortest + (share * (Longest - Shortest));
    }

    private sealed record MeasuredLength(ImmutableArray<(double Share, double Tokens)> Points)
        : LengthDistribution
    {
        public override double Quantile(double share)
        {
            var upper = 1;
            while (upper < Points.Length - 1 && Points[upper].Share < share)
            {
                upper++;
            }

            var (low, from) = Points[upper - 1];
            var (high, to) = Points[upper];

            // Below the first percentile the same slope goes on down to one token; above the last nothing is longer.
            var part = Math.Min(1, (share - low) / (high - low));
            return Math.Max(1, from * Math.Pow(to / from, part));
        }
    }

    private sealed record StretchedLength(LengthDistribution Shape, double Factor)
        : LengthDistribution
    {
        public override double Quantile(double share) =>
            Math.Max(1, Shape.Quantile(share) * Factor);

        protected override double Moment(int power) =>
            Shape.Moment(power) * Math.Pow(Factor, power);
    }
}
