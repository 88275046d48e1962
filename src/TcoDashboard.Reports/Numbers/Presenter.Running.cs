using System.Collections.Immutable;

namespace TcoDashboard.Reports.Numbers;

/// <content>Columns with running totals.</content>
public sealed partial class Presenter
{
    /// <summary>
    /// Groups of parts with a running total below each, as statements have them: the parts shown add up to the totals shown, and the last
    /// total is the rounded sum.
    /// </summary>
    /// <param name="groups">The parts above each total.</param>
    /// <param name="scale">Scale and decimals of all of them.</param>
    /// <param name="shown">What the table has shown: those values read the same again, the others make up the difference.</param>
    /// <returns>For each group its parts as text, followed by the total so far.</returns>
    internal ImmutableArray<ImmutableArray<string>> RunningTotals(
        IReadOnlyList<ImmutableArray<double?>> groups,
        NumberScale scale,
        ShownValues shown
    )
    {
        var all = groups
            .SelectMany(group => group)
            .Select(part => InDecimal((part ?? 0) / scale.Divisor))
            .ToArray();
        var rounded = LargestRemainder.Round(all, [.. all.Select(shown.Find)], scale.Decimals);
        foreach (var (part, text) in all.Zip(rounded))
        {
            shown.Keep(part, text);
        }

        var texts = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var (total, exact) = (0m, 0m);
        var start = 0;
        foreach (var group in groups)
        {
            var own = rounded.AsSpan(start, group.Length).ToArray();
            exact += all.AsSpan(start, group.Length).ToArray().Sum();
            start += group.Length;
            total += own.Sum();
            shown.Keep(exact, total);
            texts.Add([
                .. own.Select(
                    (part, index) =>
                        group[index] is null ? Missing : Signed(Digits(part, scale.Decimals))
                ),
                Signed(Digits(total, scale.Decimals)),
            ]);
        }

        return texts.ToImmutable();
    }
}
