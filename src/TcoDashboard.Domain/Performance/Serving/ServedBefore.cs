using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Reports of streams that were simulated lately. A simulation is a pure function of some numbers, and most edits of a scenario (a price, the
/// power usage, the horizon) change none of them, but ask for all its loads again.
/// </summary>
internal static class ServedBefore
{
    // A scenario with targets for percentiles asks for some twenty a fleet; each is half a kilobyte.
    private const int Most = 2_048;

    private static readonly Lock s_gate = new();
    private static readonly RecentlyUsed<
        (string Numbers, RequestTraffic Traffic),
        ServingReport
    > s_known = new(Most);

    /// <summary>The report of a stream: the one of the same stream at the same copies, if it is remembered.</summary>
    /// <param name="numbers">Everything that the simulation reads besides the stream: steps, rates, length of the run.</param>
    /// <param name="traffic">The stream.</param>
    /// <param name="simulate">Serves it.</param>
    public static ServingReport Or(
        IEnumerable<double> numbers,
        RequestTraffic traffic,
        Func<ServingReport> simulate
    )
    {
        var key = (PrintOf(numbers), traffic);
        lock (s_gate)
        {
            if (s_known.TryFind(key, out var known))
            {
                return known;
            }
        }

        // Why outside the lock: it takes up to a second. Two that ask at once both simulate, and find the same.
        var report = simulate();
        lock (s_gate)
        {
            s_known.Keep(key, report);
        }

        return report;
    }

    /// <summary>Forgets all reports, so that a measurement of a simulation measures it.</summary>
    public static void Forget()
    {
        lock (s_gate)
        {
            s_known.Clear();
        }
    }

    // Why a print: step times of all numbers in flight are thousands of numbers.
    private static string PrintOf(IEnumerable<double> numbers) =>
        Convert.ToBase64String(SHA256.HashData(MemoryMarshal.AsBytes<double>(numbers.ToArray())));
}
