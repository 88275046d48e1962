using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What money paid to the supplier ahead of deliveries costs: its flows and its price.</summary>
internal static class FundingClauses
{
    /// <summary>
    /// The flows of a clause, the part of them that is lent or paid ahead and so no cost, and the present value of what it costs, all in US
    /// dollars.
    /// </summary>
    public static (Expr Flow, Expr Lent, Expr Cost) Write(DealWriter to, FundingClause clause)
    {
        var amount = to.In(clause, "amount_usd", Worded("Amount"), Unit.Usd, clause.AmountUsd);
        var month = to.Month(clause.Month);
        var paidOut = Fx.Equal(to.Sheet.PeriodIndex, (double)month) * amount;
        var (back, lent, price) = clause.Form switch
        {
            FundingForm.Grant => (to.Nothing, to.Nothing, Discounted(to, amount, month)),
            FundingForm.Loan => Loan(to, clause, amount, month, paidOut),
            _ => Prepaid(to, clause, amount, month, paidOut),
        };
        var loss = to.Sheet.Cell(
            DealWriter.Id(clause, "credit_loss"),
            Worded($"Expected loss if the supplier fails, {clause.Name}"),
            Unit.Usd,
            Discounted(to, amount, month)
                * to.In(
                    clause,
                    "failure_probability_fraction",
                    Worded("How likely the supplier fails"),
                    Unit.Fraction,
                    clause.FailureProbability
                )
                * to.In(
                    clause,
                    "loss_given_failure_fraction",
                    Worded("Share lost when it fails"),
                    Unit.Fraction,
                    clause.LossGivenFailure
                )
        );
        var flow = to.Sheet.Row(
            DealWriter.Id(clause, "flow"),
            Worded($"{clause.Name}, paid and returned"),
            Unit.Usd,
            paidOut - back
        );
        return (flow, lent, price + loss);
    }

    private static (Expr Back, Expr Lent, Expr Price) Loan(
        DealWriter to,
        FundingClause clause,
        Expr amount,
        int month,
        Expr paidOut
    )
    {
        var loan = new LevelLoan(
            amount,
            to.In(
                clause,
                "rate_per_year",
                Worded("Interest a year"),
                Unit.Fraction,
                clause.RatePerYear
            ),
            to.In(
                clause,
                "market_rate_per_year",
                Worded("Interest a lender at arm's length would ask"),
                Unit.Fraction,
                clause.MarketRatePerYear
            ),
            clause.Payments,
            clause.IntervalMonths,
            clause.FirstAfterMonths
        );
        var id = DealWriter.Id(clause, "loan");
        var payment = loan.Payment(to.Sheet, id);
        var first = month + clause.FirstAfterMonths;
        var since = to.Sheet.PeriodIndex - first;
        var due =
            Fx.GreaterOrEqual(since, 0)
            * Fx.Less(since, (double)(clause.Payments * clause.IntervalMonths))
            * Fx.Equal(Fx.Mod(Fx.Max(since, 0), (double)clause.IntervalMonths), 0);
        var back = due * payment;
        var interest = Interest(to, clause, loan, (month, first), (due, back));
        return (
            back,
            paidOut - back + interest,
            Discounted(to, loan.Subsidy(to.Sheet, id, payment), month)
        );
    }

    /// <summary>
    /// The interest in each repayment: the payment less what it takes off the debt. The debt after a payment is what was lent with interest less
    /// the payments with theirs.
    /// </summary>
    private static Expr Interest(
        DealWriter to,
        FundingClause clause,
        LevelLoan loan,
        (int Paid, int First) month,
        (Expr Due, Expr Back) repaid
    )
    {
        var growth = Fx.Pow(1 + loan.Rate, Fx.Max(to.Sheet.PeriodIndex - month.Paid, 0) / 12);
        var debt = to.Sheet.Row(
            DealWriter.Id(clause, "debt"),
            Worded($"Owed with interest, {clause.Name}"),
            Unit.Usd,
            growth
                * (
                    Fx.GreaterOrEqual(to.Sheet.PeriodIndex, (double)month.Paid) * loan.Principal
                    - Fx.Cumulative(repaid.Back / growth)
                ),
            Worded("After the repayment of the month.")
        );
        var isFirst = Fx.Equal(to.Sheet.PeriodIndex, (double)month.First);
        var before = isFirst * loan.Principal + (1 - isFirst) * Fx.Lag(debt, loan.IntervalMonths);
        return to.Sheet.Row(
            DealWriter.Id(clause, "interest"),
            Worded($"Interest earned, {clause.Name}"),
            Unit.Usd,
            repaid.Back - repaid.Due * (before - debt),
            Worded("The part of a repayment that is not principal; only it is income.")
        );
    }

    private static (Expr Back, Expr Lent, Expr Price) Prepaid(
        DealWriter to,
        FundingClause clause,
        Expr amount,
        int month,
        Expr paidOut
    )
    {
        var credited = to.Sheet.Row(
            DealWriter.Id(clause, "credited"),
            Worded($"Prepayment set off so far, {clause.Name}"),
            Unit.Usd,
            Fx.Min(
                amount,
                to.In(
                    clause,
                    "credit_fraction",
                    Worded("Share of a charge that is set off"),
                    Unit.Fraction,
                    clause.CreditFraction
                )
                    * Fx.Cumulative(
                        Fx.Max(to.Charge, 0)
                            * Fx.GreaterOrEqual(to.Sheet.PeriodIndex, (double)month)
                    )
            )
        );
        var back = credited - Fx.Lag(credited, 1);
        return (
            back,
            paidOut - back,
            Discounted(to, amount, month) - Fx.Npv(to.Base.Rate, back, to.Base.Timing)
        );
    }

    /// <summary>An amount paid at the start of a month, at the start of the scenario.</summary>
    private static Expr Discounted(DealWriter to, Expr amount, int month) =>
        amount / Fx.Pow(1 + to.Base.Rate * to.Sheet.Constant(1, Unit.Year), month / 12.0);
}
