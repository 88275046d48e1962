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

    /// <summary>Measured output of one system; zero for the prediction.</summary>
    public const string MeasuredOutput = "measured_output_tokens_per_s";

    /// <summary>IT power of one system; zero for the catalog and the power law.</summary>
    public const string SystemPower = "system_power_kw";

    /// <summary>Power of an idle system over its full load; matters where the power of a system is given.</summary>
    public const string IdlePowerShare = "system_idle_power_fraction";

    /// <summary>Yearly change of the peak demand.</summary>
    public const string DemandGrowth = "demand_growth_per_year";

    /// <summary>Months of service until the load has its full height.</summary>
    public const string UtilisationRamp = "utilisation_ramp_months";

    /// <summary>Share of the horizon in which training runs are under way.</summary>
    public const string TrainingUse = "training_use_fraction";

    /// <summary>Interruptions of a training run for each accelerator a year.</summary>
    public const string TrainingFailures = "training_failures_per_year";

    /// <summary>Time that training stands still for a checkpoint.</summary>
    public const string TrainingCheckpoint = "training_checkpoint_s";

    /// <summary>Time from a failure until training goes on.</summary>
    public const string TrainingRestart = "training_restart_s";

    /// <summary>List price of one system.</summary>
    public const string SystemPrice = "system_price_usd";

    /// <summary>Discount on the list price.</summary>
    public const string PriceDiscount = "price_discount_fraction";

    /// <summary>Hosts and chassis on top of a price that covers accelerators only.</summary>
    public const string HostShare = "host_share_fraction";

    /// <summary>Scale-out network over systems.</summary>
    public const string NetworkShare = "network_share_fraction";

    /// <summary>Scale-out ports of each accelerator; zero for a share.</summary>
    public const string NetworkPorts = "network_ports_per_accelerator";

    /// <summary>Levels of switches.</summary>
    public const string NetworkLevels = "network_levels";

    /// <summary>Ports of one switch.</summary>
    public const string NetworkRadix = "network_switch_ports";

    /// <summary>Bandwidth down over bandwidth up at the lowest level.</summary>
    public const string NetworkOversubscription = "network_oversubscription";

    /// <summary>Price of an adapter port.</summary>
    public const string AdapterPrice = "network_adapter_price_usd";

    /// <summary>Price of a switch.</summary>
    public const string SwitchPrice = "network_switch_price_usd";

    /// <summary>Price of a transceiver.</summary>
    public const string OpticPrice = "network_optic_price_usd";

    /// <summary>Transceivers of one link.</summary>
    public const string OpticsPerLink = "network_optics_per_link";

    /// <summary>Price of the cable of one link.</summary>
    public const string CablePrice = "network_cable_price_usd";

    /// <summary>Scale-up network that the price of a system does not contain.</summary>
    public const string ScaleUpNetwork = "scale_up_network_usd";

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

    /// <summary>Share of the overhead on top of IT power that is drawn at any load.</summary>
    public const string PueFixedShare = "pue_fixed_share";

    /// <summary>Load of the building at which the power usage effectiveness holds.</summary>
    public const string PueLoad = "pue_load";

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

    /// <summary>General inflation; counts in nominal terms only.</summary>
    public const string Inflation = "inflation_per_year";

    /// <summary>Discount rate.</summary>
    public const string DiscountRate = "discount_rate_per_year";

    /// <summary>Years after which hardware is replaced.</summary>
    public const string HardwareLife = "hardware_life_years";

    /// <summary>Rent of one accelerator for one hour.</summary>
    public const string RentalPrice = "rental_price_usd_per_accelerator_hour";

    /// <summary>Load served from.</summary>
    public const string ServeAbove = "serve_above_fraction";

    /// <summary>Load served up to.</summary>
    public const string ServeUpTo = "serve_up_to_fraction";

    /// <summary>Hours that follow the load.</summary>
    public const string Elastic = "rental_elastic_fraction";

    /// <summary>Committed spend.</summary>
    public const string Commitment = "commitment_usd_per_month";

    /// <summary>Spend tier 1 from.</summary>
    public const string Tier1From = "spend_tier_1_from_usd_per_month";

    /// <summary>Discount of tier 1.</summary>
    public const string Tier1Discount = "spend_tier_1_discount_fraction";

    /// <summary>Spend tier 2 from.</summary>
    public const string Tier2From = "spend_tier_2_from_usd_per_month";

    /// <summary>Discount of tier 2.</summary>
    public const string Tier2Discount = "spend_tier_2_discount_fraction";

    /// <summary>Spend tier 3 from.</summary>
    public const string Tier3From = "spend_tier_3_from_usd_per_month";

    /// <summary>Discount of tier 3.</summary>
    public const string Tier3Discount = "spend_tier_3_discount_fraction";

    /// <summary>Price of input tokens.</summary>
    public const string InputTokenPrice = "api_price_usd_per_mtok_input";

    /// <summary>Price of output tokens.</summary>
    public const string OutputTokenPrice = "api_price_usd_per_mtok_output";

    /// <summary>Price of cached input.</summary>
    public const string CachedTokenShare = "api_cached_price_fraction";

    /// <summary>Staff for isolated operation.</summary>
    public const string IsolationStaff = "isolation_staff_fte";

    /// <summary>Cost of isolated operation.</summary>
    public const string IsolationCost = "isolation_usd_per_month";

    /// <summary>Spares for isolated operation.</summary>
    public const string IsolationSpares = "isolation_spares_fraction";

    /// <summary>Discount on the rental price.</summary>
    public const string RentalDiscount = "rental_discount_fraction";

    /// <summary>Transport and transit insurance as a share of systems, hosts, network, storage and racks.</summary>
    public const string FreightShare = "freight_share_fraction";

    /// <summary>Customs duty as a share of systems, hosts, network, storage and racks.</summary>
    public const string DutyShare = "import_duty_fraction";

    /// <summary>Sales or use tax that is not refunded, as a share of hardware and duty.</summary>
    public const string SalesTaxShare = "sales_tax_fraction";

    /// <summary>Reserve on top of all other capital per system.</summary>
    public const string Contingency = "contingency_fraction";

    /// <summary>Change of hardware prices.</summary>
    public const string HardwarePriceGrowth = "hardware_price_growth_per_year";

    /// <summary>Engineering hours to port, tune and validate the software on this hardware, spent before service.</summary>
    public const string PortingHours = "porting_hours";

    /// <summary>Loaded cost of one engineering hour.</summary>
    public const string PortingRate = "porting_usd_per_hour";

    /// <summary>Work to keep the ported software current, as a yearly share of the work to move it.</summary>
    public const string PortingUpkeep = "porting_upkeep_share_per_year";

    /// <summary>Installed over needed plant.</summary>
    public const string FacilityRedundancy = "facility_redundancy_factor";

    /// <summary>Fitting out a shell or a rented hall per megawatt of IT power, on top of the facility or the rent.</summary>
    public const string FitOutPrice = "fit_out_usd_per_mw";

    /// <summary>Coolant distribution and manifolds that the build cost does not contain, per megawatt of IT power.</summary>
    public const string CoolingPlantPrice = "cooling_plant_usd_per_mw";

    /// <summary>Study, substation and line per megawatt of facility power.</summary>
    public const string GridConnectionPrice = "grid_connection_usd_per_mw";

    /// <summary>Change of construction prices.</summary>
    public const string ConstructionPriceGrowth = "construction_price_growth_per_year";

    /// <summary>Price in the peak hours of a time-of-use tariff.</summary>
    public const string PeakElectricityPrice = "electricity_peak_price_usd_per_kwh";

    /// <summary>Share of the energy drawn in peak hours.</summary>
    public const string PeakEnergyShare = "electricity_peak_energy_fraction";

    /// <summary>Share of the energy bought under a power purchase agreement.</summary>
    public const string PpaShare = "ppa_share_fraction";

    /// <summary>Price of the power purchase agreement in the first year.</summary>
    public const string PpaPrice = "ppa_price_usd_per_kwh";

    /// <summary>Change of the contract price.</summary>
    public const string PpaGrowth = "ppa_price_growth_per_year";

    /// <summary>Charge for the highest facility power of the month, on top of the energy price.</summary>
    public const string DemandCharge = "demand_charge_usd_per_kw_month";

    /// <summary>Share of the contracted power that is billed at least.</summary>
    public const string DemandMinimum = "demand_minimum_fraction";

    /// <summary>Litres evaporated per kilowatt-hour of IT energy.</summary>
    public const string WaterUse = "water_use_l_per_kwh";

    /// <summary>Price of a cubic metre of water with disposal.</summary>
    public const string WaterPrice = "water_price_usd_per_m3";

    /// <summary>Change of colocation rent.</summary>
    public const string ColoRentGrowth = "colo_rent_growth_per_year";

    /// <summary>Change of staff cost.</summary>
    public const string StaffCostGrowth = "staff_cost_growth_per_year";

    /// <summary>Change of service prices.</summary>
    public const string ServicesGrowth = "services_price_growth_per_year";

    /// <summary>Premium as a yearly share of hardware in service and building.</summary>
    public const string Insurance = "insurance_share_per_year";

    /// <summary>Yearly tax on the assessed value of hardware.</summary>
    public const string HardwareTax = "property_tax_hardware_per_year";

    /// <summary>Mean assessed value over purchase price in the life of the hardware.</summary>
    public const string HardwareTaxBase = "property_tax_assessed_fraction";

    /// <summary>Yearly tax on the cost of building, fit-out and land.</summary>
    public const string BuildingTax = "property_tax_building_per_year";

    /// <summary>Lines to the outside, for the whole fleet.</summary>
    public const string NetworkTransit = "network_transit_usd_per_month";

    /// <summary>Price of a gigabyte sent out.</summary>
    public const string EgressPrice = "egress_usd_per_gb";

    /// <summary>Text and protocol bytes that leave the site for each output token.</summary>
    public const string BytesPerToken = "bytes_per_output_token";

    /// <summary>What the system that is replaced costs a month while both run.</summary>
    public const string DualRunning = "dual_running_usd_per_month";

    /// <summary>Months from the start in which the old system runs on.</summary>
    public const string DualRunningMonths = "dual_running_months";

    /// <summary>Change of rent.</summary>
    public const string RentalGrowth = "rental_price_growth_per_year";

    /// <summary>Price of the site per megawatt of IT power.</summary>
    public const string LandPrice = "land_price_usd_per_mw";

    /// <summary>Yearly change of the value of land on top of general inflation.</summary>
    public const string LandGrowth = "land_value_growth_per_year";

    /// <summary>Any other price paid with each system.</summary>
    public const string OtherCapitalPerSystem = "other_capital_usd_per_system";

    /// <summary>Any other amount paid once, in the first month.</summary>
    public const string OtherCapital = "other_capital_usd";

    /// <summary>Any other cost of a system for each month.</summary>
    public const string OtherCostPerSystem = "other_cost_usd_per_system_month";

    /// <summary>Any other cost of the fleet for each month.</summary>
    public const string OtherCost = "other_cost_usd_per_month";

    /// <summary>Support of a provider as a share of what it is paid.</summary>
    public const string ProviderSupport = "provider_support_fraction";

    /// <summary>Quoted yearly rate at which capital is spread over its life in the amortised month.</summary>
    public const string CostOfMoney = "cost_of_money_per_year";

    /// <summary>Share of the tokens served that met their latency target and were used.</summary>
    public const string Goodput = "goodput_fraction";

    /// <summary>Resale value as a share of the purchase price after whole years 1 to 5.</summary>
    public static string ResaleAfter(int years) =>
        FormattableString.Invariant($"resale_year_{years}_fraction");
}
