using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Whole deals on a sheet against arithmetic that shares no code with it: integrals, bisection and books kept by hand.</summary>
public sealed class DealSecondMethodTests
{
    private const double Spot = 82.02;
    private const double Volatility = 0.6;
    private const double RiskFree = 0.04;
    private const double Dividend = 0.01;

    [Theory]
    [InlineData(DilutionBasis.Included, 10)]
    [InlineData(DilutionBasis.PriceBeforeGrant, 10)]
    [InlineData(DilutionBasis.PriceAfterGrant, 10)]
    [InlineData(DilutionBasis.PriceAfterGrant, 2.5)]
    public void Warrants_VestingByMegawattsWithHurdles_AreIntegralsOfWhatTheyPay(
        DilutionBasis basis,
        double oldPerNew
    )
    {
        const double granted = 30e6;
        (double Shares, double Megawatts, double? Hurdle, int? Months)[] tranches =
        [
            (8e6, 250, null, 0),
            (7e6, 500, 100, 12),
            (6e6, 750, 160, 24),
            (9e6, 751, null, null),
        ];
        var clause = TestDeal.Warrants([
            .. tranches.Select(one =>
                TestDeal.AtCapacity(one.Shares, one.Megawatts, one.Hurdle) with
                {
                    Probability = 0.8,
                }
            ),
        ]) with
        {
            SharesTotal = granted,
            StrikeUsd = 20,
            VolatilityPerYear = Volatility,
            DividendPerYear = Dividend,
            MarketabilityDiscount = 0.1,
            Dilution = basis,
            SharesOutstanding = oldPerNew * granted,
        };

        var result = TestDeal.Result(TestDeal.Of(TestDeal.Capacity(), clause));

        var expected = tranches
            .Where(one => one.Months is not null)
            .Sum(one =>
                one.Shares
                * 0.8
                * 0.9
                * Warrant(basis, oldPerNew, one.Months!.Value / 12.0, one.Hurdle)
            );
        Assert.Equal(expected, result.Gross - result.NetGrant, 1e-9 * expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public void TakeOrPay_OfCapacityThatComesAndGoes_EqualsABookOfCredits(int carry)
    {
        // Megawatts of four contracts that begin and end: from, months.
        (double Megawatts, int From, int Months)[] contracts =
        [
            (100, 0, 36),
            (300, 5, 4),
            (200, 12, 8),
            (150, 22, 14),
        ];
        var deal = TestDeal.Of(
            TestDeal.Capacity() with
            {
                Tranches =
                [
                    .. contracts.Select(one => new CapacityTranche(
                        one.Megawatts,
                        TestDeal.Start.AddMonths(one.From),
                        one.Months
                    )),
                ],
                TotalUsd = 8.5e9,
            },
            new TakeOrPayClause
            {
                Id = "floor",
                Name = "Floor",
                Status = ClauseStatus.Filed,
                Source = TestDeal.Source,
                CommittedUsdPerMonth = 2.2e8,
                UseFraction = 0.9,
                CarryForwardMonths = carry,
            }
        );

        var charges = TestDeal.Evaluate(deal, 0).Series(DealIds.Charge);

        double MegawattsIn(int month) =>
            contracts
                .Where(one => month >= one.From && month < one.From + one.Months)
                .Sum(one => one.Megawatts);
        var megawattMonths = Enumerable.Range(0, 36).Sum(MegawattsIn);
        var credits = new double[36];
        var spent = 0;
        for (var month = 0; month < 36; month++)
        {
            var use = 0.9 * 8.5e9 * MegawattsIn(month) / megawattMonths;
            credits[month] = Math.Max(0, 2.2e8 - use);
            var excess = Math.Max(0, use - 2.2e8);
            for (var made = Math.Max(0, month - carry); made < month; made++)
            {
                var taken = Math.Min(excess, credits[made]);
                credits[made] -= taken;
                excess -= taken;
                spent += taken > 0 ? 1 : 0;
            }
            Assert.Equal(2.2e8 + excess, charges[month]!.Value, 1);
        }
        Assert.Equal(carry > 0, spent > 0);
    }

    private static double Warrant(DilutionBasis basis, double old, double years, double? hurdle)
    {
        double Call(double spot) => Integral(spot, years, hurdle);
        var kept = old / (old + 1);
        if (basis != DilutionBasis.PriceAfterGrant)
        {
            return Call(Spot) * (basis == DilutionBasis.Included ? 1 : kept);
        }
        // Bisection: a warrant is worth nothing at least and a share at most.
        var (low, high) = (0.0, Spot * 2);
        for (var turn = 0; turn < 80; turn++)
        {
            var middle = (low + high) / 2;
            (low, high) =
                middle < kept * Call(Spot + middle / old) ? (middle, high) : (low, middle);
        }
        return low;
    }

    /// <summary>What is paid where the share ends at z deviates, weighted by the bell curve, by Simpson's rule.</summary>
    private static double Integral(double spot, double years, double? hurdle)
    {
        const double strike = 20;
        if (years == 0)
        {
            return spot >= Math.Max(strike, hurdle ?? 0) ? spot - strike : 0;
        }
        var spread = Volatility * Math.Sqrt(years);
        var drift = (RiskFree - Dividend - Volatility * Volatility / 2) * years;
        var from = (Math.Log(Math.Max(strike, hurdle ?? 0) / spot) - drift) / spread;
        const int steps = 4_000;
        var width = (14 - from) / steps;
        var sum = 0.0;
        for (var i = 0; i <= steps; i++)
        {
            var z = from + i * width;
            var weight =
                i is 0 or steps ? 1
                : i % 2 == 1 ? 4
                : 2;
            sum += weight * (spot * Math.Exp(drift + spread * z) - strike) * Math.Exp(-z * z / 2);
        }
        return Math.Exp(-RiskFree * years) * sum * width / 3 / Math.Sqrt(2 * Math.PI);
    }
}
