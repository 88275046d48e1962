namespace TcoDashboard.Domain.Catalog;

/// <summary>A place seen through its economics.</summary>
/// <param name="Item">The catalog item with sources.</param>
public sealed record Region(CatalogItem Item)
{
    /// <summary>Stable id.</summary>
    public string Id => Item.Id;

    /// <summary>Name shown to people.</summary>
    public string Name => Item.Name;

    /// <summary>Country code.</summary>
    public string Country => Item.Fact("country") ?? "";

    /// <summary>Figure: industrial electricity price, US dollars per kilowatt-hour.</summary>
    public const string ElectricityPriceKey = "electricity_price_usd_per_kwh";

    /// <summary>Figure: grams of CO2 equivalent per kilowatt-hour of the grid.</summary>
    public const string GridCarbonKey = "grid_carbon_g_co2e_per_kwh";

    /// <summary>Figure: power usage effectiveness typical of the place.</summary>
    public const string PueKey = "pue";

    /// <summary>Figure: water usage effectiveness, litres per kilowatt-hour.</summary>
    public const string WueKey = "wue_l_per_kwh";

    /// <summary>Figure: build cost of a facility, US dollars per megawatt of IT load.</summary>
    public const string BuildCostKey = "build_cost_usd_per_mw";

    /// <summary>Figure: statutory corporate tax rate.</summary>
    public const string CorporateTaxKey = "corporate_tax_fraction";
}
