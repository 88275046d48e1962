using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Terms;

/// <summary>Take-or-pay with carry-forward, written as rows of a sheet.</summary>
public static class TakeOrPay
{
    /// <summary>
    /// What is paid each month in US dollars, as the row <c>ID.paid</c>: the larger of use and commitment, less what was paid for and not used in the
    /// months before and may still be used up. Credits expire oldest first, so what is left is never more than the shortfalls of the last
    /// months; a balance under that ceiling is exact.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Prefix of the rows.</param>
    /// <param name="use">Price of what is used each month, US dollars.</param>
    /// <param name="commitment">What must be paid each month, US dollars.</param>
    /// <param name="carryMonths">Months during which a shortfall may be used up; 0 when it is lost.</param>
    public static Expr Paid(
        SheetBuilder sheet,
        string id,
        Expr use,
        Expr commitment,
        int carryMonths
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentOutOfRangeException.ThrowIfNegative(carryMonths);
        var shortfall = sheet.Row(
            $"{id}.shortfall",
            Worded("Paid but not used"),
            Unit.Usd,
            Fx.Max(commitment - use, 0)
        );
        var most = Fx.Max(use, commitment);
        if (carryMonths == 0)
        {
            return sheet.Row(
                $"{id}.paid",
                Worded("Paid under take-or-pay"),
                Unit.Usd,
                most,
                Worded("The larger of use and commitment; a shortfall is lost.")
            );
        }

        var excess = sheet.Row(
            $"{id}.excess",
            Worded("Used above the commitment"),
            Unit.Usd,
            Fx.Max(use - commitment, 0)
        );
        var total = Fx.Cumulative(shortfall);
        var balance = sheet.Row(
            $"{id}.carried",
            Worded("Shortfall carried forward"),
            Unit.Usd,
            Fx.BoundedBalance(shortfall - excess, total - Fx.Lag(total, carryMonths)),
            Worded($"Usable for {carryMonths} months, oldest first.")
        );
        return sheet.Row(
            $"{id}.paid",
            Worded("Paid under take-or-pay"),
            Unit.Usd,
            most - Fx.Min(excess, Fx.Lag(balance, 1)),
            Worded(
                "The larger of use and commitment, less shortfalls of earlier months used up now."
            )
        );
    }
}
