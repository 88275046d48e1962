using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>
/// The books of an option: depreciation, book value, income effect. Everything is sold and every debt settled in the last month, so the income
/// of the horizon adds up to its cash.
/// </summary>
internal static class BookRows
{
    private static readonly Source s_expensed = new(
        "FASB Accounting Standards Codification 720-45-25-1 (re-engineering is expensed as incurred) and 350-40-25-7 (an upgrade of software is capitalised only where it adds functionality)",
        null,
        null,
        "official_document"
    );

    /// <summary>Adds income effect and balance to the sheet.</summary>
    public static void Build(
        SheetBuilder sheet,
        FinanceBasis basis,
        IReadOnlyList<FleetRows> fleets,
        Bill bill
    )
    {
        var last = Fx.Equal(sheet.PeriodIndex, sheet.Timeline.Periods - 1);
        var assets = bill.Moving is { } moving ? bill.Capital - moving : bill.Capital;
        var onBooks = bill.Loan is { Basis.IsRent: true } rent ? assets - rent.Drawn : assets;
        var charges = sheet.Row(
            "book.depreciation",
            Worded("Depreciation"),
            Unit.Usd,
            PaidOnce(sheet, bill) is { } once
                ? Charges(sheet, basis, fleets, bill) + once
                : Charges(sheet, basis, fleets, bill),
            Worded("Not a payment.")
        );
        var soldEarlier = (1 - last) * Gain(bill);
        var sold = sheet.Row(
            "book.sold",
            Worded("Book value of what is sold"),
            Unit.Usd,
            soldEarlier
                + last
                    * (
                        Fx.Cumulative(onBooks) - Fx.Cumulative(charges) - Fx.Cumulative(soldEarlier)
                    ),
            Worded(
                "What is sold before the last month leaves the books at what it brings; the rest is sold in the last month."
            )
        );
        sheet.Row(
            "book.assets",
            Worded("Book value of assets"),
            Unit.Usd,
            Fx.Cumulative(onBooks) - Fx.Cumulative(charges) - Fx.Cumulative(sold)
        );
        if (bill.Lent is { } lent)
        {
            sheet.Row(
                "finance.deal_owed",
                Worded("Owed by the supplier"),
                Unit.Usd,
                Fx.Cumulative(lent),
                Worded("Principal and what was paid ahead, without interest.")
            );
        }
        Income(sheet, bill, charges, sold);
    }

    private static void Income(SheetBuilder sheet, Bill bill, Expr charges, Expr sold)
    {
        var gain = sheet.Row(
            "income.gain",
            Worded("Gain or loss on what is sold"),
            Unit.Usd,
            Gain(bill) - sold
        );
        var operating = bill.Loan is { Basis.IsRent: true } lease
            ? bill.Operating
                + sheet.Row(
                    "income.rent",
                    Worded("Expense of the operating lease"),
                    Unit.Usd,
                    lease.Rent + lease.Settled
                )
            : bill.Operating;
        var expense = sheet.Row(
            "income.operating",
            Worded("Operating expense"),
            Unit.Usd,
            operating
        );
        var before = (bill.Revenue ?? 0 * expense) - expense - charges + gain;
        if (bill.Moving is { } moving)
        {
            before -= sheet.Row(
                "income.moving",
                Worded("Moving the software, expensed"),
                Unit.Usd,
                moving,
                Worded(
                    "Paid as capital, expensed in the month it is paid: no asset stands behind it."
                ),
                s_expensed
            );
        }
        if (bill.Loan is { Basis.IsRent: false } loan)
        {
            before -= loan.Interest;
        }
        var profit = sheet.Row("income.before_tax", Worded("Income before tax"), Unit.Usd, before);
        var net = sheet.Row(
            "income.net",
            bill.Tax is null ? Worded("Income effect, no tax counted") : Worded("Income effect"),
            Unit.Usd,
            bill.Tax is null ? profit : profit - bill.Tax.Total
        );
        sheet.Row("income.net.cumulative", Worded("Income to date"), Unit.Usd, Fx.Cumulative(net));
    }

    private static Expr Resale(Bill bill) =>
        bill.Loan?.ResaleForgone is { } forgone ? bill.Credit + forgone : bill.Credit;

    /// <summary>What sales bring, and the debt that hardware going back to the lessor ends.</summary>
    private static Expr Gain(Bill bill) =>
        bill.Loan is { Basis: { IsReturned: true, IsRent: false } } lease
            ? lease.BalloonDue - Resale(bill)
            : -Resale(bill);

    /// <summary>
    /// Capital without a building or hardware behind it, by straight lines from its month to the last: nothing of it is left to sell then.
    /// </summary>
    private static Expr? PaidOnce(SheetBuilder sheet, Bill bill)
    {
        Expr[] paid =
        [
            .. bill
                .Rows.Where(row => row.Key is OtherCapitalCost or OwnCapitalCost)
                .Select(row => row.Value),
        ];
        return paid.Length == 0
            ? null
            : Fx.Cumulative(FleetRows.SumOf(paid) / (sheet.Timeline.Periods - sheet.PeriodIndex));
    }

    private static Expr Charges(
        SheetBuilder sheet,
        FinanceBasis basis,
        IReadOnlyList<FleetRows> fleets,
        Bill bill
    )
    {
        var rent = bill.Loan is { Basis.IsRent: true } lease ? lease : null;
        var parts = new List<Expr>();
        foreach (var (fleet, rows) in fleets.Zip(bill.ByFleet))
        {
            if (!fleet.Basis.Deployment.IsBought())
            {
                continue;
            }
            if (basis.Book is null && rent is null)
            {
                parts.Add(fleet.Depreciation);
                continue;
            }
            var hardware = FleetRows.SumOf(
                rows.Where(row => Bill.IsWithHardware(row.Key)).Select(row => row.Value)
            );
            var plan =
                basis.Book
                ?? new()
                {
                    Method = WriteOffMethod.StraightLine,
                    LifeYears = Math.Min(fleet.Basis.LifeMonths, 480) / 12.0,
                };
            parts.Add(
                WriteOffSchedule
                    .Build(
                        sheet,
                        plan,
                        rent is null ? hardware : hardware * (1 - rent.Share),
                        (fleet.Id("book"), fleet.Basis.Name),
                        fleet.Basis.LifeMonths < sheet.Timeline.Periods
                            ? fleet.Basis.LifeMonths
                            : null,
                        (fleet.Basis.Delivery.RetirePeriod ?? sheet.Timeline.Periods) - 1
                    )
                    .Charges
            );
            if (fleet.Basis.Deployment == Deployment.Own)
            {
                var building = rows.Where(row =>
                        row.Key is CapitalLine { Kind: CapitalKind.Facility }
                    )
                    .Select(row => row.Value)
                    .ToArray();
                parts.Add(
                    Fx.Cumulative(FleetRows.SumOf(building))
                        * sheet.MonthsInPeriod
                        / fleet.In(InputKeys.FacilityLife)
                );
            }
        }
        return parts.Count == 0 ? 0 * bill.Operating : FleetRows.SumOf(parts);
    }
}
