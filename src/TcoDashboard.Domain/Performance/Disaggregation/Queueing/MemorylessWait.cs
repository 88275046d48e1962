namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Waiting in one queue in front of equal servers whose services are exponential, for gamma-distributed gaps of any variation: exact (Takács,
/// "Introduction to the Theory of Queues", 1962, chapter 2; GI/M/c). Who waits, waits for an exponential time. Times in seconds.
/// </summary>
/// <param name="Probability">Probability of waiting at all.</param>
/// <param name="Mean">Mean wait of those that wait.</param>
internal readonly record struct MemorylessWait(double Probability, double Mean)
{
    private const int MostPasses = 200;

    /// <summary>The wait in front of some servers.</summary>
    /// <param name="servers">Servers that share the queue.</param>
    /// <param name="rate">Requests a second that reach all of them, below what they take.</param>
    /// <param name="service">Mean service time of one server.</param>
    /// <param name="arrivalVariation">Squared coefficient of variation of the gaps.</param>
    public static MemorylessWait Of(
        int servers,
        double rate,
        double service,
        double arrivalVariation
    )
    {
        var gaps = new Gaps(rate * service, arrivalVariation);
        var left = Root(servers, gaps);

        // P(W > 0) = K/(1 − σ), 1/K = 1/(1 − σ) + Σ C(c,n)/(C_n·(1 − A_n)) · (c·(1 − A_n) − n)/(c·(1 − σ) − n), C_n = Π A_j/(1 − A_j).
        var busy = servers * (1 - left);
        var sum = 1 / (1 - left);
        double term = 1;
        for (var n = 1; n <= servers && sum < 1e18; n++)
        {
            var share = gaps.Transform(n);
            term *= (servers - n + 1.0) / n * (1 - share) / share;
            var away = busy - n;

            // Both vanish together where n is the root; between them lies the slope.
            var ratio =
                Math.Abs(away) > 1e-6 * servers
                    ? ((servers * (1 - share)) - n) / away
                    : 1 - (servers * gaps.Slope(n));
            sum += term / (1 - share) * ratio;
        }

        return new(1 / (sum * (1 - left)), service / busy);
    }

    // σ = A(c·(1 − σ)) below 1. Newton's steps from 0 rise to it and never pass it, as A is convex.
    private static double Root(int servers, Gaps gaps)
    {
        double root = 0;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var at = servers * (1 - root);
            var step = (gaps.Transform(at) - root) / (1 - (servers * gaps.Slope(at)));
            root += step;
            if (step <= 1e-14)
            {
                break;
            }
        }

        return Math.Clamp(root, 0, 1 - 1e-12);
    }

    // Laplace transform of gamma-distributed gaps, per service rate: A(s) = (1 + s·v/a)^(−1/v) for a offered load of a; exp(−s/a) where v vanishes.
    private readonly record struct Gaps(double Offered, double Variation)
    {
        public double Transform(double rate) =>
            Variation < 1e-9
                ? Math.Exp(-rate / Offered)
                : Math.Pow(1 + (rate * Variation / Offered), -1 / Variation);

        // −A'(s), which is positive.
        public double Slope(double rate) =>
            Transform(rate) / (Offered + (Variation < 1e-9 ? 0 : rate * Variation));
    }
}
