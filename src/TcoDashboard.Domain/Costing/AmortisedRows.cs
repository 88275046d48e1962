using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The amortised month: what the whole option costs a month when capital is spread over its life as equal payments, as data-centre cost models
/// count (Barroso, Hölzle and Ranganathan, The Datacenter as a Computer, chapter 6: monthly payments at a twelfth of the yearly rate). Before deal
/// terms, financing and tax; it stands beside the bill and changes none of it.
/// </summary>
internal static class AmortisedRows
{
    /// <summary>Adds the amortised month, where a rate for it is given.</summary>
    public static void Build(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets, Bill bill)
    {
        FleetRows[] bought = [.. fleets.Where(fleet => fleet.Basis.Deployment.IsBought())];
        if (bought.All(fleet => fleet.Basis.Input(InputKeys.CostOfMoney).Value == 0))
        {
            return;
        }
        var hardware = Cell(
            sheet,
            ("hardware", Worded("Hardware a month, amortised")),
            FleetRows.SumOf(bought.Select(Hardware)),
            Worded("Equal payments over the life of the hardware, down to its resale value.")
        );
        Expr capital = hardware;
        Expr[] sites = [.. bought.Select(Site).OfType<Expr>()];
        if (sites.Length > 0)
        {
            capital += Cell(
                sheet,
                ("facility", Worded("Facility a month, amortised")),
                FleetRows.SumOf(sites),
                Worded("Equal payments over the life of the building; land pays interest only.")
            );
        }
        Expr[] once = [.. bill.Rows.Where(row => IsOnce(row.Key)).Select(row => row.Value)];
        if (once.Length > 0)
        {
            capital += Cell(
                sheet,
                ("once", Worded("Costs paid once a month, amortised")),
                Payment(
                    bought.First(fleet => fleet.Basis.Input(InputKeys.CostOfMoney).Value != 0),
                    sheet.Timeline.Periods,
                    Fx.Sum(FleetRows.SumOf(once)),
                    null
                ),
                Worded("Equal payments over the horizon.")
            );
        }
        var operating = Cell(
            sheet,
            ("operating", Worded("Operating expenditure a month")),
            Fx.Sum(bill.Operating) / sheet.Timeline.Periods,
            Worded("Mean over the horizon.")
        );
        Totals(
            sheet,
            fleets,
            sheet.Cell(
                "amortised.total",
                Worded("Cost of the amortised month"),
                Unit.UsdPerMonth,
                capital + operating,
                Worded("Before deal terms, financing and tax.")
            )
        );
    }

    private static void Totals(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets, Expr month)
    {
        var whole = month * sheet.Constant(sheet.Timeline.Periods, Unit.Month);
        sheet.Cell(
            "amortised.accelerator_hour",
            Worded("Amortised cost per accelerator-hour"),
            Unit.UsdPerHour,
            whole
                / FleetRows.SumOf(
                    fleets.Select(fleet =>
                        fleet.Systems
                        * fleet.Basis.AcceleratorsPerSystem
                        * Fx.Sum(sheet.HoursInPeriod)
                    )
                ),
            Worded("Every hour of every accelerator.")
        );
        sheet.Cell(
            "amortised.used_accelerator_hour",
            Worded("Amortised cost per used accelerator-hour"),
            Unit.UsdPerHour,
            whole
                / FleetRows.SumOf(
                    fleets.Select(fleet =>
                        Fx.Sum(fleet.Active * fleet.Utilisation * sheet.HoursInPeriod)
                        * fleet.Basis.AcceleratorsPerSystem
                    )
                ),
            Worded("Idle hours are paid for by those that are used.")
        );
    }

    private static Expr Hardware(FleetRows fleet)
    {
        var lines = fleet.CapitalLines.Where(Bill.IsWithHardware).ToArray();
        var resold = lines.Where(line => line.IsHardware).Select(fleet.UnitCost);
        return Payment(
            fleet,
            fleet.Basis.LifeMonths,
            fleet.Systems * FleetRows.SumOf(lines.Select(fleet.UnitCost)),
            fleet.Systems
                * FleetRows.SumOf(resold)
                * FleetOperation.ResaleShare(fleet, fleet.Basis.LifeMonths / 12.0)
        );
    }

    private static Expr? Site(FleetRows fleet)
    {
        Expr? Of(CapitalKind kind)
        {
            Expr[] costs =
            [
                .. fleet.CapitalLines.Where(line => line.Kind == kind).Select(fleet.UnitCost),
            ];
            return costs.Length == 0 ? null : fleet.Systems * FleetRows.SumOf(costs);
        }
        var building = Of(CapitalKind.Facility) is { } built
            ? Payment(
                fleet,
                fleet.In(InputKeys.FacilityLife) / fleet.Sheet.Constant(1, Unit.Month),
                built,
                null
            )
            : null;
        var land = Of(CapitalKind.Land) is { } site ? Rate(fleet) * site : null;
        return building is null ? land
            : land is null ? building
            : building + land;
    }

    /// <summary>The annuity of a price down to what is left of it.</summary>
    private static Expr Payment(FleetRows fleet, Expr months, Expr price, Expr? left) =>
        -Fx.Pmt(Rate(fleet), months, price, left is null ? 0 : -left);

    private static Expr Rate(FleetRows fleet) =>
        fleet.In(InputKeys.CostOfMoney) * fleet.Sheet.Constant(1, Unit.Month);

    private static bool IsOnce(CostLine line) =>
        line is MigrationCost or OtherCapitalCost or OwnCapitalCost;

    private static Expr Cell(
        SheetBuilder sheet,
        (string Id, string Label) name,
        Expr value,
        string note
    ) =>
        sheet.Cell(
            $"amortised.{name.Id}",
            name.Label,
            Unit.UsdPerMonth,
            value / sheet.Constant(1, Unit.Month),
            note
        );
}
