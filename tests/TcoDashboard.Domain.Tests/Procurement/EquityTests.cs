using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Published option values, the dilution equation and the laws that hold for any warrant.</summary>
public sealed class EquityTests
{
    private static readonly Provenance Given = new(Origin.Scenario);

    [Fact]
    public void Call_TextbookCase_EqualsThePublishedValue() =>
        Assert.Equal(10.450584, Value(new(100, 100, 1, 0.05, 0.2, 0)), 5e-7);

    [Fact]
    public void Call_PennyStrike_IsWorthTheShare() =>
        Assert.Equal(82.01999, Value(new(82.02, 1e-5, 5, 0.05, 0.55, 0)), 5e-6);

    [Fact]
    public void Warrants_OfTheFiling_AreWorthWhatItRecognises() =>
        Assert.Equal(
            2.7432e9,
            33_445_026 * Value(new(82.02, 1e-5, 5, 0.05, 0.55, 0)),
            tolerance: 0.5e5
        );

    [Fact]
    public void Call_AtOnceAndCertain_IsItsGain()
    {
        Assert.Equal(20, Value(new(120, 100, 0, 0.05, 0.2, 0)), 1e-4);
        Assert.Equal(0, Value(new(90, 100, 0, 0.05, 0.2, 0)), 1e-9);
        Assert.Equal(120 - 100 * Math.Exp(-0.05), Value(new(120, 100, 1, 0.05, 0, 0)), 1e-9);
    }

    [Fact]
    public void Call_WithHurdle_EqualsIntegrationOfItsPayment()
    {
        var one = new Right(164, 0.01, 3, 0.04, 0.5, 0.01, 400);

        // Why: a second method: trapezoids over the lognormal density, fine enough for six digits.
        var total = 0.0;
        const int steps = 400_000;
        for (var i = 0; i <= steps; i++)
        {
            var z = -8 + 16.0 * i / steps;
            var price =
                one.Spot
                * Math.Exp(
                    (one.Rate - one.Dividend - one.Volatility * one.Volatility / 2) * one.Years
                        + one.Volatility * Math.Sqrt(one.Years) * z
                );
            if (price >= one.Hurdle)
            {
                total +=
                    (price - one.Strike)
                    * Math.Exp(-z * z / 2)
                    / Math.Sqrt(2 * Math.PI)
                    * 16.0
                    / steps;
            }
        }

        Assert.Equal(total * Math.Exp(-one.Rate * one.Years), Value(one), 2e-2);
    }

    [Fact]
    public void Call_IsNeverWorthMoreThanTheShare_AndFallsWithStrikeAndHurdle() =>
        Prop.ForAll(
                Rights().ToArbitrary(),
                one =>
                {
                    var value = Value(one);
                    return value >= -1e-9
                        && value <= one.Spot + 1e-9
                        && Value(one with { Strike = one.Strike * 1.1 }) <= value + 1e-9
                        && Value(one with { Hurdle = one.Strike * 2 }) <= value + 1e-9;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Dilution_WhenTheMarketDidNotKnow_DividesTheCompany() =>
        Assert.Equal(
            82.02 * 0.9,
            Diluted(new(82.02, 0, 5, 0.05, 0.5, 0), DilutionBasis.PriceBeforeGrant, 900, 100),
            1e-8
        );

    [Fact]
    public void Dilution_WhenTheMarketKnew_SolvesTheEquation() =>
        Prop.ForAll(
                Rights().ToArbitrary(),
                Gen.Choose(1, 60).ToArbitrary(),
                (one, percent) =>
                {
                    const double old = 1000;
                    var made = old * percent / 100;
                    var warrant = Diluted(one, DilutionBasis.PriceAfterGrant, old, made);
                    var option = Value(one with { Spot = one.Spot + warrant * made / old });
                    return Math.Abs(warrant - old / (old + made) * option) <= 1e-9 * one.Spot
                        && warrant <= one.Spot + 1e-9;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Gen<Right> Rights() =>
        from spot in Gen.Choose(10, 500)
        from strike in Gen.Choose(1, 600)
        from years in Gen.Choose(1, 10)
        from rate in Gen.Choose(0, 8)
        from volatility in Gen.Choose(5, 120)
        from dividend in Gen.Choose(0, 4)
        select new Right(spot, strike, years, rate / 100.0, volatility / 100.0, dividend / 100.0);

    private static double Value(Right right)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        _ = CallOption.Value(sheet, "w", "test", Terms(sheet, right));
        return sheet.Build().Evaluate().Scalar("w.value")!.Value;
    }

    private static double Diluted(Right right, DilutionBasis basis, double old, double made)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        _ = DilutedWarrant.Value(sheet, "w", "test", Terms(sheet, right), basis, old, made);
        return sheet.Build().Evaluate().Scalar("w.diluted")!.Value;
    }

    private static OptionTerms Terms(SheetBuilder sheet, Right right)
    {
        Expr In(string id, Unit unit, double value) =>
            sheet.Input($"in.{id}", id, unit, value, Given);
        return new(
            In("spot", Unit.Usd, right.Spot),
            In("strike", Unit.Usd, right.Strike),
            In("years", Unit.One, right.Years),
            In("rate", Unit.One, right.Rate),
            In("volatility", Unit.One, right.Volatility),
            In("dividend", Unit.One, right.Dividend),
            right.Hurdle > 0 ? In("hurdle", Unit.Usd, right.Hurdle) : null
        );
    }

    private sealed record Right(
        double Spot,
        double Strike,
        double Years,
        double Rate,
        double Volatility,
        double Dividend,
        double Hurdle = 0
    );
}
