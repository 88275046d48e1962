using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of price tiers.</summary>
internal static class TierForm
{
    public static ClauseForm Of(TierClause one) =>
        new(
            "Price tiers",
            "Discounts that rise with volume or term. Marginal: each band at its own discount. Retroactive: the discount reached holds for everything.",
            [
                new(
                    "",
                    [
                        ClauseParts.Choice<TierClause, TierMeasure>(
                            "measure",
                            "Tiers look at",
                            one.Measure,
                            [
                                (TierMeasure.Spend, "money spent"),
                                (TierMeasure.Capacity, "megawatts"),
                                (TierMeasure.Systems, "systems bought"),
                                (TierMeasure.Term, "length of the contract"),
                            ],
                            (it, measure) =>
                                it with
                                {
                                    Measure = measure,
                                    TermMonths =
                                        measure == TierMeasure.Term ? it.TermMonths ?? 36 : null,
                                }
                        ),
                        ClauseParts.Choice<TierClause, TierMode>(
                            "mode",
                            "A tier applies to",
                            one.Mode,
                            [
                                (TierMode.Marginal, "its own band (marginal)"),
                                (TierMode.Retroactive, "everything (retroactive)"),
                            ],
                            (it, mode) => it with { Mode = mode }
                        ),
                        .. one.Measure == TierMeasure.Term
                            ? (ReadOnlySpan<ClauseField>)
                                [
                                    ClauseParts.Months<TierClause>(
                                        "term_months",
                                        "Length of the contract",
                                        one.TermMonths,
                                        (it, months) => it with { TermMonths = months }
                                    ),
                                ]
                            : [],
                    ]
                ),
                .. one.Tiers.Select((tier, index) => Tier(one, tier, index)),
            ],
            "Add a tier",
            clause => clause is TierClause it ? Longer(it) : clause
        );

    private static ClauseGroup Tier(TierClause one, DiscountTier tier, int index)
    {
        string Key(string name) => FormattableString.Invariant($"tiers[{index}].{name}");
        TierClause With(TierClause it, Func<DiscountTier, DiscountTier> change) =>
            index < it.Tiers.Length
                ? it with
                {
                    Tiers = it.Tiers.SetItem(index, change(it.Tiers[index])),
                }
                : it;
        var (unit, counted) = one.Measure switch
        {
            TierMeasure.Spend => (Unit.Usd, (string?)null),
            TierMeasure.Capacity => (Unit.Megawatt, null),
            TierMeasure.Systems => (Unit.One, "systems"),
            _ => (Unit.One, "months"),
        };
        return new(
            FormattableString.Invariant($"Tier {index + 1}"),
            [
                ClauseParts.Number<TierClause>(
                    Key("from"),
                    "From",
                    unit,
                    0,
                    1e13,
                    tier.From,
                    (it, from) => With(it, t => t with { From = from ?? t.From })
                ) with
                {
                    Counted = counted,
                },
                ClauseParts.Share<TierClause>(
                    Key("discount_fraction"),
                    "Discount",
                    tier.Discount,
                    (it, share) => With(it, t => t with { Discount = share ?? t.Discount })
                ),
            ],
            one.Tiers.Length > 1
                ? clause =>
                    clause is TierClause it && index < it.Tiers.Length
                        ? it with
                        {
                            Tiers = it.Tiers.RemoveAt(index),
                        }
                        : clause
                : null
        );
    }

    private static TierClause Longer(TierClause it)
    {
        var last = it.Tiers[^1];
        return it.Tiers.Length >= 20
            ? it
            : it with
            {
                Tiers = it.Tiers.Add(
                    new(
                        last.From > 0 ? 2 * last.From : 1e6,
                        Math.Round(Math.Min(1, last.Discount + 0.05), 4)
                    )
                ),
            };
    }
}
