using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Variants;

/// <summary>Finds where one option overtakes another between two neighbouring variants.</summary>
internal static class VariantCrossings
{
    /// <summary>The crossings of every pair of options, in the order of size.</summary>
    /// <param name="canvas">The result and its words.</param>
    /// <param name="metric">The metric compared.</param>
    /// <param name="rows">What was evaluated, in the order of size.</param>
    /// <param name="isLogarithmic">Whether the figure draws straight lines between logarithms of the metric, all above 0.</param>
    public static ImmutableArray<VariantCrossing> Of(
        StudyCanvas canvas,
        Metric metric,
        ImmutableArray<VariantRow> rows,
        bool isLogarithmic
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
                            .SelectMany(other =>
                                Between(canvas, metric, rows, isLogarithmic, (one, other))
                            )
                    )
                    .OrderBy(crossing => crossing.Size),
            ];
    }

    private static IEnumerable<VariantCrossing> Between(
        StudyCanvas canvas,
        Metric metric,
        ImmutableArray<VariantRow> rows,
        bool isLogarithmic,
        (int One, int Other) pair
    )
    {
        var (one, other) = pair;
        double Height(double value) => isLogarithmic ? Math.Log(value) : value;
        (Variant Variant, double Gap, double Height)? last = null;
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

            var (gap, height) = (Height(own) - Height(theirs), Height(own));
            if (last is var (before, earlier, from) && gap > 0 != earlier > 0)
            {
                // Sizes between two evaluated ones are read off the straight lines that the figure draws.
                var share = earlier / (earlier - gap);
                var at = from + (share * (height - from));
                var isOneAhead = gap < 0 == (metric.Better == BetterWhen.Lower);
                yield return new(
                    canvas.Name(isOneAhead ? one : other),
                    canvas.Name(isOneAhead ? other : one),
                    before.Size + (share * (row.Variant.Size - before.Size)),
                    isLogarithmic ? Math.Exp(at) : at,
                    VariantWords.Size(canvas.Presenter, before),
                    VariantWords.Size(canvas.Presenter, row.Variant)
                );
            }

            last = (row.Variant, gap, height);
        }
    }
}
