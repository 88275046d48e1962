using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The scale-out network of a fleet as parts of a folded Clos network (fat tree): adapters, switches, optics, cables. With switches of k
/// ports, L levels and no oversubscription a port needs (2L − 1) ÷ k switches and L links; a network of two levels carries k² ÷ 2 ports, one of
/// three k³ ÷ 4. The cost is linear in the ports, so that a budget can be turned into systems; the parts list rounds up to whole switches.
/// </summary>
internal static class NetworkParts
{
    /// <summary>Whether the network of a fleet is built from parts rather than taken as a share.</summary>
    public static bool AreUsed(FleetBasis fleet) => fleet.Input(InputKeys.NetworkPorts).Value > 0;

    /// <summary>Most ports that switches of some ports carry in some levels.</summary>
    public static double MostPorts(double radix, int levels) =>
        radix * Math.Pow(radix / 2, levels - 1);

    /// <summary>US dollars of the network for one system, part by part.</summary>
    public static Expr PerSystem(FleetRows fleet)
    {
        var sheet = fleet.Sheet;
        var ports = sheet.Cell(
            fleet.Id("network.ports_per_system"),
            Worded($"Network ports per system, {fleet.Basis.Name}"),
            Unit.One,
            fleet.In(InputKeys.NetworkPorts) * fleet.Basis.AcceleratorsPerSystem
        );
        var links = sheet.Cell(
            fleet.Id("network.links_per_port"),
            Worded($"Links per network port, {fleet.Basis.Name}"),
            Unit.One,
            1 + (Levels(fleet) - 1) / fleet.In(InputKeys.NetworkOversubscription),
            Worded("One to the accelerator and one for each higher level.")
        );
        var switches = sheet.Cell(
            fleet.Id("network.switches_per_port"),
            Worded($"Switches per network port, {fleet.Basis.Name}"),
            Unit.One,
            SwitchesPerPort(fleet)
        );
        return Part(fleet, "adapters", Worded("Adapters"), ports * fleet.In(InputKeys.AdapterPrice))
            + Part(
                fleet,
                "switches",
                Worded("Switches"),
                ports * switches * fleet.In(InputKeys.SwitchPrice)
            )
            + Part(
                fleet,
                "optics",
                Worded("Optics"),
                ports * links * fleet.In(InputKeys.OpticsPerLink) * fleet.In(InputKeys.OpticPrice)
            )
            + Part(
                fleet,
                "cables",
                Worded("Cables"),
                ports * links * fleet.In(InputKeys.CablePrice)
            );
    }

    /// <summary>The parts list of the whole fleet, once its size is known.</summary>
    public static void List(FleetRows fleet)
    {
        if (!AreUsed(fleet.Basis) || !fleet.Basis.Deployment.IsBought())
        {
            return;
        }

        var sheet = fleet.Sheet;
        var ports = sheet.Cell(
            fleet.Id("network.ports"),
            Worded($"Network ports, {fleet.Basis.Name}"),
            Unit.One,
            fleet.Systems * fleet.In(InputKeys.NetworkPorts) * fleet.Basis.AcceleratorsPerSystem
        );
        sheet.Cell(
            fleet.Id("network.switches"),
            Worded($"Switches, {fleet.Basis.Name}"),
            Unit.One,
            Fx.Ceiling(ports * SwitchesPerPort(fleet) - 1e-9),
            Worded("Rounded up to whole switches; the bill pays the part that is used.")
        );
        sheet.Cell(
            fleet.Id("network.transceivers"),
            Worded($"Transceivers, {fleet.Basis.Name}"),
            Unit.One,
            Fx.Ceiling(
                ports
                    * (1 + (Levels(fleet) - 1) / fleet.In(InputKeys.NetworkOversubscription))
                    * fleet.In(InputKeys.OpticsPerLink)
                    - 1e-9
            )
        );
    }

    private static int Levels(FleetRows fleet) =>
        (int)fleet.Basis.Input(InputKeys.NetworkLevels).Value;

    /// <summary>Lowest level with its ports split o : 1 between down and up, then whole switches up to the top, which only looks down.</summary>
    private static Expr SwitchesPerPort(FleetRows fleet)
    {
        var radix = fleet.In(InputKeys.NetworkRadix);
        var over = fleet.In(InputKeys.NetworkOversubscription);
        return Levels(fleet) switch
        {
            1 => 1 / radix,
            2 => (1 + over) / over / radix + 1 / over / radix,
            _ => (1 + over) / over / radix + 3 / over / radix,
        };
    }

    private static Expr Part(FleetRows fleet, string local, string label, Expr cost) =>
        fleet.Sheet.Cell(
            fleet.Id($"network.{local}_per_system"),
            Worded($"{label} of the network per system, {fleet.Basis.Name}"),
            Unit.Usd,
            cost
        );
}
