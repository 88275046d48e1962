using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>A whole deal on a sheet: published anchors, and laws of the bridge from list to effective price.</summary>
public sealed class DealSheetTests
{
    [Fact]
    public void Capacity_TwentyBillionOver1500MegawattYears_CostsThePublishedPrice()
    {
        var result = TestDeal.Result(TestDeal.Of(TestDeal.Capacity()), rate: 0);

        Assert.Equal(20e9, result.Charges, 1.0);
        Assert.Equal(1500, result.MegawattYears, 1e-9);
        Assert.Equal(13.3333e6, result.Effective[0].NetGrant!.Value, 50.0);
    }

    [Fact]
    public void Capacity_Discounted_KeepsThePriceOfAMegawattYear() =>
        Assert.Equal(
            13.3333e6,
            TestDeal.Result(TestDeal.Of(TestDeal.Capacity()), 0.1).Effective[0].Gross!.Value,
            50.0
        );

    [Fact]
    public void Warrants_VestingAtOnce_BringThePriceToThePublishedAnchor()
    {
        var all = TestDeal.AtCapacity(33_445_026, 250);

        var result = TestDeal.Result(
            TestDeal.Of(TestDeal.Capacity(), TestDeal.Warrants(all)),
            rate: 0
        );

        Assert.Equal(2.7432e9, result.Gross - result.NetGrant, 1e5);
        Assert.Equal(0.137, (result.Gross - result.NetGrant) / result.Gross, 5e-4);
        Assert.Equal(11.5e6, result.Effective[0].NetGrant!.Value, 0.02e6);
    }

    [Fact]
    public void Loan_BelowTheMarket_AddsItsSubsidyToTheGrossPrice()
    {
        var deal = TestDeal.Of(TestDeal.Capacity(), TestDeal.Loan());
        var result = TestDeal.Result(deal, rate: 0.1);

        // 1e9 in two payments at 6 % is 545,436,893; at 12 % they are worth 921,816,183.
        Assert.Equal(78_183_487, result.Gross - result.List, 2e3);
    }

    [Fact]
    public void Bridge_OfEveryKindOfClause_SumsExactly()
    {
        var deal = EveryClause();

        var result = TestDeal.Result(deal);

        Assert.Empty(TestDeal.Problems(deal));
        Assert.Equal(deal.Clauses.Length, result.Bridge.Length);
        Assert.Equal(result.NetGrant, result.Bridge[^1].Running);
        Assert.Equal(result.List, result.Bridge[0].Running);
        Assert.All(result.Bridge, step => Assert.NotNull(step.Clause));
        Assert.DoesNotContain(result.Bridge.Skip(1), step => step.Amount == 0);
        Assert.True(result.NetHigh < result.NetGrant && result.NetGrant < result.NetLow);
    }

    [Fact]
    public void Tiers_Retroactive_NeverCostMoreThanMarginal() =>
        Prop.ForAll(
                Gen.Choose(1, 90).ToArbitrary(),
                Gen.Choose(0, 40).ToArbitrary(),
                (start, discount) =>
                {
                    double Charge(TierMode mode) =>
                        TestDeal
                            .Result(
                                TestDeal.Of(
                                    TestDeal.Capacity(),
                                    Tiers(TierMeasure.Spend, mode, start * 3e8, discount / 100.0)
                                ),
                                rate: 0
                            )
                            .Charges;
                    var (each, whole) = (Charge(TierMode.Marginal), Charge(TierMode.Retroactive));
                    return whole <= each * (1 + 1e-12) && each <= 20e9 * (1 + 1e-12);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Theory]
    [InlineData(TierMode.Marginal, 95)]
    [InlineData(TierMode.Retroactive, 90)]
    public void Tiers_BySystems_TakeOffWhatTheTableSays(TierMode mode, double millions)
    {
        var purchases = new double[36];
        (purchases[0], purchases[12]) = (40, 60);
        var deal = TestDeal.Of(Tiers(TierMeasure.Systems, mode, 50, 0.1));

        var values = TestDeal.Evaluate(deal, 0, purchases);

        Assert.Equal(millions * 1e6, values.Scalar(DealIds.ChargeSum)!.Value, 1e-3);
    }

    [Fact]
    public void TakeOrPay_IsNeverBelowUse() =>
        Prop.ForAll(
                Gen.Choose(0, 100).ToArbitrary(),
                Gen.Choose(0, 100).ToArbitrary(),
                (floor, use) =>
                {
                    var charges = TestDeal
                        .Result(
                            TestDeal.Of(TestDeal.Capacity(), Floor(floor / 100.0, use / 100.0)),
                            0
                        )
                        .Charges;
                    return charges >= 20e9 * Math.Max(use, floor) / 100 - 1;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Prepayment_WithoutDiscounting_IsFree()
    {
        var prepaid = Prepaid();
        var deal = TestDeal.Of(TestDeal.Capacity(), prepaid);

        Assert.Equal(0, TestDeal.Result(deal, 0).Bridge[1].Amount, 1e-3);
        Assert.True(TestDeal.Result(deal, 0.1).Bridge[1].Amount > 0);
    }

    [Fact]
    public void Grant_IsAllCost() =>
        Assert.Equal(
            5e8,
            TestDeal
                .Result(
                    TestDeal.Of(TestDeal.Capacity(), Prepaid() with { Form = FundingForm.Grant })
                )
                .Bridge[1]
                .Amount,
            1e-3
        );

    [Fact]
    public void Warrants_NeverAreWorthMoreThanTheShares() =>
        Prop.ForAll(
                Gen.Choose(1, 900).ToArbitrary(),
                Gen.Choose(0, 300).ToArbitrary(),
                (megawatts, hurdle) =>
                {
                    var result = TestDeal.Result(
                        TestDeal.Of(
                            TestDeal.Capacity(),
                            TestDeal.Warrants(
                                TestDeal.AtCapacity(1e7, megawatts, hurdle),
                                TestDeal.AtCapacity(2e7, 750)
                            )
                        )
                    );
                    var worth = result.Gross - result.NetGrant;
                    return worth >= 0 && worth <= 3e7 * 82.02;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Warrants_WhoseThresholdIsNotReached_AreWorthNothing()
    {
        var deal = TestDeal.Of(
            TestDeal.Capacity(),
            TestDeal.Warrants(TestDeal.AtCapacity(1e7, 751))
        );

        var result = TestDeal.Result(deal);

        Assert.Equal(result.Gross, result.NetGrant);
    }

    internal static TierClause Tiers(
        TierMeasure measure,
        TierMode mode,
        double from,
        double discount
    ) =>
        new()
        {
            Id = "tiers",
            Name = "Tiers",
            Status = ClauseStatus.Reported,
            Source = TestDeal.Source,
            Measure = measure,
            Mode = mode,
            Tiers = [new(0, 0), new(from, discount)],
        };

    private static TakeOrPayClause Floor(double floor, double use) =>
        new()
        {
            Id = "floor",
            Name = "Take or pay",
            Status = ClauseStatus.Reported,
            Source = TestDeal.Source,
            FloorFraction = floor,
            UseFraction = use,
            CarryForwardMonths = 3,
        };

    private static FundingClause Prepaid() =>
        new()
        {
            Id = "prepaid",
            Name = "Prepayment",
            Status = ClauseStatus.Agreed,
            Source = TestDeal.Source,
            Form = FundingForm.Prepayment,
            AmountUsd = 5e8,
            Month = TestDeal.Start,
            CreditFraction = 0.5,
        };

    private static DealTerms EveryClause() =>
        TestDeal.Of(
            TestDeal.Capacity(),
            Tiers(TierMeasure.Capacity, TierMode.Marginal, 400, 0.1) with
            {
                After = ["index"],
            },
            new PriceIndexClause
            {
                Id = "index",
                Name = "Index",
                Status = ClauseStatus.Amended,
                Source = TestDeal.Source,
                RatePerYear = 0.05,
                CapPerYear = 0.03,
                FloorPerYear = 0,
            },
            Reopened(),
            Floor(0.8, 0.7),
            Credits(),
            new EarlyExitClause
            {
                Id = "exit",
                Name = "Early exit",
                Status = ClauseStatus.Reported,
                Source = TestDeal.Source,
                Month = new(2028, 6, 1),
                FeeFraction = 0.5,
                Probability = 0.1,
            },
            TestDeal.Loan(),
            Prepaid(),
            TestDeal.Warrants(
                TestDeal.AtCapacity(1e7, 250),
                TestDeal.AtCapacity(1e7, 500, 90),
                new()
                {
                    Shares = 5e6,
                    Event = VestingEvent.Spend,
                    Threshold = 5e9,
                },
                new()
                {
                    Shares = 5e6,
                    Event = VestingEvent.Date,
                    Month = new(2027, 1, 1),
                }
            )
        );

    private static PriceReopenerClause Reopened() =>
        new()
        {
            Id = "reopener",
            Name = "Re-opener",
            Status = ClauseStatus.Reported,
            Source = TestDeal.Source,
            Month = new(2027, 7, 1),
            ExpectedChange = -0.2,
            Collar = 0.1,
        };

    private static ServiceCreditClause Credits() =>
        new()
        {
            Id = "credits",
            Name = "Service credits",
            Status = ClauseStatus.Reported,
            Source = TestDeal.Source,
            PromisedAvailability = 0.999,
            ExpectedAvailability = 0.99,
            CreditPerPoint = 0.05,
            Cap = 0.1,
        };
}
