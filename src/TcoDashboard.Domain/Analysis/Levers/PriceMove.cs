using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Ranges;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>The largest move of a price index in the catalog: how far a rent can go from where it is.</summary>
/// <param name="Low">Lowest value of the index.</param>
/// <param name="High">Highest value.</param>
/// <param name="Index">Name of the index.</param>
/// <param name="Source">Where its values were published.</param>
internal sealed record PriceMove(double Low, double High, string Index, Source? Source)
{
    private const string Price = "price_usd_per_accelerator_hour";

    /// <summary>The largest move of one index of one accelerator and term; <c>null</c> when no index has two values.</summary>
    public static PriceMove? Largest(CatalogRevision catalog) =>
        catalog
            .OfKind(CatalogKind.Offer)
            .Where(offer =>
                offer.Fact("category") == "market_index" && offer.Figure(Price)?.Value > 0
            )
            .GroupBy(offer => (offer.Fact("accelerator"), offer.Fact("term"), Name: IndexOf(offer)))
            .Select(index => (index, Prices: index.Select(offer => offer.Figure(Price)!).ToArray()))
            .Where(found => found.Prices.Length > 1)
            .Select(found => new PriceMove(
                found.Prices.Min(price => price.Value!.Value),
                found.Prices.Max(price => price.Value!.Value),
                $"{found.index.Key.Name}, {found.index.Key.Item1}",
                found.Prices[0].Source
            ))
            .Where(move => move.High > move.Low)
            .OrderByDescending(move => move.High / move.Low)
            .FirstOrDefault();

    /// <summary>A price that may move as far up or down as the index did, P10 to P90.</summary>
    public LeverRange Of(double value) =>
        new(
            new Lognormal(value * Low / High, value, value * High / Low),
            RangeOrigin.PriceHistory,
            Worded(
                $"May move as the {Index} did: between {Low:0.00} and {High:0.00} USD an hour. P10 to P90."
            ),
            Source
        );

    // An index that was published for several months carries the month behind the last comma of its name.
    private static string IndexOf(CatalogItem offer)
    {
        var name = offer.Fact("provider") ?? offer.Id;
        var comma = name.LastIndexOf(',');
        return comma > 0 ? name[..comma] : name;
    }
}
