using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Procurement.Equity;

/// <summary>
/// The value of warrants by drawing share-price paths: the second method beside the closed form. One path of geometric Brownian motion serves all
/// tranches, S(t+Δ) = S(t)·exp((r − q − σ²/2)Δ + σ√Δ·Z); the other conditions of vesting share one draw that may go with the share price.
/// </summary>
/// <param name="Mean">Mean present value, US dollars.</param>
/// <param name="StandardError">Standard error of the mean, US dollars.</param>
/// <param name="P10">Value that one draw in ten stays below, US dollars.</param>
/// <param name="P90">Value that nine draws in ten stay below, US dollars.</param>
public sealed record EquitySimulation(double Mean, double StandardError, double P10, double P90)
{
    /// <summary>Draws the paths. Same arguments, same bits.</summary>
    /// <param name="spot">Share price today, US dollars.</param>
    /// <param name="strike">Price to be paid for a share, US dollars.</param>
    /// <param name="riskFree">Risk-free rate a year, continuously compounded.</param>
    /// <param name="volatility">Volatility a year.</param>
    /// <param name="dividend">Dividend yield a year.</param>
    /// <param name="correlation">Correlation between vesting and the share price at the last vesting, −1 to 1.</param>
    /// <param name="parts">The tranches.</param>
    /// <param name="draws">Number of paths, at least 2.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static EquitySimulation Run(
        double spot,
        double strike,
        double riskFree,
        double volatility,
        double dividend,
        double correlation,
        IReadOnlyList<VestingPart> parts,
        int draws,
        ulong seed
    )
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        VestingPart[] inTime = [.. parts.OrderBy(part => part.Years)];
        var drift = riskFree - dividend - volatility * volatility / 2;
        var random = SeededRandom.For(seed, "warrants");
        var prices = new double[inTime.Length];
        var values = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            // Why: the conditions are met together or not, so that a slow ramp delays every tranche.
            var own = random.NextNormal();
            var share = Path(ref random, inTime, spot, drift, volatility, prices);
            var vesting = StandardNormal.Below(
                correlation * share + Math.Sqrt(1 - correlation * correlation) * own
            );
            for (var index = 0; index < inTime.Length; index++)
            {
                var part = inTime[index];
                // Why: with a positive correlation warrants vest when the price is high.
                if (1 - vesting < part.Probability && prices[index] >= part.Hurdle)
                {
                    values[draw] +=
                        part.Shares
                        * Math.Max(prices[index] - strike, 0)
                        * Math.Exp(-riskFree * part.Years);
                }
            }
        }

        return Summary(values);
    }

    /// <summary>Share prices at each vesting, and the standard normal deviate of the last one.</summary>
    private static double Path(
        ref SeededRandom random,
        VestingPart[] parts,
        double spot,
        double drift,
        double volatility,
        double[] prices
    )
    {
        double years = 0;
        double level = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            var step = parts[index].Years - years;
            if (step > 0)
            {
                level += Math.Sqrt(step) * random.NextNormal();
                years = parts[index].Years;
            }

            prices[index] = spot * Math.Exp(drift * years + volatility * level);
        }

        return years > 0 ? level / Math.Sqrt(years) : random.NextNormal();
    }

    private static EquitySimulation Summary(double[] values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        Array.Sort(values);
        return new(
            mean,
            Math.Sqrt(variance / values.Length),
            values[(int)(0.1 * (values.Length - 1))],
            values[(int)(0.9 * (values.Length - 1))]
        );
    }
}
