using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Benchmarks.Sheets;

/// <summary>A sheet of the size of a real comparison: eight fleets over ten years, about 150 rows, a ramp, escalation, tiers and a lease.</summary>
internal static class FleetSheet
{
    internal const int Fleets = 8;

    private static readonly Provenance Given = new(Origin.Scenario);

    internal static Sheet Build()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 120));
        var site = new Site(
            sheet.Input("site.pue", "PUE", Unit.One, 1.2, Given),
            sheet.Input("site.tariff", "Tariff", Unit.UsdPerKilowattHour, 0.08, Given),
            sheet.Input("site.escalation", "Tariff growth", Unit.Fraction, 0.02, Given),
            sheet.Input("site.wages", "Cost of one person", Unit.UsdPerYear, 180_000, Given),
            sheet.Input("site.rate", "Discount rate", Unit.Fraction, 0.1, Given)
        );
        var growth = sheet.Row("growth", "Tariff level", Unit.One, Fx.Growth(site.Escalation));
        var totals = Enumerable
            .Range(0, Fleets)
            .Select(i => Fleet(sheet, site, growth, i))
            .ToList();
        var cost = sheet.Row("cost", "Cost", Unit.Usd, Together(totals.Select(t => t.Cost)));
        var tokens = sheet.Row(
            "tokens",
            "Tokens",
            Unit.MillionTokens,
            Together(totals.Select(t => t.Tokens))
        );
        sheet.Cell("npc", "Net present cost", Unit.Usd, Fx.Npv(site.Rate, cost));
        sheet.Cell(
            "unit",
            "Levelised cost",
            Unit.UsdPerMillionTokens,
            Fx.Npv(site.Rate, cost) / Fx.Npv(site.Rate, tokens)
        );
        sheet.Cell("peak", "Peak monthly cost", Unit.Usd, Fx.MaxOf(cost));
        return sheet.Build();
    }

    private static Expr Together(IEnumerable<Expr> rows) => rows.Aggregate((a, b) => a + b);

    private static (Expr Cost, Expr Tokens) Fleet(SheetBuilder sheet, Site site, Expr growth, int i)
    {
        Expr In(string id, Unit unit, double value) =>
            sheet.Input($"f{i}.{id}", $"{id} {i}", unit, value, Given);
        Expr Row(string id, Unit unit, Expr formula) =>
            sheet.Row($"f{i}.{id}", $"{id} {i}", unit, formula);
        var systems = In("systems", Unit.One, 100 + i);
        var price = In("price", Unit.Usd, 3e6);
        var power = In("power", Unit.Kilowatt, 120);
        var load = In("load", Unit.Fraction, 0.8);
        var rate = In("rate", Unit.TokensPerSecond, 50_000);
        var ramp = In("ramp", Unit.Month, 9 + i);
        var life = In("life", Unit.Month, 60);
        var residual = In("residual", Unit.Fraction, 0.1);
        var support = In("support", Unit.PerYear, 0.06);
        var failures = In("failures", Unit.PerYear, 0.05);
        var colo = In("colo", Unit.UsdPerKilowattMonth, 150);
        var people = In("people", Unit.One, 6);
        var share = In("energised", Unit.Fraction, 0.95);

        var live = Row(
            "live",
            Unit.One,
            Fx.Min(
                systems,
                systems * (sheet.PeriodIndex + 1) / (ramp * (1 / sheet.Constant(1, Unit.Month)))
            ) * share
        );
        var added = Row("added", Unit.One, live - Fx.Lag(live, 1));
        var capex = Row("capex", Unit.Usd, added * price);
        var itPower = Row("it", Unit.Kilowatt, live * power * load);
        var facility = Row("facility", Unit.Kilowatt, itPower * site.Pue);
        var energy = Row("energy", Unit.KilowattHour, facility * sheet.HoursInPeriod);
        var bill = Row("bill", Unit.Usd, energy * site.Tariff * growth);
        var months = sheet.MonthsInPeriod;
        var rent = Row("rent", Unit.Usd, live * power * colo * months);
        var care = Row("care", Unit.Usd, live * price * support * months);
        var repair = Row(
            "repair",
            Unit.Usd,
            Fx.If(Fx.Greater(sheet.PeriodIndex, 36), live * price * failures * months, 0)
        );
        var staff = Row(
            "staff",
            Unit.Usd,
            Fx.Ceiling(people * live / systems) * site.Wages * months
        );
        var book = Row(
            "book",
            Unit.Usd,
            Fx.StraightLine(systems * price, systems * price * residual, life, 0)
        );
        var value = Row("value", Unit.Usd, Fx.Cumulative(capex) - Fx.Cumulative(book));
        var insurance = Row("insurance", Unit.Usd, Fx.Max(value, 0) * 0.0004);
        var running = Row("running", Unit.Usd, bill + rent + care + repair + staff + insurance);
        var cost = Row("cost", Unit.Usd, capex + running);
        var tokens = Row("tokens", Unit.MillionTokens, live * rate * load * sheet.HoursInPeriod);
        return (cost, tokens);
    }

    private sealed record Site(Expr Pue, Expr Tariff, Expr Escalation, Expr Wages, Expr Rate);
}
