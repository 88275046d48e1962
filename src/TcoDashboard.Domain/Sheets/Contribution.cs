using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Breaks a gap down into parts that add up to it exactly.</summary>
internal static class Contribution
{
    // Why: rounding half to even can skip a sum, and up to four steps of a finer part move it off the tie.
    private static readonly double[] Nudges = [0, 1, -1, 2, -2, 3, -3, 4, -4];

    internal static ImmutableArray<Difference> Of(
        DifferenceTerm first,
        DifferenceTerm second,
        double? gap
    )
    {
        if (gap is not { } whole)
        {
            return [];
        }
        var firstParts = first.Expand();
        var secondParts = second.Expand();
        if (firstParts.IsEmpty && secondParts.IsEmpty)
        {
            return [];
        }
        var pairs = Pair(OrSelf(firstParts, first), OrSelf(secondParts, second), first.Unit);
        var gaps = pairs.Select(pair => pair.Second.Value - pair.First.Value).ToArray();
        if (!Array.TrueForAll(gaps, double.IsFinite))
        {
            return [];
        }
        Settle(gaps, whole);
        return [.. pairs.Zip(gaps, (pair, part) => new Difference(pair.First, pair.Second, part))];
    }

    /// <summary>
    /// Puts what rounding left over into the largest part, or the next one that can hold it, so that the parts, added in order, give the whole to
    /// the last bit. Where large parts cancel, doubles near them may be too coarse for that; then a rounding, 1e-15 of the largest part, is left.
    /// </summary>
    internal static void Settle(double[] gaps, double whole)
    {
        var order = Enumerable
            .Range(0, gaps.Length)
            .OrderByDescending(index => Math.Abs(gaps[index]))
            .ToArray();
        foreach (var index in order)
        {
            var before = gaps[index];
            var nearest = before + (whole - InOrder(gaps));
            var step = Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
            foreach (var nudge in Nudges)
            {
                gaps[index] = nearest + nudge * step;
                if (InOrder(gaps).Equals(whole))
                {
                    return;
                }
            }
            gaps[index] = before;
        }
        gaps[order[0]] += whole - InOrder(gaps);
    }

    private static double InOrder(double[] gaps)
    {
        double sum = 0;
        foreach (var gap in gaps)
        {
            sum += gap;
        }
        return sum;
    }

    private static ImmutableArray<DifferenceTerm> OrSelf(
        ImmutableArray<DifferenceTerm> parts,
        DifferenceTerm whole
    ) => !parts.IsEmpty || whole.IsMissing ? parts : [whole];

    private static List<(DifferenceTerm First, DifferenceTerm Second)> Pair(
        ImmutableArray<DifferenceTerm> first,
        ImmutableArray<DifferenceTerm> second,
        Quantities.Unit unit
    )
    {
        var partners = second.ToDictionary(term => term.Key, StringComparer.Ordinal);
        var pairs = new List<(DifferenceTerm, DifferenceTerm)>();
        foreach (var term in first)
        {
            pairs.Add(
                partners.Remove(term.Key, out var partner)
                    ? (term, partner)
                    : (term, DifferenceTerm.Missing(term.Key, unit))
            );
        }
        foreach (var term in second)
        {
            if (partners.ContainsKey(term.Key))
            {
                pairs.Add((DifferenceTerm.Missing(term.Key, unit), term));
            }
        }
        return pairs;
    }
}
