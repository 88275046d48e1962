using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>How much one measurement says about another: factors that multiply for each trait they do not share.</summary>
/// <param name="OtherHardware">Factor for other hardware.</param>
/// <param name="OtherFamily">Factor for another model.</param>
/// <param name="OtherEngine">Factor for another engine.</param>
/// <param name="OtherMode">Factor for another way of loading.</param>
/// <param name="OtherPrecision">Factor for another width of weights.</param>
/// <param name="Shrinkage">Rows' worth of doubt: the correction is drawn to none by as many.</param>
public sealed record NeighbourWeights(
    double OtherHardware,
    double OtherFamily,
    double OtherEngine,
    double OtherMode,
    double OtherPrecision,
    double Shrinkage
)
{
    /// <summary>Values before any measurement.</summary>
    public static NeighbourWeights Default { get; } = new(0.1, 0.2, 0.2, 0.2, 0.5, 1);

    /// <summary>
    /// Share of a correction by other accelerators or models that proved right on rows left out, from 0 to 1, by the word of the kind of
    /// measurement (<see cref="Fitting.MetricKinds.Word"/>); 1 for kinds that are not in it.
    /// </summary>
    public ImmutableSortedDictionary<string, double> Worth { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>The worth for the sort of a row (<see cref="RowTraits.Kind"/>): sorts of one kind share it.</summary>
    public double WorthOf(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var dash = kind.IndexOf('-', StringComparison.Ordinal);
        var word =
            kind == "energy" ? "power"
            : dash < 0 ? kind
            : kind[..dash];
        return Worth.GetValueOrDefault(word, 1);
    }
}
