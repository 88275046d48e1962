using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about what comes on top of the price of hardware: freight, duty, tax, contingency, porting.</summary>
internal static class PurchaseInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.FreightShare,
            Worded("Freight over hardware"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            1,
            DeploymentSet.Bought,
            Worded(
                "Transport and transit insurance as a share of systems, hosts, network, storage and racks."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.DutyShare,
            Worded("Import duty over hardware"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            2,
            DeploymentSet.Bought,
            Worded("Customs duty as a share of systems, hosts, network, storage and racks."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.SalesTaxShare,
            Worded("Sales tax over hardware"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            1,
            DeploymentSet.Bought,
            Worded(
                "Sales or use tax that is not refunded, as a share of hardware and duty. Many places exempt data centres."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.Contingency,
            Worded("Contingency"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Reserve on top of all other capital per system."),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.HardwarePriceGrowth,
            Worded("Change of hardware prices"),
            Unit.PerYear,
            InputTopic.Hardware,
            -0.9,
            1,
            DeploymentSet.Bought,
            Worded(
                "Yearly change of hardware prices on top of general inflation; it counts for later deliveries and replacements."
            ),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
        new(
            InputKeys.PortingHours,
            Worded("Hours to move the software"),
            Unit.Hour,
            InputTopic.Hardware,
            0,
            10000000,
            DeploymentSet.All,
            Worded(
                "Engineering hours to port, tune and validate the software on this hardware, spent before service."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.PortingRate,
            Worded("Cost of an engineering hour"),
            Unit.UsdPerHour,
            InputTopic.Hardware,
            0,
            2000,
            DeploymentSet.All,
            Worded("Loaded cost of one engineering hour."),
            Defaults.Figure("assumptions/porting_usd_per_hour#value_usd_per_hour")
        ),
    ];
}
