using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Cli.Commands;

/// <summary>Options that evaluate and compare share.</summary>
internal static class ComparisonOptions
{
    private const string Name = "basis";

    /// <summary>The flag that chooses what costs are divided by.</summary>
    public static IReadOnlyDictionary<string, string[]> Basis { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [Name] = ["mtok", "npc"] };

    /// <summary>What costs are divided by.</summary>
    public static CostBasis BasisOf(Arguments arguments) =>
        arguments.Values.GetValueOrDefault(Name) == "npc"
            ? CostBasis.PresentValue
            : CostBasis.PerMillionTokens;
}
