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
            Worded("Land"),
            Unit.UsdPerMegawatt,
            InputTopic.Facility,
            0,
            1000000000.0,
            DeploymentSet.Own,
            Worded(
                "Price of the site per megawatt of IT power. Land is not written off; its value comes back at the end of the horizon."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.LandGrowth,
            Worded("Change of the value of land"),
            Unit.PerYear,
            InputTopic.Facility,
            -0.5,
            0.5,
            DeploymentSet.Own,
            Worded(
                "Yearly change of the price of land on top of general inflation; it counts for later phases and for the value at the end."
            ),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
    ];

    /// <summary>The inputs about costs without a line of their own, in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> Costs { get; } =
    [
        new(
            InputKeys.OtherCapitalPerSystem,
            Worded("Other price with each system"),
            Unit.Usd,
            InputTopic.Operations,
            0,
            10000000000.0,
            DeploymentSet.Bought,
            Worded(
                "Anything else paid with each system, for example delivery at a flat price. Written off with the hardware and never resold."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.OtherCapital,
            Worded("Other cost paid once"),
            Unit.Usd,
            InputTopic.Operations,
            0,
            1000000000000.0,
            DeploymentSet.All,
            Worded(
                "Anything else paid in the first month: design, project work, a payment up front to a provider."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.OtherCostPerSystem,
            Worded("Other cost of a system a month"),
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            1000000000.0,
            DeploymentSet.All,
            Worded(
                "Anything else that each system costs a month, for example hosting at a flat price."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.OtherCost,
            Worded("Other cost a month"),
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            1000000000000.0,
            DeploymentSet.All,
            Worded(
                "Anything else that the fleet costs a month while any system runs: storage of a provider, security, administration."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.ProviderSupport,
            Worded("Support of the provider"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            1,
            DeploymentSet.Hosted,
            Worded("Support plan as a share of what the provider is paid for machines or tokens."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
    ];

    /// <summary>The rate of the amortised month.</summary>
    public static ImmutableArray<InputDefinition> Amortised { get; } =
    [
        new(
            InputKeys.CostOfMoney,
            Worded("Cost of money of the amortised month"),
            Unit.PerYear,
            InputTopic.Finance,
            0,
            0.5,
            DeploymentSet.Bought,
            Worded(
                "Quoted yearly rate at which capital is spread over its life as equal monthly payments, a twelfth a month. Shows the amortised month; it changes no other figure."
            ),
            Defaults.Neutral(0, Worded("The amortised month is not shown."))
        ),
    ];
}
