using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of warrants and the tranches in which they vest.</summary>
internal static class WarrantForm
{
    public static ClauseForm Of(WarrantClause one) =>
        new(
            "Warrants",
            "Rights to buy shares of the supplier that vest with the deal; their value lowers the net price.",
            [
                new("", [.. Shares(one), .. Market(one)]),
                .. one.Tranches.Select((tranche, index) => Tranche(one, tranche, index)),
            ],
            "Add a tranche",
            clause =>
                clause is WarrantClause it && it.Tranches.Length < 40
                    ? it with
                    {
                        Tranches = it.Tranches.Add(it.Tranches[^1]),
                    }
                    : clause
        );

    private static IEnumerable<ClauseField> Shares(WarrantClause one)
    {
        yield return Count<WarrantClause>(
            "shares_total",
            "Shares granted",
            one.SharesTotal,
            (it, shares) => it with { SharesTotal = shares ?? it.SharesTotal }
        );
        yield return ClauseParts.Number<WarrantClause>(
            "strike_usd",
            "Strike",
            Unit.Usd,
            0,
            1e6,
            one.StrikeUsd,
            (it, usd) => it with { StrikeUsd = usd ?? it.StrikeUsd }
        );
        yield return PerShare(
            "share_price_usd",
            "Price of a share today",
            one.SharePriceUsd,
            (it, usd) => it with { SharePriceUsd = usd ?? it.SharePriceUsd }
        );
        yield return ClauseParts.Month<WarrantClause>(
            "expires_month",
            "Last month of exercise",
            one.Expires,
            (it, month) => it with { Expires = month },
            true
        );
    }

    private static IEnumerable<ClauseField> Market(WarrantClause one)
    {
        yield return ClauseParts.PerYear<WarrantClause>(
            "volatility_per_year",
            "Volatility",
            one.VolatilityPerYear,
            (it, rate) => it with { VolatilityPerYear = rate ?? it.VolatilityPerYear }
        ) with
        {
            Minimum = 0,
            Maximum = 3,
        };
        yield return ClauseParts.PerYear<WarrantClause>(
            "risk_free_per_year",
            "Risk-free rate",
            one.RiskFreePerYear,
            (it, rate) => it with { RiskFreePerYear = rate ?? it.RiskFreePerYear }
        );
        yield return ClauseParts.PerYear<WarrantClause>(
            "dividend_per_year",
            "Dividend yield",
            one.DividendPerYear,
            (it, rate) => it with { DividendPerYear = rate ?? 0 }
        );
        yield return ClauseParts.Choice<WarrantClause, DilutionBasis>(
            "dilution",
            "The share price",
            one.Dilution,
            [
                (DilutionBasis.Included, "includes dilution (as filed)"),
                (DilutionBasis.PriceBeforeGrant, "is that before the grant"),
                (DilutionBasis.PriceAfterGrant, "is that after the grant"),
            ],
            (it, basis) => it with { Dilution = basis }
        );
        yield return Count<WarrantClause>(
            "shares_outstanding",
            "Shares outstanding",
            one.SharesOutstanding,
            (it, shares) => it with { SharesOutstanding = shares }
        ) with
        {
            IsOptional = true,
        };
        yield return ClauseParts.Share<WarrantClause>(
            "marketability_discount_fraction",
            "Discount because it cannot be sold at once",
            one.MarketabilityDiscount,
            (it, share) => it with { MarketabilityDiscount = share ?? 0 }
        );
        yield return ClauseParts.Number<WarrantClause>(
            "vesting_correlation",
            "Correlation of vesting and share price",
            Unit.One,
            -1,
            1,
            one.VestingCorrelation,
            (it, value) => it with { VestingCorrelation = value ?? 0 }
        );
    }

    private static ClauseGroup Tranche(WarrantClause one, WarrantTranche tranche, int index)
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
            FormattableString.Invariant($"Tranche {index + 1}"),
            [
                Count<WarrantClause>(
                    Key("shares"),
                    "Shares",
                    tranche.Shares,
                    (it, shares) => With(it, t => t with { Shares = shares ?? t.Shares })
                ),
                ClauseParts.Choice<WarrantClause, VestingEvent>(
                    Key("vests_by"),
                    "Vests by",
                    tranche.Event,
                    [
                        (VestingEvent.Date, "a month"),
                        (VestingEvent.Capacity, "megawatts running"),
                        (VestingEvent.Spend, "money spent"),
                    ],
                    (it, word) => With(it, t => Vesting(t, word))
                ),
                Reached(tranche, Key, With),
                PerShare(
                    Key("price_hurdle_usd"),
                    "Share price asked for on that day",
                    tranche.HurdleUsd,
                    (it, usd) => With(it, t => t with { HurdleUsd = usd })
                ) with
                {
                    IsOptional = true,
                    WhenEmpty = "none",
                },
                ClauseParts.Share<WarrantClause>(
                    Key("probability_fraction"),
                    "Probability of the other conditions",
                    tranche.Probability,
                    (it, share) => With(it, t => t with { Probability = share ?? 1 })
                ),
            ],
            one.Tranches.Length > 1
                ? clause =>
                    clause is WarrantClause it && index < it.Tranches.Length
                        ? it with
                        {
                            Tranches = it.Tranches.RemoveAt(index),
                        }
                        : clause
                : null
        );
    }

    private static ClauseField Reached(
        WarrantTranche tranche,
        Func<string, string> key,
        Func<WarrantClause, Func<WarrantTranche, WarrantTranche>, WarrantClause> with
    ) =>
        tranche.Event == VestingEvent.Date
            ? ClauseParts.Month<WarrantClause>(
                key("month"),
                "Vests in",
                tranche.Month,
                (it, month) => with(it, t => t with { Month = month ?? t.Month })
            )
            : ClauseParts.Number<WarrantClause>(
                key("threshold"),
                "Reached at",
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
        Func<T, double?, T> set
    )
        where T : Clause =>
        ClauseParts.Number(key, label, Unit.One, 0, 1e12, value, set) with
        {
            IsMinimumExcluded = true,
            Counted = "shares",
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
