using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>What the server holds for each open compare page: growth of what lives in its heap over many windows on one comparison.</summary>
internal static class PageMemory
{
    private const int Warm = 4;
    private const int Pages = 12;
    private const int Told = 90;
    private static readonly string[] s_presets =
    [
        "750mw-gpu-or-wafer",
        "on-premises-70b-200-users",
        "training-run-4096-accelerators",
        "cloud-or-own-1000-gpus",
        "selective-acceleration",
        "gpu-prompts-wafer-answers",
        "fifty-million-dollars",
        "where-to-build",
        "nvidia-or-amd-10mw",
        "fastest-405b",
        "openai-cerebras-750mw-deal",
        "openai-amd-6gw-warrants",
    ];

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
        List(before, after, isListed, Pages);
        await CloseAsync(open);
    }

    /// <summary>Measures where each window is on a comparison of its own, and lists what it is when asked.</summary>
    // A window shares what is drawn with others on the same comparison; here each has one of its own. What the server keeps of an answer
    // whether somebody looks at it or not is there before.
    public static async Task MeasureOwnAsync(IBrowser browser, RunningApp app, bool isListed)
    {
        await using var visit = await Visit.OpenAsync(browser, app.Address, Screen.Desktop);
        var open = new List<Visit>();
        await OpenEachAsync(visit, open);
        await CloseAsync(open);
        // Why: what two or three windows that still closed held was counted as there before, a fifth of what is measured.
        await Task.Delay(TimeSpan.FromSeconds(15));
        var before = await LiveHeap.OfAsync(app.ProcessId);
        await OpenEachAsync(visit, open);
        var after = await LiveHeap.OfAsync(app.ProcessId);
        Console.WriteLine(
            FormattableString.Invariant(
                $"Live server memory for an open compare page where each window is on a comparison of its own: {(after.Bytes - before.Bytes) / 1024.0 / open.Count:0} KiB, mean of {open.Count}"
            )
        );
        List(before, after, isListed, open.Count);
        await CloseAsync(open);
    }

    private static void List(LiveHeap before, LiveHeap after, bool isListed, int pages)
    {
        if (isListed)
        {
            foreach (var (type, bytes, count) in after.Since(before).Take(Told))
            {
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"{bytes / 1024.0 / pages, 8:0.0} KiB {count / (double)pages, 8:0.0} {type}"
                    )
                );
            }

            Console.WriteLine("What goes with each type, and nothing else holds:");
            foreach (var (type, bytes, count) in after.HeldSince(before, pages))
            {
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"{bytes / 1024.0 / pages, 8:0.0} KiB {count / (double)pages, 8:0.0} {type}"
                    )
                );
            }
        }
    }

    private static async Task OpenEachAsync(Visit visit, List<Visit> open)
    {
        foreach (var preset in s_presets)
        {
            open.Add(await visit.OpenTabAsync($"/compare?s=preset:{preset}"));
            // Why time and no mark: not every comparison has a study of how sure it is, which comes last.
            await Task.Delay(TimeSpan.FromSeconds(5));
        }
    }

    private static async Task CloseAsync(List<Visit> open)
    {
        foreach (var page in open)
        {
            // Why: a window that leaves tells the server; one that vanishes is kept for minutes, in case its person comes back.
            await page.Page.GotoAsync("about:blank");
            await page.DisposeAsync();
        }

        open.Clear();
    }

    private static async Task OpenAsync(Visit visit, List<Visit> open, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            var tab = await visit.OpenTabAsync(Path);
            // Why: how sure the answer is comes after it and draws the page once more.
            await Assertions
                .Expect(tab.Page.Locator("[data-sure=true]"))
                .ToBeVisibleAsync(new() { Timeout = 60_000 });
            open.Add(tab);
        }
    }
}
