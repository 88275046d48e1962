using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Pictures;

/// <summary>Every page of the app, in light and in dark, on a desk and on a phone, and every figure in light and in dark.</summary>
/// <remarks>
/// Without words it takes what the documents keep: every page on a desk, on a phone the pages that somebody in a hurry opens, and every figure once.
/// </remarks>
internal sealed class Gallery(IBrowser browser, Uri address, IReadOnlyList<string> words)
{
    private static readonly Screen s_desktop = new(1440, 1100, ColorScheme.Light);
    private static readonly Screen s_phone = new(390, 1400, ColorScheme.Light);

    private const string Comparison = "/compare?s=preset:750mw-gpu-or-wafer";

    private static readonly string[] s_onTheWay = ["/", Comparison];

    private static readonly string[] s_tabs =
    [
        "summary",
        "workload",
        "hardware",
        "facility",
        "procurement",
        "finance",
        "uncertainty",
        "evidence",
        "history",
    ];

    /// <summary>Parts of tabs with figures of their own.</summary>
    private static readonly (string Tab, string Part)[] s_parts =
    [
        ("hardware", "options"),
        ("hardware", "systems"),
        ("hardware", "fits"),
        ("uncertainty", "tornado"),
        ("uncertainty", "draws"),
        ("uncertainty", "flips"),
        ("uncertainty", "map"),
        ("uncertainty", "scale"),
        ("uncertainty", "weigh"),
    ];

    /// <summary>Takes all pictures, or those asked for, and writes the name of each file.</summary>
    public async Task TakeAllAsync()
    {
        var scenario = await OpenPresetAsync("openai-cerebras-750mw-deal");
        var shots = Shots(scenario).Where(Asked).ToArray();
        foreach (var screen in shots.Select(shot => shot.Screen).Distinct())
        {
            // One window a screen, because most of the time of a picture is the start of a window.
            await using var visit = await Visit.OpenAsync(browser, address, screen);
            foreach (var shot in shots.Where(shot => shot.Screen == screen))
            {
                await TakeAsync(visit, shot);
            }
        }

        await new FigureGallery(browser, address, words).TakeAllAsync(scenario);
    }

    private static IEnumerable<Shot> Shots(string scenario)
    {
        foreach (var (name, path) in Pages(scenario))
        {
            yield return new($"{name}-desktop-light", path, s_desktop);
            yield return new(
                $"{name}-desktop-dark",
                path,
                s_desktop with
                {
                    Theme = ColorScheme.Dark,
                }
            );
            yield return new($"{name}-phone-light", path, s_phone);
            yield return new($"{name}-phone-dark", path, s_phone with { Theme = ColorScheme.Dark });
        }
    }

    private static IEnumerable<(string Name, string Path)> Pages(string scenario)
    {
        yield return ("start", "/");
        yield return ("guide", "/new");
        yield return ("scenarios", "/scenarios");
        foreach (var tab in s_tabs)
        {
            yield return ($"editor-{tab}", $"{scenario}?tab={tab}");
        }

        foreach (var (tab, part) in s_parts)
        {
            yield return ($"editor-{tab}-{part}", $"{scenario}?tab={tab}&part={part}");
        }

        yield return ("reports", $"{scenario}/reports");
        yield return ("compare", Comparison);
        yield return (
            "changes",
            "/changes?from=preset:750mw-gpu-or-wafer:gb300&to=preset:750mw-gpu-or-wafer:cs3"
        );
        yield return ("catalog", "/catalog");
        yield return ("catalog-item", "/catalog/systems/cerebras-cs3");
        yield return ("calibration", "/calibration");
        yield return ("settings", "/settings");
        yield return ("help", "/help");
    }

    private bool Asked(Shot shot) =>
        words.Count == 0
            ? shot.Screen.Width == s_desktop.Width || s_onTheWay.Contains(shot.Path)
            : words.Any(word => shot.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private async Task<string> OpenPresetAsync(string preset)
    {
        await using var visit = await Visit.OpenAsync(browser, address, s_desktop);
        return await visit.OpenPresetAsync(preset);
    }

    private static async Task TakeAsync(Visit visit, Shot shot)
    {
        await visit.GoAsync(shot.Path);
        await SettleAsync(visit.Page);
        var file = Path.Combine("docs", "screenshots", shot.Name + ".png");
        await visit.Page.ScreenshotAsync(
            new() { Path = Path.Combine(Repository.Root, file), FullPage = shot.Whole }
        );
        Console.WriteLine(file);
    }

    /// <summary>Waits until a page has said everything: a study that still draws changes the page until it is done.</summary>
    internal static async Task SettleAsync(IPage page) =>
        await page.EvaluateAsync(
            """
            () => new Promise(done => {
                const begun = performance.now();
                let last = begun;
                const watch = new MutationObserver(() => { last = performance.now(); });
                watch.observe(document.body, { subtree: true, childList: true, characterData: true });
                const look = setInterval(() => {
                    const now = performance.now();
                    if (now - last > 1500 && !document.querySelector("[aria-busy=true]") || now - begun > 30000) {
                        clearInterval(look);
                        watch.disconnect();
                        done();
                    }
                }, 100);
            })
            """
        );
}
