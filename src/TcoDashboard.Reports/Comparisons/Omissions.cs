using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What no number of a comparison contains: what the model leaves out, and the lines of the bill that no option pays.</summary>
internal static class Omissions
{
    private static readonly ImmutableArray<string> Always =
    [
        "Land, and sales or transfer of what remains beyond the resale values",
        "Revenue, and what idle capacity could have earned",
    ];

    /// <summary>The list for some options, most important first.</summary>
    public static ImmutableArray<string> Of(IEnumerable<OptionResult> options)
    {
        OptionResult[] costed = [.. options.Where(option => option.Sheet is not null)];
        var off = CostLines
            .All.Where(line =>
                !line.Switches.IsEmpty
                && costed.Any(option =>
                    option.Spec.Fleets.Any(fleet => line.AppliesTo.Includes(fleet.Deployment))
                )
                && costed.All(option => option.Sheet!.TryGetCell(line.Id) is null)
            )
            .Select(line => line.Label);
        string[] missing = [.. off];
        return missing.Length == 0
            ? Always
            :
            [
                $"Set to zero because no sourced default exists: {string.Join(", ", missing.Select(Lowered))}",
                .. Always,
            ];
    }

    private static string Lowered(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
