using System.Globalization;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>What the server holds for each open compare page: growth of its resident memory over many pages, an upper bound.</summary>
internal static class PageMemory
{
    private const int Warm = 6;
    private const int Pages = 30;
    private const string Path = "/compare?s=preset:750mw-gpu-or-wafer";

    public static async Task MeasureAsync(IBrowser browser, RunningApp app)
    {
        await using var visit = await Visit.OpenAsync(browser, app.Address, Screen.Desktop);
        var open = new List<Visit>();
        for (var page = 0; page < Warm; page++)
        {
            open.Add(await visit.OpenTabAsync(Path));
        }

        var before = await RestingKibibytesAsync(app);
        for (var page = 0; page < Pages; page++)
        {
            open.Add(await visit.OpenTabAsync(Path));
        }

        var after = await RestingKibibytesAsync(app);
        Console.WriteLine(
            FormattableString.Invariant(
                $"Server memory for an open compare page: {(after - before) / Pages:0} KiB resident, mean of {Pages}; aim 400 KiB live"
            )
        );
        foreach (var page in open)
        {
            await page.DisposeAsync();
        }
    }

    // Why the smallest of some seconds: garbage of the page before is collected in between.
    private static async Task<double> RestingKibibytesAsync(RunningApp app)
    {
        var least = double.MaxValue;
        for (var look = 0; look < 10; look++)
        {
            await Task.Delay(1000);
            var line = File.ReadLines($"/proc/{app.ProcessId}/status")
                .First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
            least = Math.Min(
                least,
                double.Parse(
                    line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
                    CultureInfo.InvariantCulture
                )
            );
        }

        return least;
    }
}
