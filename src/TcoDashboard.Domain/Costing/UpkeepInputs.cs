using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about yearly costs beyond support, repair and staff: insurance, taxes, network, upkeep.</summary>
internal static class UpkeepInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.PortingUpkeep,
            Worded("Upkeep of the port"),
            Unit.PerYear,
            InputTopic.Operations,
            0,
            2,
            DeploymentSet.All,
            Worded(
                "Work to keep the ported software current, as a yearly share of the work to move it."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.StaffCostGrowth,
            Worded("Change of staff cost"),
            Unit.PerYear,
            InputTopic.Operations,
            -0.3,
            0.5,
            DeploymentSet.All,
            Worded("Yearly change of the cost of an employee on top of general inflation."),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
        new(
            InputKeys.ServicesGrowth,
            Worded("Change of service prices"),
            Unit.PerYear,
            InputTopic.Operations,
            -0.5,
            0.5,
            DeploymentSet.All,
            Worded(
                "Yearly change of the prices of licences, network, water and facility operations on top of general inflation."
            ),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
        new(
            InputKeys.Insurance,
            Worded("Insurance"),
            Unit.PerYear,
            InputTopic.Operations,
            0,
            0.2,
            DeploymentSet.Bought,
            Worded("Premium as a yearly share of hardware in service and building."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.HardwareTax,
            Worded("Property tax on hardware"),
            Unit.PerYear,
            InputTopic.Operations,
            0,
            0.2,
            DeploymentSet.Bought,
            Worded(
                "Yearly tax on the assessed value of hardware; Loudoun County, Virginia, took 4.2 % in 2017."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.HardwareTaxBase,
            Worded("Assessed share of hardware"),
            Unit.Fraction,
            InputTopic.Operations,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Mean assessed value over purchase price in the life of the hardware."),
            Defaults.Neutral(1, Worded("Taxed on the purchase price."))
        ),
        new(
            InputKeys.BuildingTax,
            Worded("Property tax on the building"),
            Unit.PerYear,
            InputTopic.Operations,
            0,
            0.2,
            DeploymentSet.Bought,
            Worded("Yearly tax on the cost of building, fit-out and land."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.NetworkTransit,
            Worded("Network transit"),
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            100000000,
            DeploymentSet.All,
            Worded("Lines to the outside, for the whole fleet."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.EgressPrice,
            Worded("Egress price"),
            Unit.UsdPerGigabyte,
            InputTopic.Operations,
            0,
            10,
            DeploymentSet.All,
            Worded("Price of a gigabyte sent out."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.BytesPerToken,
            Worded("Bytes sent per output token"),
            Unit.One,
            InputTopic.Operations,
            1,
            100000,
            DeploymentSet.All,
            Worded(
                "Text and protocol bytes that leave the site for each output token; matters with an egress price only."
            ),
            Defaults.Figure("assumptions/bytes_per_output_token#value_count")
        ),
        new(
            InputKeys.DualRunning,
            Worded("Cost of running the old system"),
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            100000000000,
            DeploymentSet.All,
            Worded("What the system that is replaced costs a month while both run."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.DualRunningMonths,
            Worded("Months of running both"),
            Unit.One,
            InputTopic.Operations,
            0,
            120,
            DeploymentSet.All,
            Worded("Months from the start in which the old system runs on."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
    ];
}
