using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Pictures;

/// <summary>Every figure of the app by itself, in light and in dark: a page's picture ends where its screen does.</summary>
internal sealed class FigureGallery(IBrowser browser, Uri address, IReadOnlyList<string> words)
{
    private const string Deal = "/presets/openai-cerebras-750mw-deal/reports";
    private const string Training = "/compare?s=preset:training-run-4096-accelerators";

    // Why so tall: what sticks to the top of a window would lie over a figure that is scrolled to.
    private static readonly Screen s_tall = new(1440, 2000, ColorScheme.Light);
    private readonly HashSet<string> _taken = [];

    /// <summary>Takes each figure on the first page that shows it.</summary>
    /// <param name="deal">The scenario of a deal, which the other pictures show.</param>
    public async Task TakeAllAsync(string deal)
    {
        if (
            words.Count > 0
            && !words.Any(word => "figure".Contains(word, StringComparison.OrdinalIgnoreCase))
        )
        {
            return;
        }

        await using var visit = await Visit.OpenAsync(browser, address, s_tall);
        var choice = await visit.OpenPresetAsync("750mw-gpu-or-wafer");
        foreach (var path in Pages(deal, choice))
        {
            await visit.ChangeScreenAsync(s_tall);
            await visit.GoAsync(path);
            await Gallery.SettleAsync(visit.Page);
            await TakeAsync(visit);
        }
    }

    private static IEnumerable<string> Pages(string deal, string choice) =>
        [
            "/compare?s=preset:750mw-gpu-or-wafer",
            Training,
            Deal,
            "/changes?from=preset:750mw-gpu-or-wafer:gb300&to=preset:750mw-gpu-or-wafer:cs3",
            "/calibration",
            "/catalog/systems/cerebras-cs3",
            $"{choice}?tab=workload",
            $"{choice}?tab=facility",
            $"{choice}?tab=hardware&part=systems",
            $"{choice}?tab=hardware&part=fits",
            $"{choice}?tab=finance",
            $"{choice}?tab=uncertainty&part=tornado",
            $"{choice}?tab=uncertainty&part=draws",
            $"{choice}?tab=uncertainty&part=flips",
            $"{choice}?tab=uncertainty&part=map",
            $"{choice}?tab=uncertainty&part=scale",
            $"{choice}?tab=uncertainty&part=weigh",
            $"{deal}?tab=procurement",
        ];

    private async Task TakeAsync(Visit visit)
    {
        var figures = await visit
            .Page.Locator(".figure[data-drawn=true]")
            .EvaluateAllAsync<string[]>("all => all.map(one => one.id)");
        string[] fresh = [.. figures.Where(_taken.Add)];
        foreach (var screen in new[] { s_tall, s_tall.Dark() })
        {
            await visit.ChangeScreenAsync(screen);
            // What sticks to the top of the window would lie over figures that are taller than what is left below it.
            await visit.Page.EvaluateAsync(
                """
                () => [...document.querySelectorAll("main *")]
                    .filter(one => getComputedStyle(one).position === "sticky")
                    .forEach(one => one.style.position = "static")
                """
            );
            foreach (var figure in fresh)
            {
                var theme = screen.Theme == ColorScheme.Dark ? "dark" : "light";
                var file = Path.Combine("docs", "screenshots", "figures", $"{figure}-{theme}.png");
                await visit
                    .Page.Locator($"[id='{figure}']")
                    .ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, file) });
                Console.WriteLine(file);
            }
        }
    }
}
