namespace TcoDashboard.Domain.Costing;

/// <summary>Permanent keys of the inputs of the cost model; documents, links and exports use them.</summary>
public static class InputKeys
{
    /// <summary>Mean load over peak load.</summary>
    public const string AverageLoad = "average_load_fraction";

    /// <summary>Share of time a system is able to serve.</summary>
    public const string Availability = "availability_fraction";

    /// <summary>Multiplier on the predicted throughput.</summary>
    public const string ThroughputFactor = "throughput_factor";

    /// <summary>Yearly change of the peak demand.</summary>
    public const string DemandGrowth = "demand_growth_per_year";

    /// <summary>Months of service until the load has its full height.</summary>
    public const string UtilisationRamp = "utilisation_ramp_months";

    /// <summary>List price of one system.</summary>
    public const string SystemPrice = "system_price_usd";

    /// <summary>Discount on the list price.</summary>
    public const string PriceDiscount = "price_discount_fraction";

    /// <summary>Hosts and chassis on top of a price that covers accelerators only.</summary>
    public const string HostShare = "host_share_fraction";

    /// <summary>Scale-out network over systems.</summary>
    public const string NetworkShare = "network_share_fraction";

    /// <summary>Storage over systems.</summary>
    public const string StorageShare = "storage_share_fraction";

    /// <summary>Racks and power distribution over systems.</summary>
    public const string RackShare = "rack_share_fraction";

    /// <summary>Installation and burn-in over hardware.</summary>
    public const string InstallationShare = "installation_share_fraction";

    /// <summary>Spare parts over hardware.</summary>
    public const string SparesShare = "spares_share_fraction";

    /// <summary>Months until all systems run.</summary>
    public const string DeliveryRamp = "delivery_ramp_months";

    /// <summary>Power usage effectiveness.</summary>
    public const string Pue = "pue";

    /// <summary>Facility build cost.</summary>
    public const string FacilityPrice = "facility_price_usd_per_mw";

    /// <summary>Life of the building.</summary>
    public const string FacilityLife = "facility_life_years";

    /// <summary>Colocation rent.</summary>
    public const string ColoRent = "colo_rent_usd_per_kw_month";

    /// <summary>Electricity price in the first year.</summary>
    public const string ElectricityPrice = "electricity_price_usd_per_kwh";

    /// <summary>Yearly change of the electricity price.</summary>
    public const string ElectricityGrowth = "electricity_price_growth_per_year";

    /// <summary>Power of network, storage and management over system power.</summary>
    public const string OtherITPower = "other_it_power_fraction";

    /// <summary>Carbon intensity of the grid.</summary>
    public const string GridCarbon = "grid_carbon_g_co2e_per_kwh";

    /// <summary>Running the building, power excluded.</summary>
    public const string FacilityOperations = "facility_operations_usd_per_kw_month";

    /// <summary>Vendor support over installed hardware.</summary>
    public const string SupportShare = "support_share_per_year";

    /// <summary>Repair outside warranty over installed hardware.</summary>
    public const string RepairShare = "repair_share_per_year";

    /// <summary>Staff per megawatt.</summary>
    public const string StaffPerMegawatt = "staff_fte_per_mw";

    /// <summary>Least staff of a fleet.</summary>
    public const string StaffMinimum = "staff_minimum_fte";

    /// <summary>Cost of one full-time employee.</summary>
    public const string StaffCost = "staff_cost_usd_per_year";

    /// <summary>Software licences per accelerator.</summary>
    public const string Software = "software_usd_per_accelerator_year";

    /// <summary>Discount rate.</summary>
    public const string DiscountRate = "discount_rate_per_year";

    /// <summary>Years after which hardware is replaced.</summary>
    public const string HardwareLife = "hardware_life_years";

    /// <summary>Rent of one accelerator for one hour.</summary>
    public const string RentalPrice = "rental_price_usd_per_accelerator_hour";

    /// <summary>Discount on the rental price.</summary>
    public const string RentalDiscount = "rental_discount_fraction";

    /// <summary>Resale value as a share of the purchase price after whole years 1 to 5.</summary>
    public static string ResaleAfter(int years) =>
        FormattableString.Invariant($"resale_year_{years}_fraction");
}
