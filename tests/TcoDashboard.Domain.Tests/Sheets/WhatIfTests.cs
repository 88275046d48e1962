using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

public sealed class WhatIfTests
{
    [Fact]
    public void Inputs_MoveOverTheirRangeOrTenPercent_AndAreRankedBySwing()
    {
        var effects = WhatIf.OneAtATime(CostSheet(), "cost");

        Assert.Equal(["price", "tariff", "power", "spare"], effects.Select(e => e.InputId));
        Assert.Equal(200_000, effects[0].Swing!.Value, 1e-6);
        Assert.Equal(50 * 744 * (0.09 - 0.06), effects[1].Swing!.Value, 1e-6);
        Assert.Equal(50 * 744 * 0.08 * 0.2, effects[2].Swing!.Value, 1e-6);
        Assert.Equal(0, effects[3].Swing);
    }

    [Fact]
    public void Effect_OfAMove_EqualsThePlainReadingOfTheMovedSheet()
    {
        var sheet = CostSheet();

        var effect = Assert.Single(WhatIf.OneAtATime(sheet, "cost", [("power", 20, 90)]));

        Assert.Equal(Cost(20), effect.MetricAtLow!.Value, 1e-6);
        Assert.Equal(Cost(90), effect.MetricAtHigh!.Value, 1e-6);
        Assert.Equal(sheet.Evaluate().Scalar("cost")!.Value, effect.Metric!.Value, 1e-6);

        double Cost(double power) =>
            sheet
                .Evaluate(new Dictionary<string, double> { ["power"] = power })
                .Scalar("cost")!
                .Value;
    }

    [Fact]
    public void Move_ToWhereTheMetricHasNoValue_ReadsNullAndComesLast()
    {
        var effects = WhatIf.OneAtATime(
            CostSheet(),
            "per_spare",
            [("spare", 0, 1), ("power", 40, 60)]
        );

        Assert.Equal(["power", "spare"], effects.Select(effect => effect.InputId));
        Assert.Null(effects[1].MetricAtLow);
        Assert.Null(effects[1].Swing);
    }

    [Fact]
    public void Metric_ThatIsARow_IsRefused() =>
        Assert.Throws<ArgumentException>(() => WhatIf.OneAtATime(CostSheet(), "energy"));

    private static Sheet CostSheet()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        var given = new Provenance(Origin.Scenario);
        var power = sheet.Input("power", "IT power", Unit.Kilowatt, 50, given);
        var price = sheet.Input("price", "Price", Unit.Usd, 1_000_000, given);
        var tariff = sheet.Input(
            "tariff",
            "Tariff",
            Unit.UsdPerKilowattHour,
            0.08,
            new(Origin.Catalog, Low: 0.06, High: 0.09)
        );
        var spare = sheet.Input("spare", "Spare systems", Unit.One, 2, given);
        var energy = sheet.Row(
            "energy",
            "Energy cost",
            Unit.Usd,
            power * tariff * sheet.HoursInPeriod
        );
        var cost = sheet.Cell("cost", "Total cost", Unit.Usd, price + Fx.Sum(energy));
        sheet.Cell("per_spare", "Cost for each spare", Unit.Usd, cost / spare);
        return sheet.Build();
    }
}
