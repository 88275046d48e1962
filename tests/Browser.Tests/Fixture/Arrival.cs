using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>Waits until a page has come to an address.</summary>
public static class Arrival
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until the page's address contains what the expression describes.</summary>
    /// <remarks>
    /// Why not Playwright's WaitForURLAsync: it first compares and then listens, on another thread than the one that tells of the
    /// arrival. A page that arrives in between is waited for until the time is over; the first call of a run, compiled right there,
    /// leaves it tens of milliseconds (microsoft/playwright-dotnet issue 3364).
    /// </remarks>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        var waited = Stopwatch.StartNew();
        while (!address.IsMatch(page.Url))
        {
            if (waited.Elapsed > s_limit)
            {
                throw new TimeoutException(
                    $"The page is at {page.Url} after {s_limit.TotalSeconds} s, not at {address}."
                );
            }

            await Task.Delay(s_pause);
        }
    }
}
