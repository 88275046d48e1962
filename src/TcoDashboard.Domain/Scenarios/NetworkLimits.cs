using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Whether the network of a fleet has enough levels for its ports.</summary>
internal static class NetworkLimits
{
    /// <summary>Adds a problem when it has not.</summary>
    public static void Check(
        FleetResult fleet,
        string path,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (!values.TryGetScalar($"fleet.{fleet.Spec.Id}.network.ports", out var ports))
        {
            return;
        }

        double Used(string key) =>
            fleet.Inputs.First(input => input.Definition.Key == key).Used.Value;
        var radix = Used(InputKeys.NetworkRadix);
        var levels = (int)Used(InputKeys.NetworkLevels);
        // Why: oversubscription widens every level below the top by up to twice o ÷ (1 + o).
        var over = Used(InputKeys.NetworkOversubscription);
        var most =
            NetworkParts.MostPorts(radix, levels) * (levels == 1 ? 1 : 2 * over / (1 + over));
        if (ports > most)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.inputs.{InputKeys.NetworkLevels}",
                    "S-212",
                    Worded(
                        $"The fleet has {ports:#,0} network ports, but {levels} {(levels == 1 ? Worded("level") : Worded("levels"))} of switches with {radix} ports carry {most:#,0}."
                    ),
                    Worded(
                        "Add a level, take switches with more ports, or accept oversubscription."
                    )
                )
            );
        }
    }
}
