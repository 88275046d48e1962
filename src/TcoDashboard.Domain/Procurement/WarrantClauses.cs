using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>
/// What warrants are worth to the buyer: Σ shares × probability × value of one right at the month it vests × (1 − marketability discount). A warrant is
/// taken to be exercised when it vests, which is exact for a strike near zero and a lower bound otherwise.
/// </summary>
internal static class WarrantClauses
{
    // Why: the deviate that one draw in ten exceeds; the inverse normal at 0.9.
    private const double Decile = 1.2815515655446004;

    /// <summary>What all tranches of a clause share.</summary>
    private sealed record Granted(OptionTerms Terms, Expr Shares, Expr? OldShares, Expr Sellable);

    /// <summary>Expected value at grant, and the values where the share price ends at its P10 and P90, US dollars.</summary>
    public static (Expr Grant, Expr Low, Expr High) Write(DealWriter to, WarrantClause clause)
    {
        var granted = Inputs(to, clause);
        to.Sheet.Cell(
            DealWriter.Id(clause, "if_all_vest"),
            Worded($"All shares at today's price, {clause.Name}"),
            Unit.Usd,
            granted.Shares * Fx.Max(granted.Terms.Spot - granted.Terms.Strike, 0),
            Worded("An upper bound: every tranche vested today, no hurdle, nothing lost.")
        );
        Expr? grant = null;
        Expr? low = null;
        Expr? high = null;
        for (var index = 0; index < clause.Tranches.Length; index++)
        {
            var (one, p10, p90) = Tranche(to, clause, index, granted);
            grant = grant is null ? one : grant + one;
            low = low is null ? p10 : low + p10;
            high = high is null ? p90 : high + p90;
        }

        Expr Total(string local, string label, Expr sum) =>
            to.Sheet.Cell(DealWriter.Id(clause, local), $"{label}, {clause.Name}", Unit.Usd, sum);
        return (
            Total("grant", Worded("Warrants at grant value"), grant!),
            Total("p10", Worded("Warrants, share price at P10"), low!),
            Total("p90", Worded("Warrants, share price at P90"), high!)
        );
    }

    private static Granted Inputs(DealWriter to, WarrantClause clause)
    {
        Expr Share(string field, string label, double value) =>
            to.In(clause, field, label, Unit.One, value);
        Expr Money(string field, string label, double value) =>
            to.In(clause, field, label, Unit.Usd, value);
        return new(
            new(
                Money("share_price_usd", Worded("Share price"), clause.SharePriceUsd),
                Money("strike_usd", Worded("Price to be paid for a share"), clause.StrikeUsd),
                0,
                Share("risk_free_per_year", Worded("Risk-free rate"), clause.RiskFreePerYear),
                Share(
                    "volatility_per_year",
                    Worded("Volatility of the share"),
                    clause.VolatilityPerYear
                ),
                Share("dividend_per_year", Worded("Dividend yield"), clause.DividendPerYear)
            ),
            Share("shares_total", Worded("Shares granted"), clause.SharesTotal),
            clause.SharesOutstanding is { } outstanding
                ? Share("shares_outstanding", Worded("Shares outstanding"), outstanding)
                : null,
            1
                - Share(
                    "marketability_discount_fraction",
                    Worded("Lost because it cannot be sold at once"),
                    clause.MarketabilityDiscount
                )
        );
    }

    private static (Expr Grant, Expr Low, Expr High) Tranche(
        DealWriter to,
        WarrantClause clause,
        int index,
        Granted granted
    )
    {
        var tranche = clause.Tranches[index];
        var local = FormattableString.Invariant($"tranche_{index + 1}");
        var name = Worded($"{clause.Name}, tranche {index + 1}");
        var id = DealWriter.Id(clause, local);
        Expr In(string field, string label, Unit unit, double value) =>
            to.In(
                clause,
                $"{local}.{field}",
                Worded($"{label} of tranche {index + 1}"),
                unit,
                value
            );
        var months = Months(to, clause, tranche, id, name, In);
        var terms = granted.Terms with
        {
            Years = to.Sheet.Cell(
                $"{id}.years",
                Worded($"Years to vesting, {name}"),
                Unit.One,
                months / 12
            ),
            Hurdle = tranche.HurdleUsd is { } hurdle
                ? In("price_hurdle_usd", Worded("Share price to reach"), Unit.Usd, hurdle)
                : null,
        };
        var kept =
            In("shares", Worded("Shares"), Unit.One, tranche.Shares)
            * Reached(to, clause, tranche, months)
            * In(
                "probability_fraction",
                Worded("Likelihood of other conditions"),
                Unit.Fraction,
                tranche.Probability
            )
            * granted.Sellable;
        return Values(to, clause, granted, terms, kept, id, name);
    }

    private static (Expr Grant, Expr Low, Expr High) Values(
        DealWriter to,
        WarrantClause clause,
        Granted granted,
        OptionTerms terms,
        Expr kept,
        string id,
        string name
    )
    {
        var value = DilutedWarrant.Value(
            to.Sheet,
            id,
            name,
            terms,
            clause.Dilution,
            granted.OldShares,
            granted.Shares
        );
        Expr At(double deviate)
        {
            var gain = kept * CallOption.AtQuantile(terms, deviate);
            return clause.Dilution == DilutionBasis.PriceBeforeGrant && granted.OldShares is { } old
                ? gain * (old / (old + granted.Shares))
                : gain;
        }

        return (
            to.Sheet.Cell($"{id}.grant", Worded($"Value at grant, {name}"), Unit.Usd, kept * value),
            At(-Decile),
            At(Decile)
        );
    }

    /// <summary>1 when the tranche vests: a date is reached whatever the horizon, a threshold only when it is reached inside it and before expiry.</summary>
    private static Expr Reached(
        DealWriter to,
        WarrantClause clause,
        WarrantTranche tranche,
        Expr months
    )
    {
        var last = clause.Expires is { } expires
            ? Math.Min(to.Sheet.Timeline.Periods - 1, to.Month(expires))
            : to.Sheet.Timeline.Periods - 1;
        return tranche.Event == VestingEvent.Date ? 1 : Fx.LessOrEqual(months, (double)last);
    }

    /// <summary>Months until the tranche vests: given, or counted until capacity or spend reaches its threshold.</summary>
    private static Expr Months(
        DealWriter to,
        WarrantClause clause,
        WarrantTranche tranche,
        string id,
        string name,
        Func<string, string, Unit, double, Expr> input
    )
    {
        if (tranche.Event == VestingEvent.Date)
        {
            return input(
                "months",
                Worded("Months to vesting"),
                Unit.One,
                Math.Max(0, to.Month(tranche.Month!.Value))
            );
        }

        var isCapacity = tranche.Event == VestingEvent.Capacity;
        var (series, threshold) = isCapacity
            ? (
                to.Megawatts,
                input("capacity_mw", Worded("Capacity"), Unit.Megawatt, tranche.Threshold)
            )
            : (
                Fx.Cumulative(to.Charge),
                input("spend_usd", Worded("Spend"), Unit.Usd, tranche.Threshold)
            );
        // Why: whole systems never add up to a round number of megawatts; what is contracted does, but for the last bit of a sum.
        var slack = isCapacity && to.Deal.Capacity is null ? 5e-3 : 1e-9;
        var met = Fx.GreaterOrEqual(series, threshold * (1 - slack));
        return to.Sheet.Cell(
            $"{id}.months",
            Worded($"Months to vesting, {name}"),
            Unit.One,
            Fx.Sum(Fx.Equal(Fx.Cumulative(met), 0)),
            Worded("Months before the threshold is reached for the first time.")
        );
    }
}
