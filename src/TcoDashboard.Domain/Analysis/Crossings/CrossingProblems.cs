namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>Says why a search found no place.</summary>
public static class CrossingProblems
{
    /// <summary>The problem of a search without a place; <c>null</c> when it has one.</summary>
    /// <param name="search">The search.</param>
    /// <param name="path">Where the goal was asked for.</param>
    /// <param name="unit">Symbol of the unit of the target.</param>
    public static Problem? Of(CrossingSearch search, string path, string unit)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (!search.Crossings.IsEmpty)
        {
            return null;
        }

        var lever = search.Lever;
        var limits = Worded(
            $"{lever.Label} from {lever.Minimum:G6} to {Amount(lever.Maximum, lever.Unit.Symbol)}"
        );
        var goal = search.Wanted == 0 ? Worded("0 (a tie)") : Amount(search.Wanted, unit);
        return search is { Least: { } least, Most: { } most }
            ? Problem.Error(
                path,
                "U-120",
                Worded(
                    $"No value of {limits} brings the target to {goal}: it stays between {Amount(least, unit)} and {Amount(most, unit)}."
                ),
                Worded("Choose a goal inside that range, or another input.")
            )
            : Problem.Error(
                path,
                "U-120",
                Worded(
                    $"No value of {limits} gives the target any value, so it never reaches {goal}."
                ),
                Worded("Choose another input or option.")
            );
    }

    private static string Amount(double value, string unit) =>
        FormattableString.Invariant($"{value:G6} {unit}").TrimEnd();
}
