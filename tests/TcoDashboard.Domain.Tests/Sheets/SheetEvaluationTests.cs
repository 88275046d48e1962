using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

public sealed class SheetEvaluationTests
{
    private static readonly Provenance Given = new(Origin.Scenario, "Given in the test.");

    [Fact]
    public void Energy_InALeapFebruary_CountsItsRealHours()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2028, 1, 1), 3));
        var power = sheet.Input("power.it", "IT power", Unit.Kilowatt, 100, Given);
        var pue = sheet.Input("power.pue", "PUE", Unit.One, 1.2, Given);
        sheet.Row("energy", "Energy", Unit.KilowattHour, power * pue * sheet.HoursInPeriod);

        var energy = sheet.Build().Evaluate().Series("energy");

        Assert.Equal([100 * 1.2 * 744, 100 * 1.2 * 696, 100 * 1.2 * 744], energy);
    }

    [Fact]
    public void Row_DeclaredInAnotherScale_IsConverted()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        var tokens = sheet.Input("tokens", "Tokens", Unit.Token, 5e9, Given);
        var price = sheet.Input("price", "Price", Unit.UsdPerMillionTokens, 0.25, Given);
        var rent = sheet.Input("rent", "Rent", Unit.UsdPerYear, 1200, Given);
        sheet.Cell("revenue", "Revenue", Unit.Usd, tokens * price);
        sheet.Row("rent.cost", "Rent cost", Unit.Usd, rent * sheet.MonthsInPeriod);

        var values = sheet.Build().Evaluate();

        Assert.Equal(1250, values.Scalar("revenue")!.Value, 1e-9);
        Assert.Equal(100, values.Series("rent.cost")[0]!.Value, 1e-12);
    }

    [Fact]
    public void Cell_AddingPowerToMoney_IsRefusedWithBothNamesAndUnits()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        var power = sheet.Input("power", "IT power", Unit.Kilowatt, 1, Given);
        var price = sheet.Input("price", "System price", Unit.Usd, 1, Given);

        var refusal = Assert.Throws<SheetUnitException>(() => power + price);

        Assert.Equal(
            "Cannot add “IT power”, which is in kW, and “System price”, which is in USD.",
            refusal.Message
        );
        Assert.Equal(
            ("IT power", Unit.Kilowatt, "System price", Unit.Usd),
            (refusal.Left, refusal.LeftUnit, refusal.Right, refusal.RightUnit)
        );
    }

    [Fact]
    public void Cell_WhoseFormulaHasOtherDimensions_IsRefusedWithBothNamesAndUnits()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        var power = sheet.Input("power", "IT power", Unit.Kilowatt, 1, Given);

        var refusal = Assert.Throws<SheetUnitException>(() =>
            sheet.Row("energy.cost", "Energy cost", Unit.Usd, power * sheet.HoursInPeriod)
        );

        Assert.Equal(
            "“Energy cost” (energy.cost) is declared in USD, but its formula is in kWh: IT power × Hours in the month.",
            refusal.Message
        );
    }

    [Fact]
    public void Division_ByZero_GivesNoValueAndAProblemThatNamesTheCell()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 2));
        var cost = sheet.Input("cost", "Total cost", Unit.Usd, 1200, Given);
        var tokens = sheet.Input("tokens", "Tokens served", Unit.MillionTokens, 0, Given);
        var unit = sheet.Cell("unit", "Cost of tokens", Unit.UsdPerMillionTokens, cost / tokens);
        sheet.Cell("double", "Twice that", Unit.UsdPerMillionTokens, 2 * unit);

        var values = sheet.Build().Evaluate();

        Assert.Null(values.Scalar("unit"));
        Assert.Null(values.Scalar("double"));
        var problem = Assert.Single(values.Problems);
        Assert.Equal("unit", problem.Path);
        Assert.Equal(
            "Cost of tokens cannot be computed: it divides Total cost (1,200 USD) by Tokens served (0 Mtok).",
            problem.Message
        );
    }
}
