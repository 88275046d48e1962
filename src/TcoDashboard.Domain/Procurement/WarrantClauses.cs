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

    /// <summary>Expected value at grant, and the values where the share price ends at its P10 and P90, US dollars.</summary>
    public static (Expr Grant, Expr Low, Expr High) Write(DealWriter to, WarrantClause clause)
    {
        var shared = Shared(to, clause);
        Expr? grant = null;
        Expr? low = null;
        Expr? high = null;
        for (var index = 0; index < clause.Tranches.Length; index++)
        {
            var (one, p10, p90) = Tranche(to, clause, index, shared);
            grant = grant is null ? one : grant + one;
            low = low is null ? p10 : low + p10;
            high = high is null ? p90 : high + p90;
        }

        Expr Total(string local, string label, Expr sum) =>
            to.Sheet.Cell(DealWriter.Id(clause, local), $"{label}, {clause.Name}", Unit.Usd, sum);
        return (
            Total("grant", "Warrants at grant value", grant!),
            Total("p10", "Warrants, share price at P10", low!),
            Total("p90", "Warrants, share price at P90", high!)
        );
    }

    private static OptionTerms Shared(DealWriter to, WarrantClause clause) =>
        new(
            to.In(clause, "share_price_usd", "Share price", Unit.Usd, clause.SharePriceUsd),
            to.In(clause, "strike_usd", "Price to be paid for a share", Unit.Usd, clause.StrikeUsd),
            0,
            to.In(clause, "risk_free_per_year", "Risk-free rate", Unit.One, clause.RiskFreePerYear),
            to.In(
                clause,
                "volatility_per_year",
                "Volatility of the share",
                Unit.One,
                clause.VolatilityPerYear
            ),
            to.In(clause, "dividend_per_year", "Dividend yield", Unit.One, clause.DividendPerYear)
        );

    private static (Expr Grant, Expr Low, Expr High) Tranche(
        DealWriter to,
        WarrantClause clause,
        int index,
        OptionTerms shared
    )
    {
        var tranche = clause.Tranches[index];
        var local = FormattableString.Invariant($"tranche_{index + 1}");
        var name = FormattableString.Invariant($"{clause.Name}, tranche {index + 1}");
        var id = DealWriter.Id(clause, local);
        Expr In(string field, string label, Unit unit, double value) =>
            to.In(
                clause,
                $"{local}.{field}",
                FormattableString.Invariant($"{label} of tranche {index + 1}"),
                unit,
                value
            );
        var months = Months(to, clause, tranche, id, name, In);
        var last = clause.Expires is { } expires
            ? Math.Min(to.Sheet.Timeline.Periods - 1, to.Month(expires))
            : to.Sheet.Timeline.Periods - 1;
        // Why: a date is reached whatever the horizon; a threshold only when it is reached inside it.
        var reached = tranche.Event == VestingEvent.Date ? 1 : Fx.LessOrEqual(months, (double)last);
        var terms = shared with
        {
            Years = to.Sheet.Cell(
                $"{id}.years",
                $"Years to vesting, {name}",
                Unit.One,
                months / 12
            ),
            Hurdle = tranche.HurdleUsd is { } hurdle
                ? In("price_hurdle_usd", "Share price to reach", Unit.Usd, hurdle)
                : null,
        };
        var old =
            clause.SharesOutstanding is { } outstanding && index == 0
                ? to.In(clause, "shares_outstanding", "Shares outstanding", Unit.One, outstanding)
                : clause.SharesOutstanding;
        var value = DilutedWarrant.Value(
            to.Sheet,
            id,
            name,
            terms,
            clause.Dilution,
            old is null ? null : old,
            clause.SharesTotal
        );
        var kept =
            In("shares", "Shares", Unit.One, tranche.Shares)
            * reached
            * In(
                "probability_fraction",
                "Likelihood of other conditions",
                Unit.Fraction,
                tranche.Probability
            )
            * (1 - clause.MarketabilityDiscount);
        Expr At(double deviate) => kept * CallOption.AtQuantile(terms, deviate);
        return (
            to.Sheet.Cell($"{id}.grant", $"Value at grant, {name}", Unit.Usd, kept * value),
            At(-Decile),
            At(Decile)
        );
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
                "Months to vesting",
                Unit.One,
                Math.Max(0, to.Month(tranche.Month!.Value))
            );
        }

        var isCapacity = tranche.Event == VestingEvent.Capacity;
        var (series, threshold) = isCapacity
            ? (to.Megawatts, input("capacity_mw", "Capacity", Unit.Megawatt, tranche.Threshold))
            : (Fx.Cumulative(to.Charge), input("spend_usd", "Spend", Unit.Usd, tranche.Threshold));
        // Why: capacity contracted to the watt must count as reached whatever the last bit of a sum of tranches.
        var met = Fx.GreaterOrEqual(series, threshold * (1 - 1e-9));
        return to.Sheet.Cell(
            $"{id}.months",
            $"Months to vesting, {name}",
            Unit.One,
            Fx.Sum(Fx.Equal(Fx.Cumulative(met), 0)),
            "Months before the threshold is reached for the first time."
        );
    }
}
