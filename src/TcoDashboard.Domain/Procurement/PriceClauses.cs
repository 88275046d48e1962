using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What each price clause changes of the charge, as a formula in US dollars a month.</summary>
internal static class PriceClauses
{
    /// <summary>The change a clause makes to the charge before it; <c>null</c> when the clause is not about the price.</summary>
    public static Expr? Change(DealWriter to, Clause clause) =>
        clause switch
        {
            TierClause tiers => Tiers(to, tiers),
            TakeOrPayClause floor => Floor(to, floor),
            PriceIndexClause index => Index(to, index),
            PriceReopenerClause reopened => Reopened(to, reopened),
            ServiceCreditClause credit => Credit(to, credit),
            EarlyExitClause exit => Exit(to, exit),
            _ => null,
        };

    private static Expr Tiers(DealWriter to, TierClause clause)
    {
        var unit = clause.Measure switch
        {
            TierMeasure.Spend => Unit.Usd,
            TierMeasure.Capacity => Unit.Megawatt,
            TierMeasure.Term => Unit.Month,
            _ => Unit.One,
        };
        (Expr, Expr)[] tiers =
        [
            .. clause.Tiers.Select(
                (tier, index) =>
                    (
                        to.In(
                            clause,
                            FormattableString.Invariant($"tier_{index + 1}.from"),
                            Worded($"Start of tier {index + 1}"),
                            unit,
                            tier.From
                        ),
                        to.In(
                            clause,
                            FormattableString.Invariant($"tier_{index + 1}.discount_fraction"),
                            Worded($"Discount of tier {index + 1}"),
                            Unit.Fraction,
                            tier.Discount
                        )
                    )
            ),
        ];
        Expr Off(Expr volume) => PriceTiers.Discount(volume, tiers, clause.Mode);
        switch (clause.Measure)
        {
            case TierMeasure.Spend:
                var spent = Off(Fx.Cumulative(to.Charge));
                return Fx.Lag(spent, 1) - spent;
            case TierMeasure.Systems:
                // Why: the price of a system is the same in every month, so what is free in systems is free in money.
                var bought = to.Base.SystemsBought!;
                var free = Off(bought);
                return -(free - Fx.Lag(free, 1))
                    * Fx.Sum(to.Charge)
                    / Fx.Max(Fx.Last(bought), 1e-9);
            case TierMeasure.Term:
                var term = to.In(
                    clause,
                    "term_months",
                    Worded("Length of the contract"),
                    Unit.Month,
                    clause.TermMonths!.Value
                );
                return -(Off(term) / term) * to.Charge;
            default:
                var least = to.Sheet.Constant(1e-9, Unit.Megawatt);
                return -(Off(to.Megawatts) / Fx.Max(to.Megawatts, least)) * to.Charge;
        }
    }

    private static Expr Floor(DealWriter to, TakeOrPayClause clause)
    {
        var use = to.In(
            clause,
            "use_fraction",
            Worded("Share that is used"),
            Unit.Fraction,
            clause.UseFraction
        );
        var commitment = clause.CommittedUsdPerMonth is { } money
            ? to.In(
                clause,
                "committed_usd_per_month",
                Worded("Least payment"),
                Unit.UsdPerMonth,
                money
            ) * to.Sheet.MonthsInPeriod
            : to.Charge
                * to.In(
                    clause,
                    "floor_fraction",
                    Worded("Least share to be paid"),
                    Unit.Fraction,
                    clause.FloorFraction!.Value
                );
        return TakeOrPay.Paid(
                to.Sheet,
                DealWriter.Id(clause, "take_or_pay"),
                to.Charge * use,
                commitment,
                clause.CarryForwardMonths
            ) - to.Charge;
    }

    private static Expr Index(DealWriter to, PriceIndexClause clause)
    {
        var rate = to.In(
            clause,
            "rate_per_year",
            Worded("Expected change of the index"),
            Unit.Fraction,
            clause.RatePerYear
        );
        if (clause.CapPerYear is { } cap)
        {
            rate = Fx.Min(
                rate,
                to.In(
                    clause,
                    "cap_per_year",
                    Worded("Highest change passed on"),
                    Unit.Fraction,
                    cap
                )
            );
        }

        if (clause.FloorPerYear is { } floor)
        {
            rate = Fx.Max(
                rate,
                to.In(
                    clause,
                    "floor_per_year",
                    Worded("Lowest change passed on"),
                    Unit.Fraction,
                    floor
                )
            );
        }

        var from = clause.From is { } month ? to.Month(month) : 0;
        var years = Fx.Max(Fx.Floor((to.Sheet.PeriodIndex - from) / 12), 0);
        return to.Charge * (Fx.Pow(1 + rate, years) - 1);
    }

    private static Expr Reopened(DealWriter to, PriceReopenerClause clause)
    {
        var change = to.In(
            clause,
            "expected_change_fraction",
            Worded("Expected change of the price"),
            Unit.Fraction,
            clause.ExpectedChange
        );
        if (clause.Collar is { } most)
        {
            var collar = to.In(
                clause,
                "collar_fraction",
                Worded("Largest change allowed"),
                Unit.Fraction,
                most
            );
            change = Fx.Max(Fx.Min(change, collar), -collar);
        }

        return to.Charge
            * Fx.GreaterOrEqual(to.Sheet.PeriodIndex, (double)to.Month(clause.Month))
            * change;
    }

    private static Expr Credit(DealWriter to, ServiceCreditClause clause)
    {
        Expr In(string field, string label, double value) =>
            to.In(clause, field, label, Unit.Fraction, value);
        var missing =
            In(
                "promised_availability_fraction",
                Worded("Promised availability"),
                clause.PromisedAvailability
            )
            - In(
                "expected_availability_fraction",
                Worded("Expected availability"),
                clause.ExpectedAvailability
            );
        return -to.Charge
            * Fx.Min(
                Fx.Max(missing, 0)
                    * 100
                    * In(
                        "credit_per_point_fraction",
                        Worded("Credit for each point"),
                        clause.CreditPerPoint
                    ),
                In("cap_fraction", Worded("Most of a charge given back"), clause.Cap)
            );
    }

    private static Expr Exit(DealWriter to, EarlyExitClause clause)
    {
        var month = (double)to.Month(clause.Month);
        var fee = to.Sheet.Cell(
            DealWriter.Id(clause, "fee"),
            Worded($"Fee for leaving, {clause.Name}"),
            Unit.Usd,
            Fx.Sum(to.Charge * Fx.GreaterOrEqual(to.Sheet.PeriodIndex, month))
                * to.In(
                    clause,
                    "fee_fraction",
                    Worded("Fee over the charges that would have followed"),
                    Unit.Fraction,
                    clause.FeeFraction
                ),
            Worded("Due when the buyer leaves; the price holds only the expected part of it.")
        );
        return Fx.Equal(to.Sheet.PeriodIndex, month)
            * fee
            * to.In(
                clause,
                "probability_fraction",
                Worded("How likely the buyer leaves"),
                Unit.Fraction,
                clause.Probability
            );
    }
}
