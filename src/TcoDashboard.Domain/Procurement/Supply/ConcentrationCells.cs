using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>The Herfindahl–Hirschman index of each layer: 10,000 × Σ share².</summary>
internal static class ConcentrationCells
{
    public static void Write(SupplyWriter to, SupplyTerms terms)
    {
        Expr? highest = null;
        for (var layer = 0; layer < terms.Layers.Length; layer++)
        {
            var one = terms.Layers[layer];
            var id = SupplyIds.Concentration(one.Layer);
            Expr sum = to.Sheet.Constant(0, Unit.One);
            for (var index = 0; index < one.Suppliers.Length; index++)
            {
                var (supplier, share) = one.Suppliers[index];
                var part = to.In(
                    FormattableString.Invariant($"{id}.share_{index + 1}"),
                    Worded($"Share of {supplier}, {Name(one.Layer)}"),
                    Unit.Fraction,
                    share,
                    one.Evidence,
                    FormattableString.Invariant(
                        $"layers[{layer}].suppliers[{index}].share_fraction"
                    )
                );
                sum += part * part;
            }

            var found = to.Sheet.Cell(
                id,
                Worded($"Concentration, {Name(one.Layer)}"),
                Unit.One,
                10_000 * sum,
                Worded(
                    "10,000 for a single supplier; two vendors on one foundry are one risk in that layer."
                )
            );
            highest = highest is null ? found : Fx.Max(highest, found);
        }

        if (highest is not null)
        {
            to.Sheet.Cell(
                SupplyIds.HighestConcentration,
                Worded("Highest supplier concentration"),
                Unit.One,
                1 * highest,
                Worded("Of the layers given: the one that depends most on one supplier.")
            );
        }
    }

    /// <summary>The layer in words.</summary>
    internal static string Name(SupplyLayer layer) =>
        layer switch
        {
            SupplyLayer.PowerGear => Worded("power gear"),
            _ => SupplyIds.Word(layer),
        };
}
