using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about land, costs that have no line of their own, and the rate of the amortised month.</summary>
internal static class OtherCostInputs
{
    /// <summary>The inputs about land, in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> Land { get; } =
    [
        new(
            InputKeys.LandPrice,
            "Land",
            Unit.UsdPerMegawatt,
            InputTopic.Facility,
            0,
            1000000000.0,
            DeploymentSet.Own,
            "Price of the site per megawatt of IT power. Land is not written off; its value comes back at the end of the horizon.",
            Defaults.Neutral(0, "Not counted unless given.")
        ),
        new(
            InputKeys.LandGrowth,
            "Change of the value of land",
            Unit.PerYear,
            InputTopic.Facility,
            -0.5,
            0.5,
            DeploymentSet.Own,
            "Yearly change of the price of land on top of general inflation; it counts for later phases and for the value at the end.",
            Defaults.Neutral(0, "No change beyond general inflation assumed.")
        ),
    ];

    /// <summary>The inputs about costs without a line of their own, in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> Costs { get; } =
    [
        new(
            InputKeys.OtherCapitalPerSystem,
            "Other price with each system",
            Unit.Usd,
            InputTopic.Operations,
            0,
            10000000000.0,
            DeploymentSet.Bought,
            "Anything else paid with each system, for example delivery at a flat price. Written off with the hardware and never resold.",
            Defaults.Neutral(0, "Not counted unless given.")
        ),
        new(
            InputKeys.OtherCapital,
            "Other cost paid once",
            Unit.Usd,
            InputTopic.Operations,
            0,
            1000000000000.0,
            DeploymentSet.All,
            "Anything else paid in the first month: design, project work, a payment up front to a provider.",
            Defaults.Neutral(0, "Not counted unless given.")
        ),
        new(
            InputKeys.OtherCostPerSystem,
            "Other cost of a system a month",
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            1000000000.0,
            DeploymentSet.All,
            "Anything else that each system costs a month, for example hosting at a flat price.",
            Defaults.Neutral(0, "Not counted unless given.")
        ),
        new(
            InputKeys.OtherCost,
            "Other cost a month",
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            1000000000000.0,
            DeploymentSet.All,
            "Anything else that the fleet costs a month while any system runs: storage of a provider, security, administration.",
            Defaults.Neutral(0, "Not counted unless given.")
        ),
        new(
            InputKeys.ProviderSupport,
            "Support of the provider",
            Unit.Fraction,
            InputTopic.Rental,
            0,
            1,
            DeploymentSet.Hosted,
            "Support plan as a share of what the provider is paid for machines or tokens.",
            Defaults.Neutral(0, "Not counted unless given.")
        ),
    ];

    /// <summary>The rate of the amortised month.</summary>
    public static ImmutableArray<InputDefinition> Amortised { get; } =
    [
        new(
            InputKeys.CostOfMoney,
            "Cost of money of the amortised month",
            Unit.PerYear,
            InputTopic.Finance,
            0,
            0.5,
            DeploymentSet.Bought,
            "Quoted yearly rate at which capital is spread over its life as equal monthly payments, a twelfth a month. Shows the amortised month; it changes no other figure.",
            Defaults.Neutral(0, "The amortised month is not shown.")
        ),
    ];
}
