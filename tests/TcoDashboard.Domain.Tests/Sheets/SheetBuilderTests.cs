using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

public sealed class SheetBuilderTests
{
    private static readonly Provenance Given = new(Origin.Scenario);

    [Fact]
    public void Sum_OfAnyTwoUnits_IsMadeWhenDimensionsAgreeAndRefusedWhenNot()
    {
        var units = Gen.Elements(Unit.Named.ToArray()).Two();

        Prop.ForAll(
                units.ToArbitrary(),
                pair =>
                {
                    var sheet = Months(1);
                    var left = sheet.Input("l", "Left", pair.Item1, 3, Given);
                    var right = sheet.Input("r", "Right", pair.Item2, 5, Given);
                    if (pair.Item1.Dimensions != pair.Item2.Dimensions)
                    {
                        var refusal = Assert.Throws<SheetUnitException>(() => left + right);
                        return refusal.Message.Contains("Left", StringComparison.Ordinal)
                            && refusal.Message.Contains("Right", StringComparison.Ordinal);
                    }
                    sheet.Cell("s", "Sum", pair.Item1, left + right);
                    var sum = sheet.Build().Evaluate().Scalar("s")!.Value;
                    var expected = 3 + 5 * pair.Item2.Scale / pair.Item1.Scale;
                    return Math.Abs(sum - expected) <= 1e-12 * expected;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Product_OfAnyTwoUnits_HasTheProductOfTheirMagnitudes()
    {
        var units = Gen.Elements(Unit.Named.ToArray()).Two();

        Prop.ForAll(
                units.ToArbitrary(),
                pair =>
                {
                    var sheet = Months(1);
                    var left = sheet.Input("l", "Left", pair.Item1, 3, Given);
                    var right = sheet.Input("r", "Right", pair.Item2, 5, Given);
                    var product = left * right;
                    var back = product / right;
                    sheet.Cell("p", "Product", product.Unit, product);
                    sheet.Cell("b", "Back", pair.Item1, back);
                    var values = sheet.Build().Evaluate();
                    var size = values.Scalar("p")!.Value * product.Unit.Scale;
                    var expected = 15 * pair.Item1.Scale * pair.Item2.Scale;
                    return Math.Abs(size - expected) <= 1e-12 * expected
                        && Math.Abs(values.Scalar("b")!.Value - 3) < 1e-12;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Comparison_OfMoneyAndPower_IsRefused()
    {
        var sheet = Months(1);
        var power = sheet.Input("p", "Power", Unit.Megawatt, 1, Given);
        var cost = sheet.Input("c", "Cost", Unit.Usd, 1, Given);

        Assert.Throws<SheetUnitException>(() => Fx.Max(power, cost));
        Assert.Throws<SheetUnitException>(() => Fx.Less(power, cost));
        Assert.Throws<SheetUnitException>(() => Fx.If(1, power, cost));
        Assert.Throws<SheetUnitException>(() => Fx.Exp(cost));
        Assert.Throws<SheetUnitException>(() => Fx.Pow(cost, 2));
        Assert.Throws<SheetUnitException>(() => cost + 1);
        Assert.Equal(Unit.Usd, Fx.Max(0, cost).Unit);
    }

    [Fact]
    public void Cells_InAnyOrderOfWriting_HaveTheSameValues()
    {
        var orders = Gen.Shuffle(Enumerable.Range(0, 5).ToArray());

        Prop.ForAll(
                orders.ToArbitrary(),
                order =>
                {
                    var straight = Ledger([0, 1, 2, 3, 4]).Evaluate();
                    var shuffled = Ledger(order).Evaluate();
                    return straight.Scalar("total").Equals(shuffled.Scalar("total"))
                        && Enumerable
                            .Range(0, 5)
                            .All(i =>
                                straight
                                    .Series($"line.{i}")
                                    .SequenceEqual(shuffled.Series($"line.{i}"))
                            );
                }
            )
            .QuickCheckThrowOnFailure();

        static Sheet Ledger(int[] order)
        {
            var sheet = Months(12);
            var lines = new Expr[5];
            foreach (var i in order)
            {
                var rate = sheet.Input($"rate.{i}", $"Rate {i}", Unit.UsdPerMonth, i + 0.1, Given);
                lines[i] = sheet.Row(
                    $"line.{i}",
                    $"Line {i}",
                    Unit.Usd,
                    rate * sheet.MonthsInPeriod
                );
            }
            var all = lines[0] + lines[1] + lines[2] + lines[3] + lines[4];
            sheet.Cell("total", "Total", Unit.Usd, Fx.Sum(all));
            return sheet.Build();
        }
    }

    [Fact]
    public void Id_UsedTwice_IsRefusedWithBothLabels()
    {
        var sheet = Months(1);
        sheet.Input("a", "First", Unit.One, 1, Given);

        var refusal = Assert.Throws<ArgumentException>(() =>
            sheet.Cell("a", "Second", Unit.One, 2)
        );

        Assert.Contains("First", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Second", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_OverAnotherSheet_IsRefused()
    {
        var stranger = Months(1).Input("a", "Stranger", Unit.One, 1, Given);

        Assert.Throws<ArgumentException>(() => Months(1).Cell("b", "B", Unit.One, stranger));
    }

    [Fact]
    public void Scalar_WithARowForAFormula_IsRefused()
    {
        var sheet = Months(2);

        Assert.Throws<ArgumentException>(() =>
            sheet.Cell("hours", "Hours", Unit.Hour, sheet.HoursInPeriod)
        );
    }

    [Fact]
    public void Inputs_ThatAreNotFiniteOrOfWrongLength_AreRefused()
    {
        var sheet = Months(2);

        Assert.Throws<ArgumentException>(() => sheet.Input("a", "A", Unit.One, double.NaN, Given));
        Assert.Throws<ArgumentException>(() => sheet.InputRow("a", "A", Unit.One, [1], Given));
        Assert.Throws<ArgumentOutOfRangeException>(() => sheet.Constant(1.0 / 0, Unit.One));
    }

    [Fact]
    public void Readings_OfUnknownOrMisshapenCells_AreRefused()
    {
        var sheet = Months(2);
        sheet.Row("row", "Row", Unit.One, 7);
        var values = sheet.Build().Evaluate();

        Assert.Equal([7, 7], values.Series("row"));
        Assert.Throws<KeyNotFoundException>(() => values.Scalar("nothing"));
        Assert.Throws<ArgumentException>(() => values.Scalar("row"));
        Assert.False(values.TryGetScalar("row", out _));
        Assert.False(values.TryGetSeries("nothing", out _));
        Assert.True(values.TryGetSeries("row", out var series));
        Assert.Equal(2, series.Count);
    }

    [Fact]
    public void Override_OfSomethingThatIsNoScalarInput_IsRefused()
    {
        var sheet = Months(1);
        sheet.Cell("c", "C", Unit.One, 1);
        var built = sheet.Build();

        Assert.Throws<ArgumentException>(() =>
            built.Evaluate(new Dictionary<string, double> { ["c"] = 2 })
        );
        Assert.Throws<ArgumentException>(() =>
            built.Evaluate(new Dictionary<string, double> { ["x"] = 2 })
        );
    }

    [Fact]
    public void StepTable_BetweenSteps_HoldsTheLastStep()
    {
        var tiers = new StepTable("the price by volume", Unit.One, Unit.Usd, [(1, 100), (10, 80)]);
        var sheet = Months(4);
        var volume = sheet.InputRow("v", "Volume", Unit.One, [0, 1, 9.9, 10], Given);
        sheet.Row("price", "Price", Unit.Usd, Fx.Step(volume, tiers));

        var values = sheet.Build().Evaluate();

        Assert.Equal([null, 100, 100, 80], values.Series("price"));
        Assert.Equal(
            "Price cannot be computed in 2027-01: Volume (0) lies below the first step of the price by volume, 1.",
            Assert.Single(values.Problems).Message
        );
        Assert.Throws<ArgumentException>(() =>
            new StepTable("t", Unit.One, Unit.One, [(1, 1), (1, 2)])
        );
    }

    [Fact]
    public void Timeline_OverALeapYear_CountsItsHoursAndNamesItsMonths()
    {
        var timeline = new Timeline(new DateOnly(2027, 11, 15), 14);

        Assert.Equal(8784, Enumerable.Range(2, 12).Sum(timeline.HoursIn));
        Assert.Equal(
            ("2027-11", "2028-02", 2028, 696),
            (timeline.LabelOf(0), timeline.LabelOf(3), timeline.YearOf(13), timeline.HoursIn(3))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.HoursIn(14));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Timeline(timeline.Start, 0));
    }

    private static SheetBuilder Months(int periods) =>
        new(new Timeline(new DateOnly(2027, 1, 1), periods));
}
