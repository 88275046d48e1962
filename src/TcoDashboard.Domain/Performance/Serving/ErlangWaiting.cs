namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Waiting in a queue in front of equal servers (model equations, 13): Erlang's formulas, and Allen and Cunneen's correction for arrivals and
/// services of any variation. Loads in erlangs, times in seconds.
/// </summary>
public static class ErlangWaiting
{
    /// <summary>
    /// Probability that a request waits, <c>C(c, a)</c>, by the recursion <c>b_i = a·b_{i−1}/(i + a·b_{i−1})</c> of Erlang's loss formula,
    /// which needs no factorials.
    /// </summary>
    /// <param name="servers">Servers; at least 1.</param>
    /// <param name="offered">Offered load in erlangs, from 0 to below the number of servers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The load reaches the servers: the queue would grow without end.</exception>
    public static double WaitProbability(int servers, double offered)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(offered);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offered, servers);
        var blocked = 1.0;
        for (var server = 1; server <= servers; server++)
        {
            blocked = offered * blocked / (server + (offered * blocked));
        }

        return blocked / (1 - (offered / servers * (1 - blocked)));
    }

    /// <summary>Mean wait after Allen and Cunneen: <c>C/(c·μ − λ)·(c_a² + c_s²)/2</c>.</summary>
    /// <param name="servers">Servers.</param>
    /// <param name="offered">Offered load in erlangs.</param>
    /// <param name="serviceSeconds">Mean service time.</param>
    /// <param name="arrivalVariation">Squared coefficient of variation between arrivals; 1 for Poisson.</param>
    /// <param name="serviceVariation">Squared coefficient of variation of service; 1 for exponential, 0 for constant.</param>
    public static double MeanWait(
        int servers,
        double offered,
        double serviceSeconds,
        double arrivalVariation,
        double serviceVariation
    ) =>
        WaitProbability(servers, offered)
        * ConditionalWait(servers, offered, serviceSeconds, arrivalVariation, serviceVariation);

    /// <summary>The wait that a share of requests stays below, with an exponential tail: <c>max(0, ln(C/(1−p))·…)</c>.</summary>
    /// <param name="share">Share of requests, for example 0.99.</param>
    /// <param name="servers">Servers.</param>
    /// <param name="offered">Offered load in erlangs.</param>
    /// <param name="serviceSeconds">Mean service time.</param>
    /// <param name="arrivalVariation">Squared coefficient of variation between arrivals.</param>
    /// <param name="serviceVariation">Squared coefficient of variation of service.</param>
    public static double WaitQuantile(
        double share,
        int servers,
        double offered,
        double serviceSeconds,
        double arrivalVariation,
        double serviceVariation
    )
    {
        var waits = WaitProbability(servers, offered);
        return waits <= 1 - share
            ? 0
            : Math.Log(waits / (1 - share))
                * ConditionalWait(
                    servers,
                    offered,
                    serviceSeconds,
                    arrivalVariation,
                    serviceVariation
                );
    }

    /// <summary>Mean wait of those that wait: <c>(c_a² + c_s²)/2 / (c·μ − λ)</c>.</summary>
    internal static double ConditionalWait(
        double servers,
        double offered,
        double serviceSeconds,
        double arrivalVariation,
        double serviceVariation
    ) => (arrivalVariation + serviceVariation) / 2 * serviceSeconds / (servers - offered);

    /// <summary>
    /// Probability of waiting at one server when arrivals are not Poisson (Kraemer and Langenbach-Belz 1976); the utilisation itself for Poisson.
    /// </summary>
    internal static double SingleServerWaitProbability(
        double utilisation,
        double arrivalVariation,
        double serviceVariation
    )
    {
        var square = utilisation * utilisation;
        var h =
            arrivalVariation <= 1
                ? (1 + arrivalVariation + (utilisation * serviceVariation))
                    / (
                        1
                        + (utilisation * (serviceVariation - 1))
                        + (square * ((4 * arrivalVariation) + serviceVariation))
                    )
                : 4
                    * utilisation
                    / (arrivalVariation + (square * ((4 * arrivalVariation) + serviceVariation)));
        return Math.Clamp(
            utilisation + ((arrivalVariation - 1) * utilisation * (1 - utilisation) * h),
            0,
            1
        );
    }
}
