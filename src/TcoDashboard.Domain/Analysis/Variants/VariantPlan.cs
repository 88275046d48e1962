using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>The usual study of scale and time: which variants of a scenario are looked at.</summary>
public static class VariantPlan
{
    /// <summary>
    /// Demand times 1, 2, 10 and 100; hardware kept 3 to 7 years; a start 6, 12 and 24 months later with and without the move of prices; the next
    /// generation where there is one.
    /// </summary>
    /// <param name="result">The result as it stands.</param>
    /// <param name="priceGrowth">Yearly change of hardware prices, above −1, for example −0.25.</param>
    public static ImmutableArray<Variant> Of(Result result, double priceGrowth)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!(priceGrowth > -1 && double.IsFinite(priceGrowth)))
        {
            throw new ArgumentOutOfRangeException(nameof(priceGrowth), priceGrowth, "Above -1.");
        }

        var document = result.Document;
        return
        [
            .. ScaleAndTime.UsualFactors.Select(factor => ScaleAndTime.Scaled(document, factor)),
            .. ScaleAndTime.UsualLives.Select(years => ScaleAndTime.WithLife(document, years)),
            .. ScaleAndTime.UsualDelays.Select(months =>
                ScaleAndTime.Delayed(result, months, priceGrowth)
            ),
            .. ScaleAndTime.UsualDelays.Select(months =>
                ScaleAndTime.Delayed(result, months, 0) with
                {
                    Kind = VariantKind.DelayAlone,
                }
            ),
            .. NextGeneration.Variant(document, result.Catalog) is { } next ? new[] { next } : [],
        ];
    }
}
