using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>What the server holds for each open compare page: growth of what lives in its heap over many windows on one comparison.</summary>
internal static class PageMemory
{
    private const int Warm = 4;
    private const int Pages = 12;
    private const int Told = 90;
    private const string Path = "/compare?s=preset:750mw-gpu-or-wafer";

    /// <summary>Measures, and lists what it is when asked.</summary>
    public static async Task MeasureAsync(IBrowser browser, RunningApp app, bool isListed)
    {
        await using var visit = await Visit.OpenAsync(browser, app.Address, Screen.Desktop);
        var open = new List<Visit>();
        await OpenAsync(visit, open, Warm);
        var before = await LiveHeap.OfAsync(app.ProcessId);
        await OpenAsync(visit, open, Pages);
        var after = await LiveHeap.OfAsync(app.ProcessId);
        Console.WriteLine(
            FormattableString.Invariant(
                $"Live server memory for an open compare page: {(after.Bytes - before.Bytes) / 1024.0 / Pages:0} KiB, mean of {Pages}; aim 400 KiB"
            )
        );
        if (isListed)
        {
            foreach (var (type, bytes, count) in after.Since(before).Take(Told))
            {
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"{bytes / 1024.0 / Pages, 8:0.0} KiB {count / (double)Pages, 8:0.0} {type}"
                    )
                );
            }
        }

        foreach (var page in open)
        {
            await page.DisposeAsync();
        }
    }

    private static async Task OpenAsync(Visit visit, List<Visit> open, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            var tab = await visit.OpenTabAsync(Path);
            // Why: how sure the answer is comes after it and draws the page once more.
            await Assertions.Expect(tab.Page.Locator("[data-sure=true]")).ToBeVisibleAsync();
            open.Add(tab);
        }
    }
}
