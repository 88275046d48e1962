using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Ramp, tiers, take-or-pay and loan: published values and laws.</summary>
public sealed class TermsTests
{
    private static readonly Provenance Given = new(Origin.Scenario);
    private const double Total = 20e9;

    [Theory]
    [InlineData(1, 1500, 13.3333)]
    [InlineData(7, 1125, 17.7778)]
    public void Ramp_ThreeTranchesOf250_GivesThePublishedMegawattYears(
        int month,
        double years,
        double millionsEach
    )
    {
        var volume = OnSheet(36, sheet => Fx.Sum(Ramp(sheet, month)), CapacityRamp.MegawattYear);

        Assert.Equal(years, volume, 1e-9);
        Assert.Equal(millionsEach, Total / volume / 1e6, 5e-5);
    }

    [Fact]
    public void Ramp_DividedByTheHours_GivesThePublishedPriceOfAKilowattHour() =>
        Assert.Equal(1.52, Total / (1500 * 8760e3), 5e-3);

    [Fact]
    public void PresentValue_OfEqualThirdsAndOfMegawattYears_EqualsThePublishedFigures()
    {
        var thirds = OnSheet(36, sheet => Fx.Npv(0.1, YearEnds(sheet, 1, 1, 1)), Unit.Usd);
        var ramped = OnSheet(36, sheet => Fx.Npv(0.1, YearEnds(sheet, .5, 1, 1.5)), Unit.Usd);

        Assert.Equal(16.579e9, thirds, 5e5);
        Assert.Equal(16.053e9, ramped, 5e5);
    }

    [Fact]
    public void Loan_BelowTheMarket_GivesAwayThePublishedSubsidy()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2026, 1, 1), 36));
        var loan = new LevelLoan(sheet.Constant(1e9, Unit.Usd), 0.06, 0.12, 3, 12, 12);
        _ = loan.Subsidy(sheet, "loan", loan.Payment(sheet, "loan"));
        var values = sheet.Build().Evaluate();

        Assert.Equal(374_109_812.79, values.Scalar("loan.payment")!.Value, 0.005);
        Assert.Equal(101.45e6, values.Scalar("loan.subsidy")!.Value, 5e3);
    }

    [Fact]
    public void Loan_AtTheMarketRate_GivesNothingAway()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2026, 1, 1), 36));
        var loan = new LevelLoan(sheet.Constant(1e9, Unit.Usd), 0.09, 0.09, 5, 6, 18);
        _ = loan.Subsidy(sheet, "loan", loan.Payment(sheet, "loan"));

        Assert.Equal(0, sheet.Build().Evaluate().Scalar("loan.subsidy")!.Value, 1e-3);
    }

    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(1500, 50, 150)]
    [InlineData(3000, 300, 600)]
    public void Tiers_TakeOff_WhatEachBandOrTheWholeVolumeEarns(
        double volume,
        double marginal,
        double retroactive
    )
    {
        Assert.Equal(marginal, Off(volume, TierMode.Marginal), 1e-9);
        Assert.Equal(retroactive, Off(volume, TierMode.Retroactive), 1e-9);
    }

    [Fact]
    public void Tiers_Retroactive_NeverCostsMoreThanMarginal() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ToArbitrary(),
                volume => Off(volume, TierMode.Retroactive) >= Off(volume, TierMode.Marginal) - 1e-9
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void TakeOrPay_CarryForward_IsUsedUpOldestFirstAndExpires()
    {
        double[] use = [60, 100, 130, 130, 130];

        Assert.Equal([100.0, 100, 130, 130, 130], Paid(use, 100, 0));
        Assert.Equal([100.0, 100, 130, 130, 130], Paid(use, 100, 1));
        Assert.Equal([100.0, 100, 100, 130, 130], Paid(use, 100, 2));
        Assert.Equal([100.0, 100, 100, 120, 130], Paid(use, 100, 3));
    }

    [Fact]
    public void TakeOrPay_IsNeverBelowUse_AndEqualsABookOfCredits() =>
        Prop.ForAll(
                Gen.Choose(0, 200).Select(u => (double)u).ArrayOf(24).ToArbitrary(),
                Gen.Choose(0, 12).ToArbitrary(),
                (use, carry) =>
                {
                    var paid = Paid(use, 100, carry);
                    var book = Book(use, 100, carry);
                    var (spent, used) = (0.0, 0.0);
                    for (var t = 0; t < use.Length; t++)
                    {
                        spent += paid[t];
                        used += use[t];
                        if (spent < used - 1e-9 || Math.Abs(paid[t] - book[t]) > 1e-9)
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    /// <summary>A second method: a list of credits with the month each was made, the oldest spent first.</summary>
    private static double[] Book(double[] use, double commitment, int carry)
    {
        var credits = new List<(int Month, double Left)>();
        var paid = new double[use.Length];
        for (var t = 0; t < use.Length; t++)
        {
            credits.RemoveAll(credit => credit.Month + carry < t);
            var excess = Math.Max(use[t] - commitment, 0);
            paid[t] = Math.Max(use[t], commitment);
            for (var i = 0; i < credits.Count && excess > 0; i++)
            {
                var spent = Math.Min(excess, credits[i].Left);
                credits[i] = (credits[i].Month, credits[i].Left - spent);
                excess -= spent;
                paid[t] -= spent;
            }

            credits.Add((t, Math.Max(commitment - use[t], 0)));
        }

        return paid;
    }

    private static double[] Paid(double[] use, double commitment, int carry)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2026, 1, 1), use.Length));
        _ = TakeOrPay.Paid(
            sheet,
            "top",
            sheet.InputRow("use", "Use", Unit.Usd, use, Given),
            sheet.Input("commitment", "Commitment", Unit.Usd, commitment, Given),
            carry
        );
        var values = sheet.Build().Evaluate();
        return
        [
            .. Enumerable.Range(0, use.Length).Select(t => values.Series("top.paid")[t]!.Value),
        ];
    }

    private static double Off(double volume, TierMode mode) =>
        OnSheet(
            1,
            sheet =>
                PriceTiers.Discount(
                    sheet.Input("volume", "Volume", Unit.One, volume, Given),
                    [(0, 0), (1000, 0.1), (2000, 0.2)],
                    mode
                ),
            Unit.One
        );

    private static Expr Ramp(SheetBuilder sheet, int month) =>
        CapacityRamp.MegawattYears(
            sheet,
            "mw_years",
            sheet.InputRow(
                "mw",
                "Capacity",
                Unit.Megawatt,
                CapacityRamp.Megawatts(
                    sheet.Timeline,
                    [
                        .. Enumerable
                            .Range(2026, 3)
                            .Select(y => new CapacityTranche(250, new(y, month, 1))),
                    ]
                ),
                Given
            )
        );

    private static Expr YearEnds(SheetBuilder sheet, params double[] thirds) =>
        sheet.InputRow(
            "flows",
            "Payments",
            Unit.Usd,
            [.. Enumerable.Range(0, 36).Select(t => t % 12 == 11 ? Total / 3 * thirds[t / 12] : 0)],
            Given
        );

    private static double OnSheet(int months, Func<SheetBuilder, Expr> formula, Unit unit)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2026, 1, 1), months));
        _ = sheet.Cell("result", "Result", unit, formula(sheet));
        return sheet.Build().Evaluate().Scalar("result")!.Value;
    }
}
