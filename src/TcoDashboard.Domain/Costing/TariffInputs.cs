using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about the parts of building, energy and water beyond their plain prices.</summary>
internal static class TariffInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.FacilityRedundancy,
            Worded("Redundancy of power and cooling"),
            Unit.One,
            InputTopic.Facility,
            1,
            3,
            DeploymentSet.Own,
            Worded(
                "Installed over needed plant; (k + 1) ÷ k for one spare in k, 2 for two full paths. Published build costs include common redundancy."
            ),
            Defaults.Neutral(1, Worded("The build cost contains the redundancy."))
        ),
        new(
            InputKeys.FitOutPrice,
            Worded("Fit-out"),
            Unit.UsdPerMegawatt,
            InputTopic.Facility,
            0,
            1000000000.0,
            DeploymentSet.Bought,
            Worded(
                "Fitting out a shell or a rented hall per megawatt of IT power, on top of the facility or the rent."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.CoolingPlantPrice,
            Worded("Additional cooling plant"),
            Unit.UsdPerMegawatt,
            InputTopic.Facility,
            0,
            1000000000.0,
            DeploymentSet.Bought,
            Worded(
                "Coolant distribution and manifolds that the build cost does not contain, per megawatt of IT power."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.GridConnectionPrice,
            Worded("Grid connection"),
            Unit.UsdPerMegawatt,
            InputTopic.Facility,
            0,
            1000000000.0,
            DeploymentSet.Own,
            Worded("Study, substation and line per megawatt of facility power."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.ConstructionPriceGrowth,
            Worded("Change of construction prices"),
            Unit.PerYear,
            InputTopic.Facility,
            -0.5,
            1,
            DeploymentSet.Bought,
            Worded(
                "Yearly change of construction prices on top of general inflation; it counts for later phases."
            ),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
        new(
            InputKeys.PeakElectricityPrice,
            Worded("Electricity price in peak hours"),
            Unit.UsdPerKilowattHour,
            InputTopic.Facility,
            0,
            5,
            DeploymentSet.Bought,
            Worded("Price in the peak hours of a time-of-use tariff; zero for one price all day."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.PeakEnergyShare,
            Worded("Energy in peak hours"),
            Unit.Fraction,
            InputTopic.Facility,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Share of the energy drawn in peak hours; matters with a peak price only."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.PpaShare,
            Worded("Energy under contract"),
            Unit.Fraction,
            InputTopic.Facility,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Share of the energy bought under a power purchase agreement."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.PpaPrice,
            Worded("Contract price of energy"),
            Unit.UsdPerKilowattHour,
            InputTopic.Facility,
            0,
            2,
            DeploymentSet.Bought,
            Worded("Price of the power purchase agreement in the first year."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.PpaGrowth,
            Worded("Change of the contract price"),
            Unit.PerYear,
            InputTopic.Facility,
            -0.3,
            0.3,
            DeploymentSet.Bought,
            Worded("Yearly change of the contract price on top of general inflation."),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
        new(
            InputKeys.DemandCharge,
            Worded("Demand charge"),
            Unit.UsdPerKilowattMonth,
            InputTopic.Facility,
            0,
            500,
            DeploymentSet.Bought,
            Worded(
                "Charge for the highest facility power of the month, on top of the energy price."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.DemandMinimum,
            Worded("Least demand billed"),
            Unit.Fraction,
            InputTopic.Facility,
            0,
            1,
            DeploymentSet.Bought,
            Worded(
                "Share of the contracted power that is billed at least; large-load tariffs name 0.85."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.WaterUse,
            Worded("Water use"),
            Unit.LitresPerKilowattHour,
            InputTopic.Facility,
            0,
            10,
            DeploymentSet.Bought,
            Worded("Litres evaporated per kilowatt-hour of IT energy."),
            Defaults.RegionElse(Region.WueKey, "facility/wue_microsoft_fleet#value_l_per_kwh")
        ),
        new(
            InputKeys.WaterPrice,
            Worded("Water price"),
            Unit.UsdPerCubicMetre,
            InputTopic.Facility,
            0,
            100,
            DeploymentSet.Bought,
            Worded("Price of a cubic metre of water with disposal."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.ColoRentGrowth,
            Worded("Change of colocation rent"),
            Unit.PerYear,
            InputTopic.Facility,
            -0.5,
            0.5,
            DeploymentSet.Colo,
            Worded("Yearly change of the rent on top of general inflation."),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
    ];
}
