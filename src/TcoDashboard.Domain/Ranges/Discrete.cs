using System.Collections.Immutable;

namespace TcoDashboard.Domain.Ranges;

/// <summary>A few scenarios with a weight each.</summary>
/// <param name="Cases">Values with their weights; weights are positive and need not sum to 1.</param>
public sealed record Discrete(ImmutableArray<(double Value, double Weight)> Cases) : Distribution
{
    /// <inheritdoc/>
    public override double Mean =>
        Cases.Sum(entry => entry.Value * entry.Weight) / Cases.Sum(entry => entry.Weight);

    /// <inheritdoc/>
    public override string? Fault =>
        Cases.IsDefaultOrEmpty ? Worded("There is no case.")
        : Cases.Any(entry => !double.IsFinite(entry.Value)) ? Worded("A value is not finite.")
        : Cases.Where(entry => !(entry.Weight > 0 && double.IsFinite(entry.Weight))).ToArray()
            is [var wrong, ..]
            ? Worded($"The weight {wrong.Weight} of the value {wrong.Value} is not above 0.")
        : null;

    /// <inheritdoc/>
    public override Distribution Times(double factor) =>
        new Discrete([.. Cases.Select(entry => (entry.Value * factor, entry.Weight))]);

    /// <inheritdoc/>
    public override double Quantile(double share)
    {
        var ordered = Cases.OrderBy(entry => entry.Value).ToArray();
        var left = share * ordered.Sum(entry => entry.Weight);
        foreach (var (value, weight) in ordered)
        {
            left -= weight;
            if (left < 0)
            {
                return value;
            }
        }

        return ordered[^1].Value;
    }

    /// <inheritdoc/>
    public bool Equals(Discrete? other) => other is not null && Cases.SequenceEqual(other.Cases);

    /// <inheritdoc/>
    public override int GetHashCode() => Cases.Aggregate(17, HashCode.Combine);
}
