using System.Collections.Immutable;

namespace TcoDashboard.Domain.Ranges;

/// <summary>Observed values, each as likely, with straight lines between them (quantile type 7 of Hyndman and Fan 1996).</summary>
/// <param name="Observed">The values in rising order.</param>
public sealed record Empirical(ImmutableArray<double> Observed) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Observed.Average();

    /// <inheritdoc/>
    public override string? Fault
    {
        get
        {
            if (Observed.IsDefaultOrEmpty)
            {
                return Worded("There is no observed value.");
            }

            for (var index = 0; index < Observed.Length; index++)
            {
                if (!double.IsFinite(Observed[index]))
                {
                    return Worded("An observed value is not finite.");
                }

                if (index > 0 && Observed[index] < Observed[index - 1])
                {
                    return Worded(
                        $"The observed value {Observed[index]} comes after the larger {Observed[index - 1]}."
                    );
                }
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public override Distribution Times(double factor) =>
        new Empirical([.. Observed.Select(value => value * factor)]);

    /// <inheritdoc/>
    public override double Quantile(double share) => Quantiles.Of(Observed.AsSpan(), share);

    /// <inheritdoc/>
    public bool Equals(Empirical? other) =>
        other is not null && Observed.SequenceEqual(other.Observed);

    /// <inheritdoc/>
    public override int GetHashCode() => Observed.Aggregate(17, HashCode.Combine);
}
