using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What the document says about uncertainty; what it does not say takes the sourced default.</summary>
public sealed record StudySpec
{
    /// <summary>Fewest draws that give percentiles worth showing.</summary>
    public const int FewestDraws = 100;

    /// <summary>Most draws of one study.</summary>
    public const int MostDraws = 200_000;

    /// <summary>Draws when the document does not say.</summary>
    public const int UsualDraws = 10_000;

    /// <summary>Most ranges of a document.</summary>
    public const int MostRanges = 200;

    /// <summary>Most correlations of a document.</summary>
    public const int MostCorrelations = 100;

    /// <summary>Nothing said.</summary>
    public static StudySpec None { get; } = new();

    /// <summary>Number of draws, <see cref="FewestDraws"/> to <see cref="MostDraws"/>; <c>null</c> for <see cref="UsualDraws"/>.</summary>
    public int? Draws { get; init; }

    /// <summary>Seed, 0 or more; <c>null</c> for 1.</summary>
    public int? Seed { get; init; }

    /// <summary>Ranges of inputs; an input without one takes its sourced default range.</summary>
    public ImmutableArray<RangeSpec> Ranges { get; init; } = [];

    /// <summary>Inputs that move together.</summary>
    public ImmutableArray<CorrelationSpec> Correlations { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(StudySpec? other) =>
        other is not null
        && Draws == other.Draws
        && Seed == other.Seed
        && Ranges.SequenceEqual(other.Ranges)
        && Correlations.SequenceEqual(other.Correlations);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Draws, Seed, Ranges.Length, Correlations.Length);
}
