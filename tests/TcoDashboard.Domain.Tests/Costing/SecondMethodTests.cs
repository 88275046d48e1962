using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Tests.Costing.Finance;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>Money that depends on the use of a month or on its date, against sums written out by hand, month by month or hour by hour.</summary>
public sealed class SecondMethodTests
{
    private static readonly int[] s_days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private static readonly double[] s_curve =
    [
        0.2,
        0.15,
        0.1,
        0.1,
        0.1,
        0.15,
        0.3,
        0.5,
        0.7,
        0.8,
        0.85,
        0.9,
        0.95,
        1,
        0.98,
        0.9,
        0.85,
        0.8,
        0.75,
        0.7,
        0.6,
        0.5,
        0.4,
        0.3,
    ];

    [Fact]
    public void CommittedSpend_OfAServiceThatRampsUp_PaysEachMonthWhatItFallsShort()
    {
        var values = new TestFleet
        {
            Deployment = Deployment.Api,
            Systems = 4,
            RampMonths = 4,
            OutputTokensPerSecond = 1000,
            InputPerOutput = 3,
        }
            .With(InputKeys.OutputTokenPrice, 2)
            .With(InputKeys.InputTokenPrice, 0.5)
            .With(InputKeys.Tier1From, 5_000)
            .With(InputKeys.Tier1Discount, 0.1)
            .With(InputKeys.Tier2From, 20_000)
            .With(InputKeys.Tier2Discount, 0.25)
            .With(InputKeys.RentalGrowth, 0.12)
            .With(InputKeys.Commitment, 30_000)
            .Sheet(12)
            .Evaluate();

        var (over, short_) = (0, 0);
        for (var month = 0; month < 12; month++)
        {
            var millions = Math.Min(month + 1, 4) * 1000 * 3600.0 * 24 * s_days[month] / 1e6;
            var atList = millions * (2 + 3 * 0.5);
            var afterTiers =
                Math.Min(atList, 5_000)
                + 0.9 * Math.Clamp(atList - 5_000, 0, 15_000)
                + 0.75 * Math.Max(atList - 20_000, 0);
            var use = afterTiers * Math.Pow(1.12, month / 12.0);
            var missing = 30_000 - use;
            Assert.Equal(use, values.Series("opex.tokens")[month]!.Value, 1e-6);
            Assert.Equal(
                missing > 0 ? missing : 0,
                values.Series("opex.commitment_shortfall")[month]!.Value,
                1e-6
            );
            (over, short_) = missing > 0 ? (over, short_ + 1) : (over + 1, short_);
        }
        Assert.True(over > 2 && short_ > 2, "Months on both sides of the promise show the rule.");
    }

    [Fact]
    public void Mirr_WithAPurchaseInBetween_GrowsWhatComesBackAndDiscountsWhatIsPaid()
    {
        // A dollar a day for four years from hardware at 300 that lives two.
        var fleet = Money.Purchase(300) with
        {
            LifeMonths = 24,
            OutputTokensPerSecond = 1e6 / 3600 / 24,
        };
        fleet = fleet with { Finance = fleet.Finance with { OutputValue = Money.PerMtok(1) } };

        var values = fleet.Sheet(48, 0.08).Evaluate();

        var flows = new double[49];
        for (var month = 0; month < 48; month++)
        {
            // 2028 is a leap year.
            flows[month + 1] += s_days[month % 12] + (month == 13 ? 1 : 0);
            flows[month] -= month % 24 == 0 ? 300 : 0;
        }
        var (paid, back) = (0.0, 0.0);
        for (var month = 0; month <= 48; month++)
        {
            // The purchase of month 24 meets the income of the month before on the same day.
            paid -= Math.Min(flows[month], 0) / Math.Pow(1.08, month / 12.0);
            back += Math.Max(flows[month], 0) * Math.Pow(1.08, (48 - month) / 12.0);
        }
        Assert.Equal(
            Math.Pow(back / paid, 12.0 / 48) - 1,
            values.Scalar("finance.mirr")!.Value,
            1e-12
        );
    }

    [Fact]
    public void Hybrid_HourByHour_BuysTheBaseAndRentsTheBurst()
    {
        const double split = 0.6;
        const double elastic = 0.5;
        var whole = new TestFleet
        {
            DemandTokensPerSecond = 1e6,
            Systems = null,
            LoadCurve = [.. s_curve],
        }.With(InputKeys.AverageLoad, s_curve.Average());
        var low = whole.With(InputKeys.ServeUpTo, split).With(InputKeys.SystemPrice, 1000) with
        {
            Id = "base",
        };
        var high = whole
            .With(InputKeys.ServeAbove, split)
            .With(InputKeys.RentalPrice, 2)
            .With(InputKeys.Elastic, elastic) with
        {
            Id = "burst",
            Deployment = Deployment.Cloud,
        };

        var values = TestFleet.Sheet(12, 0, null, false, null, low, high).Evaluate();

        // A system makes 1,000 tokens a second: 600 are bought, 400 rented at the peak.
        Assert.Equal(600, values.Scalar("fleet.base.systems")!.Value, 1e-9);
        Assert.Equal(400, values.Scalar("fleet.burst.systems")!.Value, 1e-9);
        Assert.Equal(600e3, values.Scalar("capex.sum")!.Value, 1e-6);
        for (var month = 0; month < 12; month++)
        {
            var (rent, below, above) = (0.0, 0.0, 0.0);
            foreach (var load in s_curve)
            {
                var busy = Math.Max(0, load - split) * 1000;
                // Half of the machines that idle in an hour are given back.
                rent += s_days[month] * 2 * (400 - elastic * (400 - busy));
                below += s_days[month] * 3600 * Math.Min(load, split);
                above += s_days[month] * 3600 * Math.Max(0, load - split);
            }
            Assert.Equal(rent, values.Series("opex.rental")[month]!.Value, 1e-6 * rent);
            Assert.Equal(
                below,
                values.Series("fleet.base.tokens.output")[month]!.Value,
                1e-9 * below
            );
            Assert.Equal(
                above,
                values.Series("fleet.burst.tokens.output")[month]!.Value,
                1e-9 * above
            );
        }
    }
}
