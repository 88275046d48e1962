using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about hardware and its price.</summary>
internal static class HardwareInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.SystemPrice,
            Worded("Price of one system"),
            Unit.Usd,
            InputTopic.Hardware,
            0,
            10000000000.0,
            DeploymentSet.Bought,
            Worded("List price of one system before discount, tax excluded."),
            Defaults.System("price_usd")
        ),
        new(
            InputKeys.PriceDiscount,
            Worded("Discount on systems"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            0.95,
            DeploymentSet.Bought,
            Worded("Discount on the list price that volume and terms bring."),
            Defaults.Neutral(0, Worded("No discount assumed."))
        ),
        new(
            InputKeys.HostShare,
            Worded("Hosts over accelerator price"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            3,
            DeploymentSet.Bought,
            Worded(
                "Hosts and chassis as a share of the system price; zero when the price is for a complete system."
            ),
            HostShare
        ),
        new(
            InputKeys.NetworkShare,
            Worded("Network over systems"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            2,
            DeploymentSet.Bought,
            Worded(
                "Scale-out network (switches, adapters, optics, cables) as a share of the system price."
            ),
            Defaults.Figure("assumptions/network_share_of_systems#value_fraction")
        ),
        new(
            InputKeys.StorageShare,
            Worded("Storage over systems"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            2,
            DeploymentSet.Bought,
            Worded("Storage as a share of the system price."),
            Defaults.Figure("assumptions/storage_share_of_systems#value_fraction")
        ),
        new(
            InputKeys.RackShare,
            Worded("Racks over systems"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Racks and power distribution as a share of the system price."),
            Defaults.Figure("assumptions/rack_share_of_systems#value_fraction")
        ),
        new(
            InputKeys.InstallationShare,
            Worded("Installation over hardware"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Installation and burn-in as a share of all hardware."),
            Defaults.Figure("assumptions/installation_share#value_fraction")
        ),
        new(
            InputKeys.SparesShare,
            Worded("Spares over hardware"),
            Unit.Fraction,
            InputTopic.Hardware,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Spare parts kept on site as a share of all hardware."),
            Defaults.Figure("assumptions/spares_share#value_fraction")
        ),
        new(
            InputKeys.DeliveryRamp,
            Worded("Months until all systems run"),
            Unit.One,
            InputTopic.Hardware,
            1,
            120,
            DeploymentSet.All,
            Worded("Systems arrive evenly over this many months from the start."),
            Defaults.Neutral(1, Worded("All systems run from the first month."))
        )
        {
            IsStructural = true,
            IsWhole = true,
        },
        new(
            InputKeys.RentalPrice,
            Worded("Rent of one accelerator"),
            Unit.UsdPerHour,
            InputTopic.Rental,
            0,
            1000,
            DeploymentSet.Cloud,
            Worded("Price of one accelerator for one hour, paid for every hour."),
            Defaults.Offer("price_usd_per_accelerator_hour")
        ),
        new(
            InputKeys.RentalDiscount,
            Worded("Discount on rent"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            0.95,
            DeploymentSet.Cloud,
            Worded("Discount on the offered price that volume and term bring."),
            Defaults.Neutral(0, Worded("No discount assumed."))
        ),
        new(
            InputKeys.RentalGrowth,
            Worded("Change of rent"),
            Unit.PerYear,
            InputTopic.Rental,
            -0.9,
            0.5,
            DeploymentSet.Cloud,
            Worded("Yearly change of the rent on top of general inflation."),
            Defaults.Neutral(0, Worded("No change beyond general inflation assumed."))
        ),
    ];

    private static InputValue? HostShare(InputContext context) =>
        context.System.Item.Fact("price_basis") is "accelerators_only" or "kit"
            ? Defaults.Figure("assumptions/host_share_for_accelerator_only_prices#value_fraction")(
                context
            )
            : new(0, new(Sheets.Origin.Default, Worded("The price is for a complete system.")));
}
