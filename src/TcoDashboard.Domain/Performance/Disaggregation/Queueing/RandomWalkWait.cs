using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Waiting in front of one server that takes requests in order, for gamma-distributed gaps of any variation: Spitzer's identity for the maximum
/// of a random walk ("A combinatorial lemma and its application to probability theory", Trans. AMS 82, 1956), exact for services of one length.
/// Times in seconds.
/// </summary>
/// <param name="Probability">Probability of waiting at all.</param>
/// <param name="Mean">Mean wait, those that do not wait included.</param>
/// <param name="Square">Mean square of the wait.</param>
internal readonly record struct RandomWalkWait(double Probability, double Mean, double Square)
{
    private const int MostTerms = 20_000;

    // Gauss and Hermite for a normal variable (Abramowitz and Stegun 25.10, seven points).
    private static readonly double[] s_points =
    [
        -3.750439717725742,
        -2.366759410734541,
        -1.154405394739968,
        0,
        1.154405394739968,
        2.366759410734541,
        3.750439717725742,
    ];

    private static readonly double[] s_weights =
    [
        5.482688559722178e-4,
        3.075712396758651e-2,
        0.2401231786050127,
        0.4571428571428571,
        0.2401231786050127,
        3.075712396758651e-2,
        5.482688559722178e-4,
    ];

    /// <summary>The wait for arrivals and services given by their moments.</summary>
    /// <param name="rate">Requests a second.</param>
    /// <param name="first">Mean of the service.</param>
    /// <param name="second">Mean square of the service.</param>
    /// <param name="third">Mean cube of the service.</param>
    /// <param name="arrivalVariation">Squared coefficient of variation of the gaps.</param>
    public static RandomWalkWait Of(
        double rate,
        double first,
        double second,
        double third,
        double arrivalVariation
    )
    {
        var poisson = Poisson(rate, first, second, third);
        if (Math.Abs(arrivalVariation - 1) < 1e-9)
        {
            return poisson;
        }

        // Why a ratio: the walk knows mean and variance of services only; what their shape adds is known for Poisson arrivals.
        var serviceVariation = Math.Max(0, (second / (first * first)) - 1);
        var bursty = Walk(rate, first, serviceVariation, arrivalVariation);
        if (serviceVariation < 1e-9)
        {
            return bursty;
        }

        var plain = Walk(rate, first, serviceVariation, 1);
        return new(
            Math.Min(1, bursty.Probability * poisson.Probability / plain.Probability),
            bursty.Mean * poisson.Mean / plain.Mean,
            bursty.Square * poisson.Square / plain.Square
        );
    }

    /// <summary>
    /// The wait in front of several servers that share a queue and serve all requests equally long. In order of arrival they then take turns,
    /// so each sees every c-th request: one server with gaps that are sums of c (Iversen, "Decomposition of an M/r·D/k queue with FIFO into k
    /// E_k/r·D/1 queues with FIFO", Operations Research Letters 2, 1983; Tijms, "A First Course in Stochastic Models", 2003, 9.7.2). Exact.
    /// </summary>
    /// <param name="servers">Servers that share the queue.</param>
    /// <param name="rate">Requests a second that reach all of them.</param>
    /// <param name="service">Service time of each.</param>
    /// <param name="arrivalVariation">Squared coefficient of variation of the gaps.</param>
    public static RandomWalkWait Shared(
        int servers,
        double rate,
        double service,
        double arrivalVariation
    ) => Walk(rate / servers, service, 0, arrivalVariation / servers);

    /// <summary>The wait in front of one server for Poisson arrivals (Pollaczek and Khinchine): exact for services of any shape.</summary>
    /// <param name="rate">Requests a second.</param>
    /// <param name="first">Mean of the service.</param>
    /// <param name="second">Mean square of the service.</param>
    /// <param name="third">Mean cube of the service.</param>
    public static RandomWalkWait Poisson(double rate, double first, double second, double third)
    {
        var utilisation = rate * first;
        var mean = rate * second / (2 * (1 - utilisation));
        return new(utilisation, mean, (2 * mean * mean) + (rate * third / (3 * (1 - utilisation))));
    }

    // E[W] = Σ E[(S_n − A_n)⁺]/n, Var[W] = Σ E[((S_n − A_n)⁺)²]/n, P(W = 0) = exp(−Σ P(S_n > A_n)/n).
    private static RandomWalkWait Walk(
        double rate,
        double service,
        double serviceVariation,
        double arrivalVariation
    )
    {
        double above = 0;
        double mean = 0;
        double variance = 0;
        for (var n = 1; n < MostTerms; n++)
        {
            var (share, first, second) = Excess(
                n,
                service,
                serviceVariation,
                rate,
                arrivalVariation
            );
            above += share / n;
            mean += first / n;
            variance += second / n;
            if (share < 1e-8)
            {
                break;
            }
        }

        return new(1 - Math.Exp(-above), mean, variance + (mean * mean));
    }

    // What n services take beyond n gaps: probability, mean and mean square.
    private static (double Share, double First, double Second) Excess(
        int n,
        double service,
        double serviceVariation,
        double rate,
        double arrivalVariation
    )
    {
        if (serviceVariation < 1e-9)
        {
            return Excess(n * service, n, rate, arrivalVariation);
        }

        // The sum of the services is gamma-distributed; its quantiles after Wilson and Hilferty at the points of Gauss and Hermite.
        var ninth = serviceVariation / (9 * n);
        double share = 0;
        double first = 0;
        double second = 0;
        double weights = 0;
        double works = 0;
        for (var index = 0; index < s_points.Length; index++)
        {
            var root = 1 - ninth + (s_points[index] * Math.Sqrt(ninth));
            var level = Math.Max(0, root * root * root);
            weights += s_weights[index];
            works += s_weights[index] * level;
        }

        for (var index = 0; index < s_points.Length; index++)
        {
            var root = 1 - ninth + (s_points[index] * Math.Sqrt(ninth));
            var level = Math.Max(0, root * root * root) * weights / works;
            var one = Excess(n * service * level, n, rate, arrivalVariation);
            var weight = s_weights[index] / weights;
            share += weight * one.Share;
            first += weight * one.First;
            second += weight * one.Second;
        }

        return (share, first, second);
    }

    private static (double Share, double First, double Second) Excess(
        double work,
        int n,
        double rate,
        double arrivalVariation
    )
    {
        var gaps = n / rate;
        var scale = arrivalVariation / rate;
        var shape = n / arrivalVariation;
        var below = GammaDistribution.Below(work, gaps, gaps * scale);
        if (below <= 0 || work <= 0)
        {
            return default;
        }

        // F(k+1) = F(k) − e^−y·y^k/Γ(k+1).
        var level = work / scale;
        var density = Math.Exp(
            (shape * Math.Log(level)) - level - GammaDistribution.LogGamma(shape + 1)
        );
        var one = Math.Max(0, below - density);
        var two = Math.Max(0, one - (density * level / (shape + 1)));
        return (
            below,
            Math.Max(0, (work * below) - (gaps * one)),
            Math.Max(
                0,
                (work * work * below) - (2 * work * gaps * one) + (gaps * (gaps + scale) * two)
            )
        );
    }
}
