using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of warrants and the tranches in which they vest.</summary>
internal static class WarrantForm
{
    public static ClauseForm Of(WarrantClause one, Wording say) =>
        new(
            say["deals.warrants"],
            say["deals.rightsToBuyShares"],
            [
                new("", [.. Shares(one, say), .. Market(one, say), .. Doubts(one, say)]),
                .. one.Tranches.Select((tranche, index) => Tranche(one, tranche, index, say)),
            ],
            say["deals.addATranche"],
            clause =>
                clause is WarrantClause it && it.Tranches.Length < 40
                    ? it with
                    {
                        Tranches = it.Tranches.Add(it.Tranches[^1]),
                    }
                    : clause
        );

    private static IEnumerable<ClauseField> Shares(WarrantClause one, Wording say)
    {
        yield return Count<WarrantClause>(
            "shares_total",
            say["deals.sharesGranted"],
            one.SharesTotal,
            (it, shares) => it with { SharesTotal = shares ?? it.SharesTotal },
            say
        );
        yield return ClauseParts.Number<WarrantClause>(
            "strike_usd",
            say["deals.strike"],
            Unit.Usd,
            0,
            1e6,
            one.StrikeUsd,
            (it, usd) => it with { StrikeUsd = usd ?? it.StrikeUsd }
        );
        yield return PerShare(
            "share_price_usd",
            say["deals.priceOfAShare"],
            one.SharePriceUsd,
            (it, usd) => it with { SharePriceUsd = usd ?? it.SharePriceUsd }
        );
        yield return ClauseParts.Month<WarrantClause>(
            "expires_month",
            say["deals.lastMonthOfExercise"],
            one.Expires,
            (it, month) => it with { Expires = month },
            true
        );
    }

    private static IEnumerable<ClauseField> Market(WarrantClause one, Wording say)
    {
        yield return ClauseParts.PerYear<WarrantClause>(
            "volatility_per_year",
            say["deals.volatility"],
            one.VolatilityPerYear,
            (it, rate) => it with { VolatilityPerYear = rate ?? it.VolatilityPerYear }
        ) with
        {
            Minimum = 0,
            Maximum = 3,
        };
        yield return ClauseParts.PerYear<WarrantClause>(
            "risk_free_per_year",
            say["deals.riskFreeRate"],
            one.RiskFreePerYear,
            (it, rate) => it with { RiskFreePerYear = rate ?? it.RiskFreePerYear }
        );
        yield return ClauseParts.PerYear<WarrantClause>(
            "dividend_per_year",
            say["deals.dividendYield"],
            one.DividendPerYear,
            (it, rate) => it with { DividendPerYear = rate ?? 0 }
        );
        yield return ClauseParts.Choice<WarrantClause, DilutionBasis>(
            "dilution",
            say["deals.theSharePrice"],
            one.Dilution,
            [
                (DilutionBasis.Included, say["deals.includesDilutionAsFiled"]),
                (DilutionBasis.PriceBeforeGrant, say["deals.isThatBeforeThe"]),
                (DilutionBasis.PriceAfterGrant, say["deals.isThatAfterThe"]),
            ],
            (it, basis) => it with { Dilution = basis }
        );
        yield return Count<WarrantClause>(
            "shares_outstanding",
            say["deals.sharesOutstanding"],
            one.SharesOutstanding,
            (it, shares) => it with { SharesOutstanding = shares },
            say
        ) with
        {
            IsOptional = true,
        };
    }

    private static IEnumerable<ClauseField> Doubts(WarrantClause one, Wording say)
    {
        yield return ClauseParts.Share<WarrantClause>(
            "marketability_discount_fraction",
            say["deals.discountBecauseItCannot"],
            one.MarketabilityDiscount,
            (it, share) => it with { MarketabilityDiscount = share ?? 0 }
        );
        yield return ClauseParts.Number<WarrantClause>(
            "vesting_correlation",
            say["deals.correlationOfVestingAnd"],
            Unit.One,
            -1,
            1,
            one.VestingCorrelation,
            (it, value) => it with { VestingCorrelation = value ?? 0 }
        );
    }

    private static ClauseGroup Tranche(
        WarrantClause one,
        WarrantTranche tranche,
        int index,
        Wording say
    )
    {
        string Key(string name) => FormattableString.Invariant($"tranches[{index}].{name}");
        WarrantClause With(WarrantClause it, Func<WarrantTranche, WarrantTranche> change) =>
            index < it.Tranches.Length
                ? it with
                {
                    Tranches = it.Tranches.SetItem(index, change(it.Tranches[index])),
                }
                : it;
        return new(
            say["deals.tranche", index + 1],
            [
                Count<WarrantClause>(
                    Key("shares"),
                    say["deals.shares"],
                    tranche.Shares,
                    (it, shares) => With(it, t => t with { Shares = shares ?? t.Shares }),
                    say
                ),
                ClauseParts.Choice<WarrantClause, VestingEvent>(
                    Key("vests_by"),
                    say["deals.vestsBy"],
                    tranche.Event,
                    [
                        (VestingEvent.Date, say["deals.aMonth"]),
                        (VestingEvent.Capacity, say["deals.megawattsRunning"]),
                        (VestingEvent.Spend, say["deals.moneySpent"]),
                    ],
                    (it, word) => With(it, t => Vesting(t, word))
                ),
                Reached(tranche, Key, With, say),
                PerShare(
                    Key("price_hurdle_usd"),
                    say["deals.sharePriceAskedFor"],
                    tranche.HurdleUsd,
                    (it, usd) => With(it, t => t with { HurdleUsd = usd })
                ) with
                {
                    IsOptional = true,
                    WhenEmpty = say["deals.none"],
                },
                ClauseParts.Share<WarrantClause>(
                    Key("probability_fraction"),
                    say["deals.probabilityOfTheOther"],
                    tranche.Probability,
                    (it, share) => With(it, t => t with { Probability = share ?? 1 })
                ),
            ],
            one.Tranches.Length > 1 ? Without(index) : null
        );
    }

    private static Func<Clause, Clause> Without(int index) =>
        clause =>
            clause is WarrantClause it && index < it.Tranches.Length
                ? it with
                {
                    Tranches = it.Tranches.RemoveAt(index),
                }
                : clause;

    private static ClauseField Reached(
        WarrantTranche tranche,
        Func<string, string> key,
        Func<WarrantClause, Func<WarrantTranche, WarrantTranche>, WarrantClause> with,
        Wording say
    ) =>
        tranche.Event == VestingEvent.Date
            ? ClauseParts.Month<WarrantClause>(
                key("month"),
                say["deals.vestsIn"],
                tranche.Month,
                (it, month) => with(it, t => t with { Month = month ?? t.Month })
            )
            : ClauseParts.Number<WarrantClause>(
                key("threshold"),
                say["deals.reachedAt"],
                tranche.Event == VestingEvent.Capacity ? Unit.Megawatt : Unit.Usd,
                0,
                1e13,
                tranche.Threshold,
                (it, value) => with(it, t => t with { Threshold = value ?? t.Threshold })
            );

    private static WarrantTranche Vesting(WarrantTranche tranche, VestingEvent by) =>
        tranche with
        {
            Event = by,
            Threshold = by switch
            {
                VestingEvent.Date => 0,
                VestingEvent.Capacity => 100,
                _ => 1e9,
            },
            Month = by == VestingEvent.Date ? tranche.Month ?? new(2027, 1, 1) : null,
        };

    private static ClauseNumber Count<T>(
        string key,
        string label,
        double? value,
        Func<T, double?, T> set,
        Wording say
    )
        where T : Clause =>
        ClauseParts.Number(key, label, Unit.One, 0, 1e12, value, set) with
        {
            IsMinimumExcluded = true,
            Counted = say["unit.shares"],
        };

    private static ClauseNumber PerShare(
        string key,
        string label,
        double? value,
        Func<WarrantClause, double?, WarrantClause> set
    ) =>
        ClauseParts.Number(key, label, Unit.Usd, 0, 1e6, value, set) with
        {
            IsMinimumExcluded = true,
        };
}
