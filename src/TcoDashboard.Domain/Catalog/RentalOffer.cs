using System.Globalization;

namespace TcoDashboard.Domain.Catalog;

/// <summary>An offer of accelerator hours seen through its price and the time that price is promised for.</summary>
/// <param name="Item">The catalog item with sources.</param>
public sealed record RentalOffer(CatalogItem Item)
{
    /// <summary>Figure: US dollars per accelerator and hour.</summary>
    public const string PriceKey = "price_usd_per_accelerator_hour";

    private const string MarketIndex = "market_index";

    /// <summary>Stable id.</summary>
    public string Id => Item.Id;

    /// <summary>Id of the accelerator; empty where the offer does not name it.</summary>
    public string Accelerator => Item.Fact("accelerator") ?? "";

    /// <summary>Who rents it out, or who publishes the index.</summary>
    public string Provider => Item.Fact("provider") ?? Item.Name;

    /// <summary>US dollars per accelerator and hour; <c>null</c> where no price is published.</summary>
    public double? UsdPerHour => Item.Value(PriceKey);

    /// <summary>Whether nobody sells at this price: an index of what many providers ask.</summary>
    public bool IsIndex => Item.Fact("category") == MarketIndex;

    /// <summary>For how long the price is promised.</summary>
    public RentalTerm Term =>
        Item.Fact("term") switch
        {
            "on_demand" => RentalTerm.OnDemand,
            "spot" => RentalTerm.Spot,
            "capacity_block" => RentalTerm.Block,
            { } term
                when term.StartsWith("reserved", StringComparison.Ordinal)
                    || term.StartsWith("contract", StringComparison.Ordinal) => RentalTerm.Contract,
            _ => RentalTerm.Unstated,
        };

    /// <summary>Years of a contract; <c>null</c> for other terms, and where the provider says no more than that they are several.</summary>
    public int? Years =>
        Term == RentalTerm.Contract
        && Item.Fact("term") is { } term
        && term.EndsWith("yr", StringComparison.Ordinal)
        && int.TryParse(
            term.AsSpan(term.LastIndexOf('_') + 1)[..^2],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var years
        )
            ? years
            : null;

    /// <summary>The term in words, to stand behind the word "rented".</summary>
    public string Words =>
        (Term, Years) switch
        {
            (RentalTerm.OnDemand, _) => Worded("on demand"),
            (RentalTerm.Spot, _) => Worded("spot"),
            (RentalTerm.Block, _) => Worded("capacity block"),
            (RentalTerm.Contract, 1) => Worded("1-year contract"),
            (RentalTerm.Contract, { } years) => Worded($"{years}-year contract"),
            (RentalTerm.Contract, null) => Worded("contract of several years"),
            _ => Worded("term not stated"),
        };

    /// <summary>
    /// Whether the price may stand for a whole horizon without a remark: by the hour, or a contract of just that length. A longer contract
    /// would be paid beyond the horizon, a shorter one ends within it, and spot machines and blocks are not to be had for years.
    /// </summary>
    /// <param name="years">Horizon in whole years.</param>
    public bool Holds(int years) =>
        Term == RentalTerm.OnDemand || (Term == RentalTerm.Contract && Years == years);

    /// <summary>The offers of an accelerator that have a price, cheapest first.</summary>
    /// <param name="catalog">Where to look.</param>
    /// <param name="accelerator">Id of the accelerator.</param>
    public static IEnumerable<RentalOffer> Of(CatalogRevision catalog, string accelerator)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog
            .OfKind(CatalogKind.Offer)
            .Select(item => new RentalOffer(item))
            .Where(offer => offer.Accelerator == accelerator && offer.UsdPerHour is not null)
            .OrderBy(offer => offer.UsdPerHour)
            .ThenBy(offer => offer.Id, StringComparer.Ordinal);
    }

    /// <summary>The cheapest offer somebody sells whose price may stand for the horizon; <c>null</c> where none does.</summary>
    /// <param name="catalog">Where to look.</param>
    /// <param name="accelerator">Id of the accelerator.</param>
    /// <param name="years">Horizon in whole years.</param>
    public static RentalOffer? CheapestFor(
        CatalogRevision catalog,
        string accelerator,
        int years
    ) => Of(catalog, accelerator).FirstOrDefault(offer => !offer.IsIndex && offer.Holds(years));
}
