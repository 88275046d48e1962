using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

public sealed class ExplanationTests
{
    private static readonly Source Datasheet = new(
        "System datasheet",
        null,
        "2026-05",
        "datasheet"
    );

    [Fact]
    public void EnergyCost_OfOneMonth_WalksDownToItsSources()
    {
        var sheet = EnergySheet();
        var values = sheet.Evaluate();

        var cost = sheet.Explain(values, "energy.cost", 1);
        var energy = cost.Children.Single(child => child.Id == "energy");
        var power = energy.Children.Single(child => child.Id == "power.system");

        Assert.Equal("Energy × Tariff", cost.Formula);
        Assert.Equal("96,768 kWh × 0.08 USD/kWh", cost.Numbers);
        Assert.Equal("2027-02", cost.PeriodLabel);
        Assert.Equal(96_768 * 0.08, cost.Value!.Value, 1e-9);
        Assert.Equal("Systems × System power × PUE × Hours in the month", energy.Formula);
        Assert.Equal("10 × 12 kW × 1.2 × 672 h", energy.Numbers);
        Assert.Equal(Datasheet, power.Provenance!.Source);
        Assert.Empty(power.Children);
    }

    [Fact]
    public void Total_OverAllMonths_ReadsInWordsAndRanges()
    {
        var sheet = EnergySheet();

        var total = sheet.Explain(sheet.Evaluate(), "energy.total");

        Assert.Equal("the sum over all months of Energy cost", total.Formula);
        Assert.Equal(
            "the sum over all months of Energy cost (7,741.44 to 8,570.88 USD)",
            total.Numbers
        );
        Assert.Null(Assert.Single(total.Children).Period);
    }

    [Fact]
    public void Formula_InWords_PutsParenthesesOnlyWhereNeeded()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 2));
        var given = new Provenance(Origin.Scenario);
        var a = sheet.Input("a", "A", Unit.Usd, 1, given);
        var b = sheet.Input("b", "B", Unit.Usd, 2, given);
        var c = sheet.Input("c", "C", Unit.Fraction, 0.1, given);
        var r = sheet.Row("r", "R", Unit.Usd, a + b * sheet.PeriodIndex);

        Assert.Equal("(A + B) × C", ((a + b) * c).ToString());
        Assert.Equal("A + B × C", (a + b * c).ToString());
        Assert.Equal("A − (B − A)", (a - (b - a)).ToString());
        Assert.Equal("A − B − A", (a - b - a).ToString());
        Assert.Equal("A ÷ (B × C)", (a / (b * c)).ToString());
        Assert.Equal("A − 2", (c + -2).ToString().Replace('C', 'A'));
        Assert.Equal("A − B", (a + -b).ToString());
        Assert.Equal("A + B", (a - -b).ToString());
        Assert.Equal("A", (a * 1 + 0).ToString());
        Assert.Equal("−(A + B)", (-(a + b)).ToString());
        Assert.Equal("(1 + C) to the power of 2", Fx.Pow(1 + c, 2).ToString());
        Assert.Equal("the largest of A, B × C and 0", Fx.Max(Fx.Max(a, b * c), 0).ToString());
        Assert.Equal("(the larger of A and B) × C", (Fx.Max(a, b) * c).ToString());
        Assert.Equal("A if C > 0, otherwise B", Fx.If(Fx.Greater(c, 0), a, b).ToString());
        Assert.Equal("R of one month earlier", Fx.Lag(r, 1).ToString());
        Assert.Equal(
            "the present value of R at the monthly equivalent of C, flows at the end of each month",
            Fx.Npv(c, r).ToString()
        );
    }

    [Fact]
    public void Lag_ExplainedInAMonth_NamesTheEarlierMonth()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 4));
        var orders = sheet.InputRow(
            "orders",
            "Orders",
            Unit.One,
            [5, 6, 7, 8],
            new(Origin.Scenario)
        );
        sheet.Row("arrivals", "Arrivals", Unit.One, Fx.Lag(orders, 2));
        var built = sheet.Build();
        var values = built.Evaluate();

        var march = built.Explain(values, "arrivals", 2);
        var january = built.Explain(values, "arrivals", 0);

        Assert.Equal(0, Assert.Single(march.Children).Period);
        Assert.Equal(5, march.Value);
        Assert.Equal("5 of 2 months earlier", march.Numbers);
        Assert.Null(Assert.Single(january.Children).Period);
        Assert.Equal(0, january.Value);
    }

    [Fact]
    public void Input_MovedForAReading_SaysSo()
    {
        var sheet = EnergySheet();
        var values = sheet.Evaluate(new Dictionary<string, double> { ["energy.tariff"] = 0.1 });

        var tariff = sheet.Explain(values, "energy.tariff");

        Assert.Equal(0.1, tariff.Value);
        Assert.Equal(Origin.Override, tariff.Provenance!.Origin);
        Assert.Equal(
            "Moved from 0.08 USD/kWh for this reading. Industrial tariff.",
            tariff.Provenance.Text
        );
    }

    private static Sheet EnergySheet()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 3));
        var given = new Provenance(Origin.Scenario);
        var systems = sheet.Input("systems", "Systems", Unit.One, 10, given);
        var power = sheet.Input(
            "power.system",
            "System power",
            Unit.Kilowatt,
            12,
            new(Origin.Catalog, "Rated power.", Datasheet)
        );
        var pue = sheet.Input("pue", "PUE", Unit.One, 1.2, given);
        var tariff = sheet.Input(
            "energy.tariff",
            "Tariff",
            Unit.UsdPerKilowattHour,
            0.08,
            new(Origin.Default, "Industrial tariff.")
        );
        var energy = sheet.Row(
            "energy",
            "Energy",
            Unit.KilowattHour,
            systems * power * pue * sheet.HoursInPeriod
        );
        var cost = sheet.Row("energy.cost", "Energy cost", Unit.Usd, energy * tariff);
        sheet.Cell("energy.total", "Energy cost over all months", Unit.Usd, Fx.Sum(cost));
        return sheet.Build();
    }
}
