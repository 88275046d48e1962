using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Waiting in one queue in front of equal servers that take one request each (model equations, 13): who waits, waits as in front of one server
/// as fast as all of them (Kimura, "A two-moment approximation for the mean waiting time in the GI/G/s queue", Management Science 32, 1986),
/// and that happens as often as Erlang's formula tells against one server. Times in seconds.
/// </summary>
/// <param name="Probability">Probability of waiting at all.</param>
/// <param name="Mean">Mean wait of those that wait.</param>
/// <param name="Variance">Its variance.</param>
internal readonly record struct CopyQueue(double Probability, double Mean, double Variance)
{
    /// <summary>The wait in front of some servers.</summary>
    /// <param name="servers">Servers that share the queue.</param>
    /// <param name="rate">Requests a second that reach all of them.</param>
    /// <param name="arrivalVariation">Squared coefficient of variation of the gaps.</param>
    /// <param name="seconds">Service times, with the weights of <see cref="RequestAtoms"/>.</param>
    public static CopyQueue At(
        int servers,
        double rate,
        double arrivalVariation,
        ReadOnlySpan<double> seconds
    )
    {
        double first = 0;
        double second = 0;
        double third = 0;
        for (var index = 0; index < seconds.Length; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var each = seconds[index] / servers;
            first += weight * each;
            second += weight * each * each;
            third += weight * each * each * each;
        }

        var wait = RandomWalkWait.Of(rate, first, second, third, arrivalVariation);
        if (wait.Probability <= 1e-12)
        {
            return default;
        }

        var mean = wait.Mean / wait.Probability;
        var variation = (second / (first * first)) - 1;
        return new(
            Math.Min(
                1,
                wait.Probability
                    * Shared(
                        servers,
                        rate * first,
                        Clumps(servers, rate * first, arrivalVariation, variation)
                    )
            ),
            mean,
            Math.Max(0, (wait.Square / wait.Probability) - (mean * mean))
        );
    }

    // How much more seldom a request waits in front of several servers than in front of one as fast as all. Bursts fill several at once, as if
    // there were as many fewer of them (Hayward); Sakasegawa's exponent serves for parts of a server.
    private static double Shared(int servers, double utilisation, double clumps)
    {
        var poisson = ErlangWaiting.WaitProbability(servers, servers * utilisation) / utilisation;
        return Math.Abs(clumps - 1) < 1e-9
            ? poisson
            : poisson
                * Math.Pow(
                    utilisation,
                    Exponent(servers / clumps)
                        - Exponent(1 / clumps)
                        - (Exponent(servers) - Exponent(1))
                );
    }

    private static double Exponent(double servers) => Math.Sqrt(2 * (servers + 1)) - 1;

    // Variance over mean of the arrivals within a service: 1 within moments, the variation of the gaps over long times.
    private static double Clumps(
        int servers,
        double utilisation,
        double arrivalVariation,
        double serviceVariation
    )
    {
        var arrivals = servers * utilisation;
        return 1 + ((arrivalVariation - 1) * arrivals / (arrivals + 1) / (1 + serviceVariation));
    }
}
