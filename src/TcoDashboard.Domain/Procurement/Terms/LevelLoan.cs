using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Terms;

/// <summary>A loan the buyer gives, paid back in level payments, written as cells of a sheet.</summary>
/// <param name="Principal">What is lent, US dollars.</param>
/// <param name="Rate">Effective rate a year the loan earns.</param>
/// <param name="MarketRate">Effective rate a year a lender at arm's length would ask.</param>
/// <param name="Payments">Number of level payments.</param>
/// <param name="IntervalMonths">Months between payments.</param>
/// <param name="FirstAfterMonths">Months from paying out to the first payment; interest is added while nothing is paid.</param>
public sealed record LevelLoan(
    Expr Principal,
    Expr Rate,
    Expr MarketRate,
    int Payments,
    int IntervalMonths,
    int FirstAfterMonths
)
{
    /// <summary>Each payment in US dollars, as the cell <c>ID.payment</c>.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Prefix of the cells.</param>
    public Expr Payment(SheetBuilder sheet, string id)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var perPayment = Compound(Rate, IntervalMonths) - 1;
        var owed = Principal * Compound(Rate, FirstAfterMonths - IntervalMonths);
        return sheet.Cell(
            $"{id}.payment",
            Worded("Each repayment of the loan"),
            Unit.Usd,
            -Fx.Pmt(perPayment, Payments, owed, sheet.Constant(0, Unit.Usd)),
            Worded("Level payments at the loan's own rate.")
        );
    }

    /// <summary>
    /// What lending below the market rate gives away, US dollars, as the cell <c>ID.subsidy</c>: principal less the payments' value at the market rate on
    /// the day the loan is paid out.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Prefix of the cells.</param>
    /// <param name="payment">Each payment.</param>
    public Expr Subsidy(SheetBuilder sheet, string id, Expr payment)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(payment);
        Expr? factors = null;
        for (var index = 0; index < Payments; index++)
        {
            var factor = Compound(MarketRate, -(FirstAfterMonths + index * IntervalMonths));
            factors = factors is null ? factor : factors + factor;
        }

        return sheet.Cell(
            $"{id}.subsidy",
            Worded("Given away by lending below the market"),
            Unit.Usd,
            Principal - payment * factors!,
            Worded("Principal less the repayments discounted at the market rate.")
        );
    }

    private static Expr Compound(Expr rate, int months) => Fx.Pow(1 + rate, months / 12.0);
}
