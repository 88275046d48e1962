using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about building, power and cooling.</summary>
internal static class FacilityInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.Pue,
            Worded("PUE"),
            Unit.One,
            InputTopic.Facility,
            1,
            3,
            DeploymentSet.All,
            Worded("Power usage effectiveness: facility energy over IT energy."),
            Defaults.RegionElse(Region.PueKey, "assumptions/pue_default#value_ratio")
        ),
        new(
            InputKeys.PueFixedShare,
            Worded("Overhead drawn at any load"),
            Unit.Fraction,
            InputTopic.Facility,
            0,
            1,
            DeploymentSet.Own,
            Worded(
                "Share of what a building draws on top of its IT that does not fall with the load: idle losses of the power train, fans and pumps at their least, lighting. At 0 the PUE holds at every load."
            ),
            Defaults.Figure("assumptions/pue_fixed_share#value_fraction")
        ),
        new(
            InputKeys.PueLoad,
            Worded("Load at which the PUE holds"),
            Unit.Fraction,
            InputTopic.Facility,
            0.05,
            1,
            DeploymentSet.Own,
            Worded(
                "IT power over provisioned IT power. A design value holds at 100 %; what operators report is the average of a year at the load they had."
            ),
            Defaults.Figure("assumptions/pue_load#value_fraction")
        ),
        new(
            InputKeys.OtherITPower,
            Worded("Other IT power over systems"),
            Unit.Fraction,
            InputTopic.Facility,
            0,
            1,
            DeploymentSet.All,
            Worded("Power of network, storage and management as a share of system power."),
            Defaults.Figure("assumptions/other_it_power_share#value_fraction")
        ),
        new(
            InputKeys.FacilityPrice,
            Worded("Facility build cost"),
            Unit.UsdPerMegawatt,
            InputTopic.Facility,
            0,
            1000000000.0,
            DeploymentSet.Own,
            Worded("Building, power train and cooling per megawatt of IT power."),
            Defaults.RegionElse(
                Region.BuildCostKey,
                "facility/build_cost_us_average_2025#value_usd_per_mw"
            )
        ),
        new(
            InputKeys.FacilityLife,
            Worded("Life of the building"),
            Unit.Year,
            InputTopic.Facility,
            5,
            40,
            DeploymentSet.Bought,
            Worded("Years over which the building is written off."),
            Defaults.Figure("assumptions/facility_life_years#value_years")
        ),
        new(
            InputKeys.FacilityOperations,
            Worded("Facility operations"),
            Unit.UsdPerKilowattMonth,
            InputTopic.Facility,
            0,
            1000,
            DeploymentSet.Own,
            Worded(
                "Running the building per kilowatt of IT power and month, electricity excluded."
            ),
            Defaults.Figure("facility/dc_opex_excluding_power#value_usd_per_kw_month")
        ),
        new(
            InputKeys.ColoRent,
            Worded("Colocation rent"),
            Unit.UsdPerKilowattMonth,
            InputTopic.Facility,
            0,
            2000,
            DeploymentSet.Colo,
            Worded("Rent per kilowatt of IT power and month, electricity excluded."),
            Defaults.FigureOf(
                "facility/colo_na_2024#value_usd_per_kw_month",
                ["US", "CA"],
                "facility/colo_na_2022#value_usd_per_kw_month",
                "facility/colo_global_q1_2025#value_usd_per_kw_month",
                Worded(
                    "A stand-in: asking rates of North America for 250 to 500 kW, as no rate of this country was found; from what North America asked in 2022 to the mean of all the world's markets in 2025. Give the rate of your own place."
                )
            )
        ),
        new(
            InputKeys.ElectricityPrice,
            Worded("Electricity price"),
            Unit.UsdPerKilowattHour,
            InputTopic.Facility,
            0,
            2,
            DeploymentSet.Bought,
            Worded("Price of a kilowatt-hour in the first year, all charges included."),
            Defaults.RegionElse(
                Region.ElectricityPriceKey,
                "assumptions/electricity_price_us_average#value_usd_per_kwh"
            )
        ),
        new(
            InputKeys.ElectricityGrowth,
            Worded("Change of electricity price"),
            Unit.PerYear,
            InputTopic.Facility,
            -0.3,
            0.3,
            DeploymentSet.Bought,
            Worded("Yearly change of the electricity price on top of general inflation."),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
        new(
            InputKeys.GridCarbon,
            Worded("Carbon of the grid"),
            Unit.GramsCo2PerKilowattHour,
            InputTopic.Facility,
            0,
            2000,
            DeploymentSet.All,
            Worded("Grams of CO2 equivalent per kilowatt-hour drawn; location based."),
            Defaults.RegionElse(
                Region.GridCarbonKey,
                "assumptions/grid_carbon_us_average#value_g_co2e_per_kwh"
            )
        ),
    ];
}
