using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>
/// Rate and level payment of a loan or lease. A quoted rate gives the payment (PMT); a quoted payment gives the rate (RATE). Between payments that lie
/// several months apart interest grows at the monthly rate that compounds to the rate of one payment, so that every payment meets exactly what is owed.
/// </summary>
/// <param name="PerMonth">Interest a month.</param>
/// <param name="Payment">Each payment for a dollar financed.</param>
internal sealed record PaymentRates(Expr PerMonth, Expr Payment)
{
    /// <summary>Adds the rates to the sheet.</summary>
    public static PaymentRates Build(SheetBuilder sheet, FinancingBasis basis, Expr balloon)
    {
        var payments = basis.TermMonths / basis.EveryMonths;
        var given = basis.Payment is { } leaf
            ? sheet.Input(
                "finance.payment_fraction",
                leaf.Label,
                leaf.Unit,
                leaf.Value,
                leaf.Provenance
            )
            : null;
        var each = given is null
            ? Quoted(sheet, basis)
            : sheet.Cell(
                "finance.rate_per_payment",
                Worded("Interest from one payment to the next"),
                Unit.Fraction,
                Fx.LoanRate(payments, -given, 1, -balloon, basis.Timing),
                Worded("The rate hidden in the payments that are quoted.")
            );
        return new(
            basis.EveryMonths == 1 && given is null ? each : Monthly(sheet, basis, each),
            sheet.Cell(
                "finance.payment_factor",
                basis.EveryMonths == 1
                    ? Worded("Monthly payment for each dollar financed")
                    : Worded("Each payment for each dollar financed"),
                Unit.One,
                given ?? -Fx.Pmt(each, payments, 1, -balloon, basis.Timing)
            )
        );
    }

    private static Expr Quoted(SheetBuilder sheet, FinancingBasis basis)
    {
        var leaf =
            basis.Rate
            ?? throw new ArgumentException(
                "A financing has a rate or a payment; it is checked before it is used.",
                nameof(basis)
            );
        var rate = sheet.Input(
            "finance.rate_per_year",
            leaf.Label,
            leaf.Unit,
            leaf.Value,
            leaf.Provenance
        );
        return basis.EveryMonths == 1
            ? sheet.Cell(
                "finance.rate_per_month",
                Worded("Interest a month"),
                Unit.Fraction,
                rate * sheet.Constant(1, Unit.Month),
                Worded(
                    "A quoted rate is divided by twelve; a discount rate is compounded. They are not the same thing."
                )
            )
            : sheet.Cell(
                "finance.rate_per_payment",
                Worded("Interest from one payment to the next"),
                Unit.Fraction,
                rate * sheet.Constant(basis.EveryMonths, Unit.Month),
                Worded(
                    "A quoted rate is divided by the payments of a year; a discount rate is compounded."
                )
            );
    }

    private static Expr Monthly(SheetBuilder sheet, FinancingBasis basis, Expr each) =>
        sheet.Cell(
            "finance.rate_per_month",
            Worded("Interest a month"),
            Unit.Fraction,
            basis.EveryMonths == 1 ? each : Fx.Pow(1 + each, 1.0 / basis.EveryMonths) - 1,
            basis.EveryMonths == 1
                ? null
                : Worded("Compounds to the rate from one payment to the next.")
        );
}
