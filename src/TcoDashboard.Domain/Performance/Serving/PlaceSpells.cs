namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Whether a simulation must be long. Places are all taken in spells which last as long as answers do: thousands of requests see one such spell or
/// none, and their slowest in a hundred is a matter of seconds or of none. Near its limit a queue forgets so slowly that thousands see one state of it.
/// </summary>
internal static class PlaceSpells
{
    // Below it too few wait for a place to be among the slowest in a hundred.
    private const double FewWait = 0.0002;

    // Standard deviations between the mean in flight and all places: four are some three in a hundred thousand, were numbers in flight normal.
    private const double NearPlaces = 4;

    // A judgement: a short run in which the queue forgets so often agreed with long ones of other seeds within some 30 % in its P99.
    private const double Forgettings = 300;

    /// <summary>The report of a short run, or of a long one where the short one may have seen too little.</summary>
    /// <param name="run">Simulates a number of requests.</param>
    /// <param name="few">Requests of the short run.</param>
    /// <param name="many">Requests of the long one.</param>
    /// <param name="places">Most requests in flight.</param>
    /// <param name="variation">Squared variation of the time between requests.</param>
    public static ServingReport Settled(
        Func<int, ServingReport> run,
        int few,
        int many,
        int places,
        double variation
    )
    {
        var report = run(few);
        return
            many > few
            && (
                report.WaitsForPlace.Value > FewWait
                || MayRunOut(report.InFlight, places, variation)
                || few < Forgettings * Memory(report.Utilisation, variation)
            )
            ? run(many)
            : report;
    }

    // Requests in flight vary like a Poisson number, and with bursts that are short beside an answer as much more as the gaps between requests
    // (peakedness; Whitt, "Heavy-traffic approximations for service systems with blocking", 1984).
    private static bool MayRunOut(double inFlight, int places, double variation) =>
        places - inFlight < NearPlaces * Math.Sqrt(Math.Max(1, variation) * inFlight);

    // Requests after which a queue near its limit has forgotten where it was (heavy traffic; Whitt, "Planning queueing simulations", 1989).
    private static double Memory(double load, double variation) =>
        (1 + variation) / Math.Pow(Math.Max(1e-6, 1 - load), 2);
}
