using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Supply risk as expected cost: closed forms, laws, and drawn histories as a second method.</summary>
public sealed class SupplySheetTests
{
    private static readonly SupplyTerms s_everything = TestSupply.Waiting(26, 40) with
    {
        IdleUsdPerMonth = 200_000,
        PaidAheadShare = 0.5,
        Events = [TestSupply.Outage(0.5, 2, 0.4)],
        Failures = [TestSupply.Failing(0.08, 4e6)],
        Exit = new(3, 1000, 0.5, 100, 2, 500_000, 250_000),
    };

    [Fact]
    public void Lateness_OfOneLeadTime_EqualsTheClosedForm()
    {
        // E[(X − k)⁺] of a lognormal X = e^(μ + σ²/2)·Φ((μ + σ² − ln k)/σ) − k·Φ((μ − ln k)/σ), as in Black and Scholes (1973).
        var (median, ninety, due) = (26.0, 52.0, 6 * Lateness.WeeksPerMonth);
        var mu = Math.Log(median);
        var sigma = Math.Log(ninety / median) / StandardNormal.Quantile(0.9);
        var weeks =
            Math.Exp(mu + sigma * sigma / 2)
                * StandardNormal.Below((mu + sigma * sigma - Math.Log(due)) / sigma)
            - due * StandardNormal.Below((mu - Math.Log(due)) / sigma);

        var late = Lateness.Of(TestSupply.Waiting(median, ninety), TestSupply.Start)!;

        Assert.Equal(weeks / Lateness.WeeksPerMonth, late.ExpectedMonths, 0.06);
        Assert.Equal(StandardNormal.Below((Math.Log(due) - mu) / sigma), late.OnTime, 0.01);
    }

    [Fact]
    public void Lateness_OfACertainDate_IsTheGap()
    {
        // 40 weeks are 9.2 months of 30.4375 days; needed after 6.
        var late = Lateness.Of(TestSupply.Waiting(40, 40), TestSupply.Start)!;

        Assert.Equal(40 * 7 / 30.4375 - 6, late.ExpectedMonths, 1e-9);
        Assert.Equal(0, late.OnTime);
    }

    [Fact]
    public void Delay_OfACertainDate_IsValuePlusIdlePlusInterest()
    {
        var months = 40 * 7 / 30.4375 - 6;
        var terms = TestSupply.Waiting(40, 40) with { IdleUsdPerMonth = 1e5, PaidAheadShare = 0.5 };

        var result = TestSupply.Result(terms, rate: 0.12);

        // 20 million capital, half of it paid ahead at 12 % a year; due at the start of the seventh month.
        var cost = months * (3e6 + 1e5 + 0.5 * 20e6 * 0.12 / 12);
        Assert.Equal(cost / Math.Sqrt(1.12), result.Expected, 1e-3);
    }

    [Fact]
    public void Events_WithoutDiscount_AreRateTimesLengthTimesShareTimesValue()
    {
        var terms = new SupplyTerms
        {
            ValueUsdPerMonth = 3e6,
            Events = [TestSupply.Outage(0.5, 2, 0.4)],
        };

        var values = TestSupply.Evaluate(terms);

        Assert.Equal(3 * 0.5 * 2 * 0.4 * 3e6, values.Scalar(SupplyIds.Expected)!.Value, 1e-3);
        Assert.Equal(
            terms.Events[0].Risk.ExpectedCost(3, 3e6),
            values.Scalar(SupplyIds.Expected)!.Value,
            1e-3
        );
        // A year of outage at 0.4/12 of the tokens: 360 Mtok × 0.5/12 × 2 × 0.4.
        Assert.Equal(360 * 0.4 / 12, values.Scalar(SupplyIds.Unserved)!.Value, 1e-9);
    }

    [Fact]
    public void Failure_WithoutDiscount_IsProbabilityInTheHorizonTimesLoss()
    {
        var terms = new SupplyTerms
        {
            ValueUsdPerMonth = 3e6,
            Failures = [TestSupply.Failing(0.1, 4e6)],
        };

        var expected = TestSupply.Result(terms).Expected;

        Assert.Equal((1 - Math.Pow(0.9, 3)) * (0.5 * 4e6 + 2 * 3e6), expected, 1e-3);
    }

    [Fact]
    public void Value_NotGiven_IsWhatTheOptionCostsAMonth()
    {
        var terms = new SupplyTerms { Events = [TestSupply.Outage(1, 1, 1)] };

        Assert.Equal(3e6, TestSupply.Result(terms).Expected, 1e-3);
    }

    [Fact]
    public void Exit_IsThePortingWork() =>
        Assert.Equal(s_everything.Exit!.Cost, TestSupply.Result(s_everything).Exit, 1e-6);

    [Fact]
    public void Histories_OnAverage_LoseWhatTheSheetExpects()
    {
        var result = TestSupply.Result(s_everything, rate: 0.1);

        var drawn = result.Drawn!;
        Assert.InRange(
            drawn.Mean - result.Expected,
            -4 * drawn.StandardError - 0.02 * result.Expected,
            4 * drawn.StandardError + 0.02 * result.Expected
        );
        Assert.True(drawn.P50 <= drawn.P90 && drawn.P90 <= drawn.P95);
    }

    [Fact]
    public void Histories_DrawnTwice_AreBitIdentical() =>
        Assert.Equal(TestSupply.Result(s_everything).Drawn, TestSupply.Result(s_everything).Drawn);

    [Fact]
    public void Lines_AddUpToTheExpectedCost()
    {
        foreach (var isTaken in (bool[])[true, false])
        {
            var result = TestSupply.Result(
                s_everything with
                {
                    Second = new(1e6, 0.3, isTaken, Evidence.None),
                },
                rate: 0.1
            );

            Assert.Equal(result.Expected, result.Lines.Sum(line => line.Usd), 1e-3);
            Assert.Equal(36e6 + result.Expected, result.Adjusted, 1e-3);
        }
    }

    [Fact]
    public void SecondSource_Taken_SavesItsGain()
    {
        var single = TestSupply.Result(s_everything).Expected;
        var second = new SecondSource(1e6, 0.3, true, Evidence.None);

        var result = TestSupply.Result(s_everything with { Second = second });

        Assert.Equal(0.3 * single - 1e6, result.SecondSourceGain!.Value, 1e-3);
        Assert.Equal(0.7 * single + 1e6, result.Expected, 1e-3);
    }

    [Fact]
    public void ExpectedCost_IsLinearInTheValue() =>
        Prop.ForAll(
                Gen.Choose(1, 1000).ToArbitrary(),
                millions =>
                {
                    var terms = s_everything with
                    {
                        ValueUsdPerMonth = 0,
                        Exit = null,
                        IdleUsdPerMonth = 0,
                        PaidAheadShare = 0,
                        Failures = [],
                    };
                    double At(double value) =>
                        TestSupply.Result(terms with { ValueUsdPerMonth = value }).Expected;
                    return Math.Abs(At(millions * 1e6) / millions / At(1e6) - 1) < 1e-9;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Delay_WithEveryLeadTimeLonger_NeverCostsLess() =>
        Prop.ForAll(
                Gen.Choose(4, 100)
                    .SelectMany(median =>
                        Gen.Choose(0, 60).Select(spread => (Median: median, Spread: spread))
                    )
                    .ToArbitrary(),
                one =>
                {
                    double At(double stretch) =>
                        TestSupply
                            .Result(
                                TestSupply.Waiting(
                                    stretch * one.Median,
                                    stretch * (one.Median + one.Spread)
                                )
                            )
                            .Expected;
                    return At(1.2) >= At(1);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Concentration_InTheSheet_EqualsTheIndexOfTheLayer()
    {
        var terms = new SupplyTerms
        {
            Layers =
            [
                new(SupplyLayer.Device, [("a", 0.7), ("b", 0.2), ("c", 0.1)], Evidence.None),
                new(SupplyLayer.Foundry, [("f", 1)], Evidence.None),
            ],
        };

        var values = TestSupply.Evaluate(terms);

        Assert.Equal(5400, values.Scalar(SupplyIds.Concentration(SupplyLayer.Device))!.Value, 1e-9);
        Assert.Equal(10_000, values.Scalar(SupplyIds.HighestConcentration)!.Value, 1e-9);
        Assert.Equal(0, values.Scalar(SupplyIds.Expected)!.Value);
    }

    [Fact]
    public void EveryInput_WithoutASource_IsAnEstimate()
    {
        var sheet = TestSupply.Evaluate(s_everything).Sheet;

        Assert.All(
            sheet.Cells.Where(cell =>
                cell.Id.StartsWith("supply.", StringComparison.Ordinal)
                && cell.Provenance is not null
            ),
            cell => Assert.True(cell.Provenance!.IsEstimate, cell.Id)
        );
    }
}
