using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Variants;

/// <summary>Finds where one option overtakes another between two neighbouring variants.</summary>
internal static class VariantCrossings
{
    /// <summary>The crossings of every pair of options, in the order of size.</summary>
    public static ImmutableArray<VariantCrossing> Of(
        StudyCanvas canvas,
        Metric metric,
        ImmutableArray<VariantRow> rows
    )
    {
        var options = canvas.Result.Options.Length;
        return metric.Better == BetterWhen.Neither
            ? []
            :
            [
                .. Enumerable
                    .Range(0, options)
                    .SelectMany(one =>
                        Enumerable
                            .Range(one + 1, options - one - 1)
                            .SelectMany(other => Between(canvas, metric, rows, one, other))
                    )
                    .OrderBy(crossing => crossing.Size),
            ];
    }

    private static IEnumerable<VariantCrossing> Between(
        StudyCanvas canvas,
        Metric metric,
        ImmutableArray<VariantRow> rows,
        int one,
        int other
    )
    {
        (Variant Variant, double Gap, double Value)? last = null;
        foreach (var row in rows)
        {
            if (
                VariantReports.Value(row, one, metric.Id) is not { } own
                || VariantReports.Value(row, other, metric.Id) is not { } theirs
                // Why: options that tie at a size have not overtaken each other yet.
                || own == theirs
            )
            {
                continue;
            }

            var gap = own - theirs;
            if (last is var (before, earlier, value) && gap > 0 != earlier > 0)
            {
                // Sizes between two evaluated ones are read off the straight lines that the figure draws.
                var share = earlier / (earlier - gap);
                var isOneAhead = gap < 0 == (metric.Better == BetterWhen.Lower);
                yield return new(
                    canvas.Name(isOneAhead ? one : other),
                    canvas.Name(isOneAhead ? other : one),
                    before.Size + (share * (row.Variant.Size - before.Size)),
                    value + (share * (own - value)),
                    VariantWords.Size(canvas.Presenter, before),
                    VariantWords.Size(canvas.Presenter, row.Variant)
                );
            }

            last = (row.Variant, gap, own);
        }
    }
}
