using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>
/// The months of a loan or lease. Each purchase inside the horizon draws its own; what is still owed in the last month is settled then, when
/// the hardware is sold.
/// </summary>
internal sealed record FinancingRows
{
    private const double SmallAgreement = 250_000;

    /// <summary>The terms.</summary>
    public required FinancingBasis Basis { get; init; }

    /// <summary>Price financed in each month, at its start.</summary>
    public required Expr Drawn { get; init; }

    /// <summary>Level payments of each month.</summary>
    public required Expr Payments { get; init; }

    /// <summary>What a lease that is rent costs in each month: its payments, each spread over the months between two.</summary>
    public required Expr Rent { get; init; }

    /// <summary>What tax deducts of a lease that is rent in each month.</summary>
    public required Expr RentDeducted { get; init; }

    /// <summary>Balloon or residual due at the end of each month, whether paid or returned in kind.</summary>
    public required Expr BalloonDue { get; init; }

    /// <summary>Balloon, buy-out and settlement paid at the end of each month.</summary>
    public required Expr Settled { get; init; }

    /// <summary>What is owed at the end of each month.</summary>
    public required Expr Balance { get; init; }

    /// <summary>Interest of each month.</summary>
    public required Expr Interest { get; init; }

    /// <summary>Resale value that stays with the lessor; <c>null</c> unless hardware goes back.</summary>
    public Expr? ResaleForgone { get; init; }

    /// <summary>Share of the price that is financed.</summary>
    public required Expr Share { get; init; }

    /// <summary>Adds the rows of the financing to the sheet.</summary>
    public static FinancingRows Build(
        SheetBuilder sheet,
        FinancingBasis basis,
        IReadOnlyList<FleetRows> fleets,
        Bill bill
    )
    {
        var share = Input(sheet, "finance.financed_fraction", basis.Share);
        var balloon = Input(sheet, "finance.balloon_fraction", basis.Balloon);
        var rates = PaymentRates.Build(sheet, basis, balloon);
        var perMonth = rates.PerMonth;
        var drawn = sheet.Row(
            "finance.drawn",
            Worded("Price financed"),
            Unit.Usd,
            share * Financed(basis, bill)
        );
        var payments = Level(sheet, basis, drawn, rates.Payment);
        var due = Due(sheet, basis, drawn, balloon);
        var inAdvance = basis.Timing == Timing.Begin;
        var owed = Owed(sheet, basis, (drawn, payments, due), perMonth);
        // Why: a loan that is paid off leaves the last bits of its balance; they are no payment.
        var dust = 1e-9 * Fx.Sum(drawn);
        var atEnd =
            Fx.Equal(sheet.PeriodIndex, sheet.Timeline.Periods - 1)
            * Fx.If(Fx.Less(Fx.Max(owed, -owed), dust), 0, owed);
        var rent = basis is { IsRent: true, EveryMonths: > 1 }
            ? Spread(sheet, basis, drawn, (rates.Payment, payments))
            : payments;
        return new()
        {
            Basis = basis,
            Share = share,
            Drawn = drawn,
            Payments = payments,
            Rent = rent,
            RentDeducted = Deducted(sheet, payments, rent),
            BalloonDue = due,
            Settled = sheet.Row(
                FinanceLines.Settlement.Id,
                FinanceLines.Settlement.Label,
                Unit.Usd,
                basis.IsReturned ? atEnd : due + atEnd,
                Worded("What is still owed in the last month is settled with it.")
            ),
            Balance = sheet.Row(
                "finance.balance",
                Worded("Debt at the end of the month"),
                Unit.Usd,
                owed - atEnd
            ),
            Interest = sheet.Row(
                "finance.interest",
                Worded("Interest"),
                Unit.Usd,
                perMonth * (Fx.Lag(owed, 1) + (inAdvance ? drawn - payments : drawn))
            ),
            ResaleForgone = basis.IsReturned ? Forgone(sheet, share, basis, fleets) : null,
        };
    }

    private static Expr Due(SheetBuilder sheet, FinancingBasis basis, Expr drawn, Expr balloon) =>
        sheet.Row(
            "finance.balloon_due",
            basis.Kind == FinancingKind.Loan ? Worded("Balloon due") : Worded("Residual due"),
            Unit.Usd,
            balloon * Fx.Lag(drawn, basis.TermMonths - 1)
        );

    private static Expr Owed(
        SheetBuilder sheet,
        FinancingBasis basis,
        (Expr Drawn, Expr Payments, Expr Due) flows,
        Expr perMonth
    ) =>
        sheet.Row(
            "finance.owed",
            Worded("Owed before settlement"),
            Unit.Usd,
            Fx.Balance(
                perMonth,
                basis.Timing == Timing.Begin
                    ? (flows.Drawn - flows.Payments) * (1 + perMonth) - flows.Due
                    : flows.Drawn * (1 + perMonth) - flows.Payments - flows.Due
            )
        );

    private static Expr Level(SheetBuilder sheet, FinancingBasis basis, Expr drawn, Expr factor) =>
        sheet.Row(
            FinanceLines.Payments.Id,
            FinanceLines.Payments.Label,
            Unit.Usd,
            factor * Paying(sheet, basis, drawn),
            (basis.EveryMonths, basis.Timing) switch
            {
                (1, Timing.Begin) => Worded("In advance, at the start of each month."),
                (1, _) => null,
                (_, Timing.Begin) => Worded(
                    $"In advance, every {basis.EveryMonths} months from the purchase."
                ),
                _ => Worded(
                    $"In arrears, at the end of every {basis.EveryMonths} months from the purchase."
                ),
            }
        );

    /// <summary>What was drawn and pays in each month.</summary>
    private static Expr Paying(SheetBuilder sheet, FinancingBasis basis, Expr drawn)
    {
        if (basis.EveryMonths == 1)
        {
            return Window(drawn, basis.TermMonths);
        }
        var first = basis.Timing == Timing.Begin ? 0 : basis.EveryMonths - 1;
        var until = Math.Min(basis.TermMonths, sheet.Timeline.Periods);
        Expr due = 0 * drawn;
        for (var age = first; age < until; age += basis.EveryMonths)
        {
            due += age == 0 ? drawn : Fx.Lag(drawn, age);
        }
        return due;
    }

    // Rent is expensed in equal parts over the term (ASC 842-20-25-6), however it is paid.
    private static Expr Spread(
        SheetBuilder sheet,
        FinancingBasis basis,
        Expr drawn,
        (Expr Factor, Expr Row) payment
    )
    {
        var level = sheet.Row(
            "finance.rent_level",
            Worded("Rent, spread evenly"),
            Unit.Usd,
            payment.Factor / basis.EveryMonths * Window(drawn, basis.TermMonths)
        );
        // Why: a horizon that ends between two payments leaves rent paid ahead or owed; it is settled with the rest.
        return level
            + Fx.Equal(sheet.PeriodIndex, sheet.Timeline.Periods - 1)
                * (Fx.Sum(payment.Row) - Fx.Sum(level));
    }

    // Rent is deducted over the time it pays for (26 USC 461(h), Treas. Reg. 1.461-4(d)(3); 26 USC 467 allocates it the same way for agreements
    // of more than $250,000 in all, 467(d)(2)). Smaller agreements deduct what is paid.
    private static Expr Deducted(SheetBuilder sheet, Expr payments, Expr rent) =>
        ReferenceEquals(rent, payments)
            ? payments
            : sheet.Row(
                "tax.rent",
                Worded("Rent that tax deducts"),
                Unit.Usd,
                Fx.If(
                    Fx.Greater(Fx.Sum(payments), sheet.Constant(SmallAgreement, Unit.Usd)),
                    rent,
                    payments
                ),
                Worded(
                    "Over the months it pays for; as paid where all payments together are at most $250,000 (26 USC 467(d)(2))."
                )
            );

    /// <summary>The capital rows a financing covers, before its share.</summary>
    private static Expr Financed(FinancingBasis basis, Bill bill) =>
        basis.Covers == FinancedPart.All
            ? bill.Capital
            : FleetRows.SumOf(
                bill.Rows.Where(row => Bill.IsWithHardware(row.Key)).Select(row => row.Value)
            );

    private static Expr Forgone(
        SheetBuilder sheet,
        Expr share,
        FinancingBasis basis,
        IReadOnlyList<FleetRows> fleets
    )
    {
        var term = basis.TermMonths;
        return sheet.Row(
            FinanceLines.ResaleForgone.Id,
            FinanceLines.ResaleForgone.Label,
            Unit.Usd,
            share
                * FleetRows.SumOf(
                    fleets
                        .Where(fleet => fleet.Basis.Deployment.IsBought())
                        .Select(fleet => GoneBack(fleet, term))
                ),
            Worded(
                "Hardware that goes back is not sold; its resale in the bill is taken back here."
            )
        );
    }

    /// <summary>Resale value of the hardware whose term ends: in the month in which the bill sells it.</summary>
    private static Expr GoneBack(FleetRows fleet, int term)
    {
        var end = fleet.Basis.Delivery.RetirePeriod ?? fleet.Sheet.Timeline.Periods;
        var replaced = FleetDelivery.Kept(fleet, Fx.Lag(fleet.HardwarePurchased, term));
        var gone =
            end >= term
                ? replaced
                    + Fx.Equal(fleet.Sheet.PeriodIndex, end - 1)
                        * Fx.At(fleet.HardwarePurchased, end - term)
                : replaced;
        return fleet.Levels.At(
            CostGroup.Credit,
            gone * FleetOperation.ResaleShare(fleet, term / 12.0)
        );
    }

    /// <summary>The sum of a row over the last months, this one included.</summary>
    private static Expr Window(Expr row, int months) =>
        Fx.Cumulative(row) - Fx.Lag(Fx.Cumulative(row), months);

    private static Expr Input(SheetBuilder sheet, string id, Leaf leaf) =>
        sheet.Input(id, leaf.Label, leaf.Unit, leaf.Value, leaf.Provenance);
}
