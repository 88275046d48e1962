using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>
/// Writes a deal into the sheet of an option: list price, what each clause changes, gross, net of warrants, and the effective price per
/// megawatt-year, system-hour and million tokens. Effective price = (present payments + subsidy + expected loss − present warrants) ÷ present volume.
/// </summary>
public static class DealSheet
{
    private static readonly (string Id, string Label)[] s_prices =
    [
        ("list", Worded("List price")),
        ("gross", Worded("Gross price")),
        ("net_grant", Worded("Effective price")),
        ("net_p10", Worded("Effective price with warrants at P10")),
        ("net_p90", Worded("Effective price with warrants at P90")),
    ];

    /// <summary>Adds the cells of the deal; the clauses must have passed <see cref="DealChecks"/>.</summary>
    /// <param name="sheet">The sheet of the option.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="given">The rows of the fleet it pays for.</param>
    public static DealCells Build(SheetBuilder sheet, DealTerms deal, DealBase given)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(given);
        var to = new DealWriter(sheet, deal, given) { Megawatts = given.Power };
        var list = sheet.Row(
            DealIds.List,
            Worded("Charge at list price"),
            Unit.Usd,
            deal.Capacity is { } capacity ? Contracted(to, capacity) : given.ListCharge!
        );
        sheet.Cell(
            DealIds.ListSum,
            Worded("Charge at list price over the horizon"),
            Unit.Usd,
            Fx.Sum(list)
        );
        to.Charge = list;
        var listed = sheet.Cell(
            DealIds.ListPresent,
            Worded("Charge at list price, present value"),
            Unit.Usd,
            Fx.Npv(given.Rate, list, given.Timing)
        );
        var gross = Prices(to, listed);
        var charge = sheet.Row(
            DealIds.Charge,
            Worded("Charge under the deal"),
            Unit.Usd,
            to.Charge
        );
        sheet.Cell(
            DealIds.ChargeSum,
            Worded("Charge under the deal over the horizon"),
            Unit.Usd,
            Fx.Sum(charge)
        );
        to.Charge = charge;
        var (funding, lent, funded) = Funds(to, gross);
        gross = funded;
        Results(
            to,
            listed,
            sheet.Cell(
                DealIds.Gross,
                Worded("Gross price, present value"),
                Unit.Usd,
                gross,
                Worded(
                    "Payments, what lending gives away and expected losses; warrants not counted."
                )
            )
        );
        return new(deal.Capacity is null ? null : list, charge - list, funding, lent);
    }

    /// <summary>Applies the price clauses in order; what each changes is added to the present value.</summary>
    private static Expr Prices(DealWriter to, Expr present)
    {
        foreach (var clause in ClauseOrder.Of(to.Deal.Clauses))
        {
            if (PriceClauses.Change(to, clause) is { } change)
            {
                present += Priced(to, clause, change);
            }
        }

        return present;
    }

    /// <summary>Flows to the supplier and back, and the present value with what they cost.</summary>
    private static (Expr Flows, Expr Lent, Expr Present) Funds(DealWriter to, Expr present)
    {
        var flows = to.Nothing;
        var lent = to.Nothing;
        foreach (var clause in to.Deal.Clauses.OfType<FundingClause>())
        {
            var (flow, back, cost) = FundingClauses.Write(to, clause);
            flows += flow;
            lent += back;
            present += to.Sheet.Cell(
                DealIds.Present(clause.Id),
                Worded($"{clause.Name}, present value"),
                Unit.Usd,
                cost
            );
        }

        return (flows, lent, present);
    }

    private static Expr Priced(DealWriter to, Clause clause, Expr change)
    {
        var row = to.Sheet.Row(
            DealWriter.Id(clause, "change"),
            Worded($"Change by {clause.Name}"),
            Unit.Usd,
            change
        );
        to.Charge += row;
        return to.Sheet.Cell(
            DealIds.Present(clause.Id),
            Worded($"{clause.Name}, present value"),
            Unit.Usd,
            Fx.Npv(to.Base.Rate, row, to.Base.Timing)
        );
    }

    private static Expr Contracted(DealWriter to, CapacityClause clause)
    {
        var sheet = to.Sheet;
        var months = sheet.Timeline;
        to.Megawatts = sheet.InputRow(
            DealWriter.Id(clause, "megawatts"),
            Worded($"Capacity, {clause.Name}"),
            Unit.Megawatt,
            CapacityRamp.Megawatts(months, clause.Tranches),
            to.Of(clause, "tranches")
        );
        var price = clause.TotalUsd is { } total
            ? sheet.Cell(
                DealWriter.Id(clause, "price"),
                Worded($"Price of capacity, {clause.Name}"),
                Unit.UsdPerMegawattYear,
                to.In(clause, "total_usd", Worded("Value of the contract"), Unit.Usd, total)
                    / sheet.Input(
                        DealWriter.Id(clause, "volume"),
                        Worded($"Capacity over the whole contract, {clause.Name}"),
                        CapacityRamp.MegawattYear,
                        CapacityRamp.Volume(months, clause.Tranches),
                        to.Of(clause, "tranches")
                    ),
                Worded(
                    "The value spread evenly over the megawatt-years; how it is really invoiced is not published."
                )
            )
            : to.In(
                clause,
                "usd_per_mw_month",
                Worded("Price of capacity"),
                Unit.UsdPerMegawattYear,
                clause.UsdPerMegawattMonth!.Value * 12
            );
        return to.Megawatts * sheet.MonthsInPeriod * price;
    }

    private static void Results(DealWriter to, Expr listed, Expr gross)
    {
        var sheet = to.Sheet;
        var warrants = to
            .Deal.Clauses.OfType<WarrantClause>()
            .Select(clause => WarrantClauses.Write(to, clause))
            .ToArray();
        Expr Net(
            string id,
            string equityId,
            string how,
            Func<(Expr Grant, Expr Low, Expr High), Expr> pick
        )
        {
            Expr equity = sheet.Constant(0, Unit.Usd);
            var net = gross;
            foreach (var one in warrants)
            {
                equity += pick(one);
                net -= pick(one);
            }

            sheet.Cell(equityId, Worded($"Warrants {how}"), Unit.Usd, equity);
            return sheet.Cell(id, Worded($"Net price, warrants {how}"), Unit.Usd, net);
        }

        Effective(
            to,
            [
                listed,
                gross,
                Net(DealIds.NetGrant, DealIds.Equity, Worded("at grant value"), one => one.Grant),
                Net(
                    DealIds.NetLow,
                    DealIds.EquityLow,
                    Worded("at P10 of the share"),
                    one => one.Low
                ),
                Net(
                    DealIds.NetHigh,
                    DealIds.EquityHigh,
                    Worded("at P90 of the share"),
                    one => one.High
                ),
            ]
        );
    }

    private static void Effective(DealWriter to, Expr[] money)
    {
        var sheet = to.Sheet;
        var years = CapacityRamp.MegawattYears(sheet, "deal.mw_years", to.Megawatts);
        sheet.Cell(
            DealIds.MegawattYears,
            Worded("Capacity over the horizon"),
            CapacityRamp.MegawattYear,
            Fx.Sum(years)
        );
        (Expr Row, Unit Unit, Unit Price)[] volumes =
        [
            (years, CapacityRamp.MegawattYear, Unit.UsdPerMegawattYear),
            (to.Base.SystemsRunning * sheet.HoursInPeriod, Unit.Hour, Unit.UsdPerHour),
            (to.Base.Tokens, Unit.MillionTokens, Unit.UsdPerMillionTokens),
        ];
        for (var index = 0; index < volumes.Length; index++)
        {
            var (id, label) = DealIds.Volumes[index];
            var (row, unit, price) = volumes[index];
            var present = sheet.Cell(
                $"deal.volume.{id}",
                Worded($"Volume in {label}s, present value"),
                unit,
                Fx.Npv(to.Base.Rate, row),
                Worded(
                    "Discounted like money, so that the price is the one at which the deal breaks even."
                )
            );
            for (var basis = 0; basis < money.Length; basis++)
            {
                sheet.Cell(
                    DealIds.Effective(s_prices[basis].Id, id),
                    Worded($"{s_prices[basis].Label} per {label}"),
                    price,
                    money[basis] / present
                );
            }
        }
    }
}
