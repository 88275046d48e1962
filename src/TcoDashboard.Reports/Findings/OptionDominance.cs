using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>Which options another one beats in two figures at once, both better when lower: by whom and by how much.</summary>
internal static class OptionDominance
{
    /// <summary>
    /// One sentence for each rival that beats others, of a beaten option the one that saves most in the second figure; a sentence when none is beaten.
    /// </summary>
    /// <param name="options">Name and both figures of each option, 0 or more.</param>
    /// <param name="figures">What the two figures are called, for example "time and cost": a reader may weigh others as well.</param>
    /// <param name="less">What less of the first figure is called, for example "sooner".</param>
    /// <param name="cheaper">What less of the second figure is called, for example "cheaper".</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string Words(
        IReadOnlyList<(string Name, double X, double Y)> options,
        string figures,
        string less,
        string cheaper,
        Presenter presenter
    )
    {
        var beaten = options
            .Select(option =>
                (
                    Option: option,
                    By: options
                        .Where(other => Beats(other, option))
                        .OrderBy(other => other.Y)
                        .ThenBy(other => other.X)
                        .Select(other => ((string Name, double X, double Y)?)other)
                        .FirstOrDefault()
                )
            )
            .Where(one => one.By is not null)
            .GroupBy(one => one.By!.Value.Name)
            .Select(group =>
                group.ToArray() switch
                {
                    [var one] => Worded(
                        $"By {figures} alone, {one.Option.Name} is beaten by {group.Key}: {Gap(one.Option, one.By!.Value)}."
                    ),
                    // Why in one sentence: five that begin and end alike hide what differs.
                    var several => Worded(
                        $"By {figures} alone, {group.Key} beats {several.Length} others ({string.Join("; ", several.Select(one => $"{one.Option.Name}: {Gap(one.Option, one.By!.Value)}"))})."
                    ),
                }
            )
            .ToArray();
        string Gap((string, double X, double Y) option, (string, double X, double Y) by) =>
            Gaps([(by.X, option.X, less), (by.Y, option.Y, cheaper)], presenter);

        return beaten.Length > 0 ? string.Join(" ", beaten)
            : options.Count > 1 ? Worded($"By {figures} alone, no option is beaten by another.")
            : "";
    }

    // No worse in either, and clearly better in one: figures that round to the same are the same.
    private static bool Beats(
        (string, double X, double Y) one,
        (string, double X, double Y) other
    ) =>
        one.X <= other.X
        && one.Y <= other.Y
        && (one.X < other.X * (1 - Tolerance.Cost) || one.Y < other.Y * (1 - Tolerance.Cost));

    // At least one is clearly better, or the other would not be beaten.
    private static string Gaps(
        (double One, double Other, string Word)[] measures,
        Presenter presenter
    )
    {
        string[] gaps =
        [
            .. measures
                .Where(measure => measure.One < measure.Other * (1 - Tolerance.Cost))
                .Select(measure =>
                    $"{presenter.Percent(1 - (measure.One / measure.Other))} {measure.Word}"
                ),
        ];
        return string.Join(Worded(" and "), gaps)
            + (gaps.Length < measures.Length ? Worded(", otherwise the same") : "");
    }
}
