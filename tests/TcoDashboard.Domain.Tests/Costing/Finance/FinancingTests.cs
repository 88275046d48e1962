using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing.Finance;

/// <summary>Loans and leases against published payments and the laws that tie them together.</summary>
public sealed class FinancingTests
{
    [Fact]
    public void Loan_OfABillionAtSixPercent_HasThePublishedPayments()
    {
        var values = Financed(1e9, 36, Money.Loan(0.06, 36));

        var payments = values.Series(FinanceLines.Payments.Id);
        Assert.All(payments, payment => Assert.Equal(30_421_937.45, payment!.Value, 0.005));
        Assert.Equal(0, values.Series("finance.balance")[^1]!.Value, 1e-3);
    }

    [Fact]
    public void Loan_PaidOnceAYear_HasThePublishedPaymentsAndInterest()
    {
        var values = Financed(1e9, 36, Money.Loan(0.06, 36) with { EveryMonths = 12 });

        var payments = values.Series(FinanceLines.Payments.Id);
        Assert.Equal([11, 23, 35], Enumerable.Range(0, 36).Where(month => payments[month] > 0));
        Assert.All(
            [11, 23, 35],
            month => Assert.Equal(374_109_812.79, payments[month]!.Value, 5e-3)
        );
        Assert.Equal(122.33e6, values.Series("finance.interest").Sum()!.Value, 5e3);
        Assert.Equal(0, values.Series("finance.balance")[^1]!.Value, 1e-3);
    }

    [Theory]
    [InlineData(Timing.Begin, 0)]
    [InlineData(Timing.End, 11)]
    public void Lease_QuotedByItsPayment_HidesTheRateThatPaysThePrice(Timing timing, int first)
    {
        // Eight yearly payments of 16,900 for a bus of 100,000: Brealey, Myers, Allen, Principles of Corporate Finance, chapter on leasing.
        var lease = Money.Loan(0, 96) with
        {
            Kind = FinancingKind.FinanceLease,
            Rate = null,
            Payment = Money.Share(0.169),
            EveryMonths = 12,
            Timing = timing,
        };

        var values = Financed(1e5, 96, lease);

        var rate = values.Scalar("finance.rate_per_payment")!.Value;
        var paid = Enumerable
            .Range(0, 8)
            .Sum(year => 16_900 / Math.Pow(1 + rate, timing == Timing.Begin ? year : year + 1));
        Assert.Equal(1e5, paid, 1e-4);
        Assert.Equal(16_900, values.Series(FinanceLines.Payments.Id)[first]!.Value, 1e-6);
        Assert.Equal(8 * 16_900, values.Series(FinanceLines.Payments.Id).Sum()!.Value, 1e-4);
        Assert.Equal(rate, values.Scalar("finance.indifference_rate")!.Value, 1e-7);
    }

    [Fact]
    public void Loan_InterestOnly_PaysInterestAndThenThePrice()
    {
        var values = Financed(1e9, 36, Money.Loan(0.06, 36, balloon: 1));

        Assert.Equal(180e6, values.Series(FinanceLines.Payments.Id).Sum()!.Value, 1e-3);
        Assert.Equal(1e9, values.Series(FinanceLines.Settlement.Id)[35]!.Value, 1e-3);
    }

    [Theory]
    [InlineData(Timing.End, 175_544.49)]
    [InlineData(Timing.Begin, 174_381.94)]
    public void Lease_WithResidual_HasThePublishedPayments(Timing timing, double expected)
    {
        var lease = Money.Loan(0.08, 60, balloon: 0.2) with
        {
            Kind = FinancingKind.FinanceLease,
            BuyOut = true,
            Timing = timing,
        };

        var values = Financed(1e7, 60, lease);

        Assert.Equal(expected, values.Series(FinanceLines.Payments.Id)[30]!.Value, 0.005);
        Assert.Equal(2e6, values.Series(FinanceLines.Settlement.Id)[59]!.Value, 1e-3);
    }

    [Fact]
    public void Loan_AtTheDiscountRate_CostsWhatCashCosts() =>
        ForTerms(
            (fleet, terms) =>
            {
                var every = terms.EveryMonths;
                var effective = Math.Pow(1 + terms.Rate!.Value * every / 12, 12.0 / every) - 1;
                var values = With(fleet, terms).Sheet(60, effective).Evaluate();
                AssertClose(
                    values.Scalar("npc.before_financing")!.Value,
                    values.Scalar("npc")!.Value
                );
            }
        );

    [Fact]
    public void Financing_PaysBackWhatWasDrawnWithInterest() =>
        ForTerms(
            (fleet, terms) =>
            {
                var values = With(fleet, terms).Sheet(60, 0.1).Evaluate();
                double Sum(string id) => values.Series(id).Sum()!.Value;
                AssertClose(
                    Sum("finance.drawn") + Sum("finance.interest"),
                    Sum(FinanceLines.Payments.Id) + Sum(FinanceLines.Settlement.Id)
                );
                Assert.Equal(0, values.Series("finance.balance")[^1]!.Value, 1e-4);
            }
        );

    [Fact]
    public void Lease_WithoutMargin_CostsWhatTheLoanCosts() =>
        ForTerms(
            (fleet, terms) =>
            {
                var loan = With(fleet, terms).Sheet(60, 0.1).Evaluate();
                var lease = With(
                        fleet,
                        terms with
                        {
                            Kind = FinancingKind.FinanceLease,
                            BuyOut = true,
                        }
                    )
                    .Sheet(60, 0.1)
                    .Evaluate();
                AssertClose(loan.Scalar("npc")!.Value, lease.Scalar("npc")!.Value);
            }
        );

    [Fact]
    public void Lease_ThatGoesBackAtItsResaleValue_CostsWhatTheLoanWithThatBalloonCosts()
    {
        // Hardware that fetches 40 % after three years: paying a balloon of 40 % and selling it is the same as giving it back.
        var fleet = Money.Purchase(1e6).With(InputKeys.ResaleAfter(3), 0.4) with
        {
            LifeMonths = 36,
        };
        var loan = Money.Loan(0.07, 36, balloon: 0.4);
        var lease = loan with { Kind = FinancingKind.OperatingLease };

        var bought = With(fleet, loan).Sheet(36, 0.1).Evaluate();
        var returned = With(fleet, lease).Sheet(36, 0.1).Evaluate();

        AssertClose(bought.Scalar("npc")!.Value, returned.Scalar("npc")!.Value);
        Assert.Equal(4e5, returned.Series(FinanceLines.ResaleForgone.Id)[35]!.Value, 1e-6);
        Assert.Equal(0, returned.Series(FinanceLines.Settlement.Id)[35]!.Value, 1e-6);
    }

    [Theory]
    [InlineData(Timing.Begin, 36)]
    [InlineData(Timing.End, 36)]
    [InlineData(Timing.Begin, 30)]
    [InlineData(Timing.End, 30)]
    public void OperatingLease_PaidOnceAYear_IsExpensedEvenlyAndAddsUpToWhatIsPaid(
        Timing timing,
        int months
    )
    {
        var fleet = Money.Purchase(1e6) with { LifeMonths = 36 };
        var lease = Money.Loan(0.06, 36) with
        {
            Kind = FinancingKind.OperatingLease,
            EveryMonths = 12,
            Timing = timing,
        };

        var values = With(fleet, lease).Sheet(months, 0.1).Evaluate();

        var payment = values.Series(FinanceLines.Payments.Id).ToArray().Max()!.Value;
        var rent = values.Series("income.rent");
        for (var month = 0; month < months - 1; month++)
        {
            Assert.Equal(payment / 12, rent[month]!.Value, 1e-6);
        }
        Assert.Equal(
            values.Series(FinanceLines.Payments.Id).Sum()!.Value
                + values.Series(FinanceLines.Settlement.Id).Sum()!.Value,
            rent.Sum()!.Value,
            1e-4
        );
    }

    [Fact]
    public void Financing_OfReplacements_SettlesTheLastLoanWithTheHorizon()
    {
        var fleet = Money.Purchase(1e6) with { LifeMonths = 24 };

        var values = Financed(fleet, 30, Money.Loan(0.06, 24));

        var owed = -1e6 * Math.Pow(1.005, 6) + 44_320.61 * (Math.Pow(1.005, 6) - 1) / 0.005;
        Assert.Equal(-owed, values.Series(FinanceLines.Settlement.Id)[29]!.Value, 0.05);
    }

    [Fact]
    public void Bill_WithFinancing_AddsUpToCashAndPresentCost() =>
        ForTerms(
            (fleet, terms) =>
            {
                var values = With(fleet, terms).Sheet(60, 0.1).Evaluate();
                var lines = CostLines
                    .All.Where(line => values.Sheet.TryGetCell(line.Id) is not null)
                    .ToArray();
                for (var month = 0; month < 60; month++)
                {
                    AssertClose(
                        lines.Sum(line => values.Series(line.Id)[month]!.Value),
                        values.Series("cash")[month]!.Value,
                        1e-6
                    );
                }
                AssertClose(
                    lines.Sum(line => values.Scalar($"pv.{line.Id}")!.Value),
                    values.Scalar("npc")!.Value
                );
            }
        );

    [Fact]
    public void NetPresentCost_OfTwiceThePrice_IsTwiceTheCost() =>
        ForTerms(
            (fleet, terms) =>
            {
                var one = With(fleet, terms).Sheet(60, 0.1).Evaluate().Scalar("npc")!.Value;
                var two = With(fleet with { Systems = 2 * fleet.Systems }, terms)
                    .Sheet(60, 0.1)
                    .Evaluate()
                    .Scalar("npc")!
                    .Value;
                AssertClose(2 * one, two);
            }
        );

    private static readonly int[] Intervals = [1, 3, 6];

    private static void ForTerms(Action<TestFleet, FinancingBasis> law) =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ArrayOf(6).ToArbitrary(),
                n =>
                    law(
                        Money
                            .Purchase(1000.0 + n[0])
                            .With(InputKeys.ResaleAfter(4), n[1] / 20_000.0) with
                        {
                            LifeMonths = 6 + n[2] % 67,
                        },
                        Money.Loan(
                            n[3] / 40_000.0,
                            (1 + n[4] % 12) * Intervals[n[4] % 3],
                            n[5] % 101 / 100.0
                        ) with
                        {
                            EveryMonths = Intervals[n[4] % 3],
                            Share = Money.Share((1 + n[0] % 100) / 100.0),
                            Timing = n[1] % 2 == 0 ? Timing.End : Timing.Begin,
                        }
                    )
            )
            .QuickCheckThrowOnFailure();

    private static SheetValues Financed(double price, int months, FinancingBasis terms) =>
        Financed(Money.Purchase(price), months, terms);

    private static SheetValues Financed(TestFleet fleet, int months, FinancingBasis terms) =>
        With(fleet, terms).Sheet(months, 0.1).Evaluate();

    private static TestFleet With(TestFleet fleet, FinancingBasis terms) =>
        fleet with
        {
            Finance = new() { Financing = terms },
        };

    private static void AssertClose(double expected, double actual, double floor = 1e-9) =>
        Assert.Equal(expected, actual, Math.Max(floor, 1e-9 * Math.Abs(expected)));
}
