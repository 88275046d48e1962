using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>Income tax of an option, paid at the end of each fiscal year.</summary>
internal sealed record TaxRows
{
    private const double MidQuarterTrigger = 0.4;

    /// <summary>Tax that the bill carries: total tax less that on the revenue; negative where costs save tax.</summary>
    public required Expr OfCosts { get; init; }

    /// <summary>Tax on revenue less costs.</summary>
    public required Expr Total { get; init; }

    /// <summary>Tax rate.</summary>
    public required Expr Rate { get; init; }

    /// <summary>Tax on revenue less costs if everything were paid with cash; <c>null</c> where it is.</summary>
    public Expr? OfCash { get; init; }

    /// <summary>
    /// What the financing saves in tax against cash, each cost in its own month and depreciation at the end of its year; <c>null</c> with cash, or where
    /// losses wait for profits.
    /// </summary>
    public Expr? SavedByFinancing { get; init; }

    /// <summary>Tax depreciation of hardware if all of it were bought; <c>null</c> without bought hardware.</summary>
    public Expr? HardwareDeduction { get; init; }

    /// <summary>Adds the rows of the tax to the sheet.</summary>
    public static TaxRows Build(
        SheetBuilder sheet,
        FinanceBasis basis,
        Expr rate,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        FinancingRows? financing,
        Expr? revenue
    )
    {
        var tax = basis.Tax!;
        var calendar = new FiscalCalendar(sheet, basis.FiscalYearStart);
        var (hardware, other) = Deductions(sheet, calendar, tax, fleets, bill);
        var land = Land(sheet, calendar, bill);
        var deduction = Deduction(sheet, financing, hardware, [other, land], bill);
        var expense = sheet.Row(
            "tax.expense",
            Worded("Costs that tax deducts as they are paid"),
            Unit.Usd,
            Expense(bill, financing),
            bill.Moving is null ? null : WithMoving
        );
        var income = sheet.Row(
            "tax.income_before_losses",
            Worded("Taxable income before losses"),
            Unit.Usd,
            calendar.YearTotal(revenue is null ? -expense : revenue - expense) - deduction
        );
        var limit =
            tax.Losses == LossTreatment.CarriedForward
                ? Input(sheet, "tax.loss_limit", tax.LossLimit!)
                : 0;
        var total = sheet.Row(
            "tax.total",
            Worded("Tax of the year"),
            Unit.Usd,
            rate
                * Taxed(sheet, tax, income, limit, ("tax.losses", Worded("Losses carried forward")))
        );
        var rows = new TaxRows
        {
            Rate = rate,
            Total = total,
            HardwareDeduction = hardware,
            OfCosts = OfCostsAlone(sheet, tax, total, revenue, rate, calendar),
        };
        return financing is null
            ? rows
            : rows.AgainstCash(
                sheet,
                tax,
                (bill, financing),
                Untouched(bill, calendar, revenue)
                    - (Sum([hardware, other, land]) ?? 0 * bill.Capital),
                limit
            );
    }

    private static Expr Deduction(
        SheetBuilder sheet,
        FinancingRows? financing,
        Expr? hardware,
        Expr?[] others,
        Bill bill
    )
    {
        var isRent = financing is { Basis.IsRent: true };
        return sheet.Row(
            "tax.depreciation",
            Worded("Tax depreciation"),
            Unit.Usd,
            Sum([
                isRent && hardware is not null ? hardware * (1 - financing!.Share) : hardware,
                .. others,
            ])
                ?? 0 * bill.Capital,
            isRent ? Worded("Leased hardware is written off by the lessor.") : null
        );
    }

    private static Expr OfCostsAlone(
        SheetBuilder sheet,
        TaxBasis tax,
        Expr total,
        Expr? revenue,
        Expr rate,
        FiscalCalendar calendar
    ) =>
        sheet.Row(
            FinanceLines.IncomeTax.Id,
            FinanceLines.IncomeTax.Label,
            Unit.Usd,
            revenue is null ? total : total - rate * calendar.YearTotal(revenue),
            tax.Losses == LossTreatment.UsedByGroup
                ? Worded(
                    "Losses lower the tax on other income of the group. Tax on revenue is not a cost."
                )
                : Worded("Losses are carried forward. Tax on revenue is not a cost.")
        );

    /// <summary>The same rows with the tax that a purchase with cash would pay, and what the financing saves against it.</summary>
    private TaxRows AgainstCash(
        SheetBuilder sheet,
        TaxBasis tax,
        (Bill Bill, FinancingRows Financing) paid,
        Expr incomeWithCash,
        Expr limit
    ) =>
        this with
        {
            OfCash = sheet.Row(
                "tax.total_with_cash",
                Worded("Tax of the year if paid with cash"),
                Unit.Usd,
                Rate
                    * Taxed(
                        sheet,
                        tax,
                        incomeWithCash,
                        limit,
                        ("tax.losses_with_cash", Worded("Losses carried forward if paid with cash"))
                    )
            ),
            SavedByFinancing =
                tax.Losses == LossTreatment.UsedByGroup ? Saved(paid.Bill, paid.Financing) : null,
        };

    private Expr Saved(Bill bill, FinancingRows financing)
    {
        var expense = Expense(bill, financing) - Expense(bill, null);
        return financing.Basis.IsRent && HardwareDeduction is { } hardware
            ? Rate * (expense - hardware * financing.Share)
            : Rate * expense;
    }

    private static Expr Expense(Bill bill, FinancingRows? financing)
    {
        var expense = bill.Operating + bill.Credit;
        expense = bill.Moving is { } moving ? expense + moving : expense;
        if (financing is null)
        {
            return expense;
        }
        expense += financing.Basis.IsRent
            ? financing.RentDeducted + financing.Settled
            : financing.Interest;
        if (financing.ResaleForgone is { } forgone)
        {
            // Why: hardware under a finance lease that goes back is sold for the debt it ends.
            expense += financing.Basis.IsRent ? forgone : forgone - financing.BalloonDue;
        }
        return expense;
    }

    /// <summary>Income of each fiscal year without financing, before depreciation.</summary>
    private static Expr Untouched(Bill bill, FiscalCalendar calendar, Expr? revenue)
    {
        var expense = Expense(bill, null);
        return calendar.YearTotal(revenue is null ? -expense : revenue - expense);
    }

    private static Expr Taxed(
        SheetBuilder sheet,
        TaxBasis tax,
        Expr income,
        Expr limit,
        (string Id, string Label) losses
    )
    {
        if (tax.Losses == LossTreatment.UsedByGroup)
        {
            return income;
        }
        var pool = sheet.Row(losses.Id, losses.Label, Unit.Usd, Fx.LossPool(income, limit));
        return Fx.Max(0, income) - Fx.Max(0, Fx.Lag(pool, 1) - pool);
    }

    private static (Expr? Hardware, Expr? Other) Deductions(
        SheetBuilder sheet,
        FiscalCalendar calendar,
        TaxBasis tax,
        IReadOnlyList<FleetRows> fleets,
        Bill bill
    )
    {
        var bought = fleets
            .Zip(bill.ByFleet)
            .Where(pair => pair.First.Basis.Deployment.IsBought())
            .Select(pair =>
                (
                    Fleet: pair.First,
                    WriteOff: new TaxWriteOff(
                        sheet,
                        calendar,
                        tax.Hardware,
                        FleetRows.SumOf(
                            pair.Second.Where(row => Bill.IsWithHardware(row.Key))
                                .Select(row => row.Value)
                        ),
                        (pair.First.Id("tax"), pair.First.Basis.Name)
                    )
                )
            )
            .ToArray();
        var other = Other(sheet, calendar, tax, bill);
        var midQuarter = MidQuarter(
            sheet,
            [.. bought.Select(pair => pair.WriteOff), .. Listed(other)]
        );
        return (
            Sum(
                bought.Select(pair =>
                    (Expr?)
                        pair.WriteOff.Deductions(
                            pair.Fleet.Basis.LifeMonths < End(pair.Fleet, calendar)
                                ? pair.Fleet.Basis.LifeMonths
                                : null,
                            End(pair.Fleet, calendar) - 1,
                            midQuarter
                        )
                )
            ),
            other?.Deductions(null, calendar.Last, midQuarter)
        );
    }

    // What is retired is sold then, and the rest of its basis is deducted in that year, as the books do.
    private static int End(FleetRows fleet, FiscalCalendar calendar) =>
        fleet.Basis.Delivery.RetirePeriod ?? calendar.Last + 1;

    /// <summary>What land has cost, deducted once from what it brings when it is sold in the last month.</summary>
    private static Expr? Land(SheetBuilder sheet, FiscalCalendar calendar, Bill bill)
    {
        var land = bill.Rows.Where(row => Bill.IsLand(row.Key)).Select(row => row.Value).ToArray();
        return land.Length == 0
            ? null
            : calendar.YearTotal(
                Fx.Equal(sheet.PeriodIndex, sheet.Timeline.Periods - 1)
                    * Fx.Cumulative(FleetRows.SumOf(land))
            );
    }

    private static TaxWriteOff? Other(
        SheetBuilder sheet,
        FiscalCalendar calendar,
        TaxBasis tax,
        Bill bill
    )
    {
        var rest = bill
            .Rows.Where(row => row.Key.Group == CostGroup.Capital)
            .Where(row => !Bill.IsWithHardware(row.Key) && !Bill.IsLand(row.Key))
            .Where(row => row.Key is not MigrationCost)
            .Select(row => row.Value)
            .ToArray();
        return rest.Length == 0
            ? null
            : new TaxWriteOff(
                sheet,
                calendar,
                tax.Facility,
                FleetRows.SumOf(rest),
                ("tax.facility", Worded("building and other"))
            );
    }

    /// <summary>1 at the end of each year of which more than 40 % was bought in the last quarter (26 USC 168(d)(3)).</summary>
    private static Expr? MidQuarter(SheetBuilder sheet, IReadOnlyList<TaxWriteOff> classes)
    {
        var byTable = classes.Where(one => one.Basis is not null).ToArray();
        return byTable.Length == 0
            ? null
            : sheet.Row(
                "tax.mid_quarter",
                Worded("Mid-quarter convention applies"),
                Unit.One,
                Fx.Greater(
                    FleetRows.SumOf(byTable.Select(one => one.LastQuarter)),
                    MidQuarterTrigger * FleetRows.SumOf(byTable.Select(one => one.Basis!))
                ),
                Worded("More than 40 % of the year’s purchases fall in its last quarter.")
            );
    }

    private static IEnumerable<TaxWriteOff> Listed(TaxWriteOff? one) => one is null ? [] : [one];

    private static Expr? Sum(IEnumerable<Expr?> terms)
    {
        Expr? sum = null;
        foreach (var term in terms)
        {
            sum = sum is null || term is null ? sum ?? term : sum + term;
        }
        return sum;
    }

    private static Expr Input(SheetBuilder sheet, string id, Leaf leaf) =>
        sheet.Input(id, leaf.Label, leaf.Unit, leaf.Value, leaf.Provenance);

    private static string WithMoving =>
        Worded(
            "With the moving of the software: 26 USC 174A deducts domestic development of software in the year it is paid."
        );
}
