using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of price tiers.</summary>
internal static class TierForm
{
    public static ClauseForm Of(TierClause one, Wording say) =>
        new(
            say["deals.priceTiers"],
            say["deals.discountsThatRiseWith"],
            [
                new(
                    "",
                    [
                        ClauseParts.Choice<TierClause, TierMeasure>(
                            "measure",
                            say["deals.tiersLookAt"],
                            one.Measure,
                            [
                                (TierMeasure.Spend, say["deals.moneySpent"]),
                                (TierMeasure.Capacity, say["deals.megawatts"]),
                                (TierMeasure.Systems, say["deals.systemsBought"]),
                                (TierMeasure.Term, say["deals.lengthOfTheContract2"]),
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
                            say["deals.aTierAppliesTo"],
                            one.Mode,
                            [
                                (TierMode.Marginal, say["deals.itsOwnBandMarginal"]),
                                (TierMode.Retroactive, say["deals.everythingRetroactive"]),
                            ],
                            (it, mode) => it with { Mode = mode }
                        ),
                        .. one.Measure == TierMeasure.Term
                            ? (ReadOnlySpan<ClauseField>)
                                [
                                    ClauseParts.Months<TierClause>(
                                        "term_months",
                                        say["deals.lengthOfTheContract"],
                                        one.TermMonths,
                                        (it, months) => it with { TermMonths = months },
                                        say
                                    ),
                                ]
                            : [],
                    ]
                ),
                .. one.Tiers.Select((tier, index) => Tier(one, tier, index, say)),
            ],
            say["deals.addATier"],
            clause => clause is TierClause it ? Longer(it) : clause
        );

    private static ClauseGroup Tier(TierClause one, DiscountTier tier, int index, Wording say)
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
            TierMeasure.Systems => (Unit.One, say["unit.systems"]),
            _ => (Unit.One, say["unit.months"]),
        };
        return new(
            say["deals.tier", index + 1],
            [
                ClauseParts.Number<TierClause>(
                    Key("from"),
                    say["deals.from"],
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
                    say["deals.discount"],
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
