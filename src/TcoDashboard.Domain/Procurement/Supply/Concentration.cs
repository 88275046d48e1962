namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>How much of a layer depends on few suppliers.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Index">Herfindahl–Hirschman index of capacity at risk: 10,000 for one supplier, 5,400 for 70/20/10.</param>
/// <param name="Largest">The largest supplier.</param>
/// <param name="LargestShare">Its share, 0 to 1.</param>
public sealed record Concentration(
    SupplyLayer Layer,
    double Index,
    string Largest,
    double LargestShare
)
{
    /// <summary>
    /// The index of a layer, Σ (percent)². Systems that share a supplier in this layer count as one: two vendors on one foundry are one risk.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="capacity">Supplier of each part of the capacity and its size in any unit, above 0.</param>
    public static Concentration Of(
        SupplyLayer layer,
        IReadOnlyList<(string Supplier, double Size)> capacity
    )
    {
        ArgumentNullException.ThrowIfNull(capacity);
        var total = capacity.Sum(part => part.Size);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total, nameof(capacity));
        var shares = capacity
            .GroupBy(part => part.Supplier, StringComparer.Ordinal)
            .Select(group => (group.Key, Share: group.Sum(part => part.Size) / total))
            .OrderByDescending(group => group.Share)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        return new(
            layer,
            shares.Sum(group => 1e4 * group.Share * group.Share),
            shares[0].Key,
            shares[0].Share
        );
    }
}
