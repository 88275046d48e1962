using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Waiting in one queue in front of equal servers that take one request each (model equations, 13), for gamma-distributed gaps of any
/// variation. Several servers: between services of one length and exponential ones, both known exactly (<see cref="RandomWalkWait.Shared"/>,
/// <see cref="MemorylessWait"/>), by the squared variation of services (Page, "Queueing Theory in OR", 1972; Tijms, "A First Course in
/// Stochastic Models", 2003, 9.7). Times in seconds.
/// </summary>
/// <param name="Probability">Probability of waiting at all.</param>
/// <param name="Mean">Mean wait of those that wait.</param>
/// <param name="Variance">Its variance.</param>
internal readonly record struct CopyQueue(double Probability, double Mean, double Variance)
{
    private const double Never = 1e-12;

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
            var each = seconds[index];
            first += weight * each;
            second += weight * each * each;
            third += weight * each * each * each;
        }

        if (servers == 1)
        {
            return Of(RandomWalkWait.Of(rate, first, second, third, arrivalVariation));
        }

        var alike = Of(RandomWalkWait.Shared(servers, rate, first, arrivalVariation));
        var variation = Math.Max(0, (second / (first * first)) - 1);
        return variation < 1e-9
            ? alike
            : Between(
                alike,
                MemorylessWait.Of(servers, rate, first, arrivalVariation),
                variation,
                Of(RandomWalkWait.Poisson(rate / servers, first, second, third)).Spread
            );
    }

    /// <summary>Squared coefficient of variation of the wait of those that wait.</summary>
    private double Spread => Mean > 0 ? Variance / (Mean * Mean) : 0;

    private static CopyQueue Of(RandomWalkWait wait)
    {
        if (wait.Probability <= Never)
        {
            return default;
        }

        var mean = wait.Mean / wait.Probability;
        return new(
            wait.Probability,
            mean,
            Math.Max(0, (wait.Square / wait.Probability) - (mean * mean))
        );
    }

    // Where services vary more than exponential ones, the mean wait grows as that of one server does, with their variation. What falls with it,
    // as bursts of arrivals spread over longer services, tends to a limit: 1 + (c_a² − 1)/(1 + c_s²) arrivals come together in a service. How
    // far single waits lie apart is read at one server.
    private static CopyQueue Between(
        CopyQueue alike,
        MemorylessWait memoryless,
        double variation,
        double spread
    )
    {
        if (memoryless.Probability <= Never || alike.Probability <= Never)
        {
            return default;
        }

        var share = 2 * variation / (1 + variation);
        var mean =
            memoryless.Mean > alike.Mean
                ? alike.Mean + (variation * (memoryless.Mean - alike.Mean))
                : alike.Mean * Math.Pow(memoryless.Mean / alike.Mean, share);
        return new(
            Math.Min(
                1,
                alike.Probability * Math.Pow(memoryless.Probability / alike.Probability, share)
            ),
            mean,
            mean * mean * (alike.Spread + (Math.Min(1, variation) * (spread - alike.Spread)))
        );
    }
}
