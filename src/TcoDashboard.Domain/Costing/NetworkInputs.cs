using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs of the network as a bill of materials; without ports the network is a share of the system price.</summary>
internal static class NetworkInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        Part(
            InputKeys.NetworkPorts,
            Worded("Network ports per accelerator"),
            Unit.One,
            0,
            64,
            Worded(
                "Scale-out ports of each accelerator. Zero takes the network as a share of the system price; any other number builds it from adapters, switches, optics and cables."
            ),
            Defaults.Neutral(0, Worded("The network is a share of the system price."))
        ),
        Part(
            InputKeys.NetworkLevels,
            Worded("Levels of switches"),
            Unit.One,
            1,
            3,
            Worded(
                "Levels of a folded Clos network (fat tree): one carries as many ports as a switch has, two half its square, three a quarter of its cube."
            ),
            Defaults.Neutral(2, Worded("Leaf and spine."))
        ) with
        {
            IsStructural = true,
            IsWhole = true,
        },
        Part(
            InputKeys.NetworkRadix,
            Worded("Ports of a switch"),
            Unit.One,
            2,
            1024,
            Worded("Ports of one switch at the speed of the adapters."),
            Defaults.Figure("network/nvidia-qm9700#ports_count")
        ),
        Part(
            InputKeys.NetworkOversubscription,
            Worded("Oversubscription"),
            Unit.One,
            1,
            32,
            Worded(
                "Bandwidth to the accelerators over bandwidth to the higher levels, at the lowest level; 1 blocks nothing."
            ),
            Defaults.Neutral(1, Worded("Nothing is blocked."))
        ),
        Part(
            InputKeys.AdapterPrice,
            Worded("Price of an adapter port"),
            Unit.Usd,
            0,
            100_000,
            Worded("Price of a network adapter for each port; zero when the system contains it."),
            Defaults.Figure("network/nvidia-cx7-400#price_usd")
        ),
        Part(
            InputKeys.SwitchPrice,
            Worded("Price of a switch"),
            Unit.Usd,
            0,
            10_000_000,
            Worded("Price of one switch without optics."),
            Defaults.Figure("network/nvidia-qm9700#price_usd")
        ),
        Part(
            InputKeys.OpticPrice,
            Worded("Price of a transceiver"),
            Unit.Usd,
            0,
            100_000,
            Worded(
                "Price of one optical transceiver; a compatible part of 400 Gbit/s by default, vendors' own cost more."
            ),
            Defaults.Figure("network/generic-400g#price_usd")
        ),
        Part(
            InputKeys.OpticsPerLink,
            Worded("Transceivers per link"),
            Unit.One,
            0,
            2,
            Worded("Two for an optical link, zero for copper; in between for a mixture."),
            Defaults.Neutral(2, Worded("Every link is optical, with a transceiver at both ends."))
        ),
        Part(
            InputKeys.CablePrice,
            Worded("Price of a cable"),
            Unit.Usd,
            0,
            100_000,
            Worded("Price of the fibre or copper cable of one link."),
            Defaults.Neutral(
                0,
                Worded("Not counted unless given; no price is published in the catalog.")
            )
        ),
        Part(
            InputKeys.ScaleUpNetwork,
            Worded("Scale-up network per system"),
            Unit.Usd,
            0,
            100_000_000,
            Worded(
                "Links and switches between the accelerators of a system that its price does not contain."
            ),
            Defaults.Neutral(0, Worded("The price of the system contains it."))
        ),
    ];

    private static InputDefinition Part(
        string key,
        string label,
        Unit unit,
        double minimum,
        double maximum,
        string help,
        Func<InputContext, InputValue?> value
    ) =>
        new(
            key,
            label,
            unit,
            InputTopic.Hardware,
            minimum,
            maximum,
            DeploymentSet.Bought,
            help,
            value
        );
}
