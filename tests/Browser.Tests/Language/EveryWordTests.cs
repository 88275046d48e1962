using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using TcoDashboard.Domain.Language;
using TcoDashboard.Tests.Shared.Language;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Language;

/// <summary>
/// The whole app in the stand-in language, which is two fifths longer than English: every text of every page comes from a word file or
/// is data, and no page of a telephone grows wider than its screen.
/// </summary>
public sealed partial class EveryWordTests(BrowserFixture browser, PseudoApp pseudo)
    : IClassFixture<PseudoApp>
{
    // Where a drawing has its labels. The table beside it says the same in whole lines.
    private const string Drawn = "text.canvas";

    private static readonly string[] s_pages =
    [
        "/",
        "/new",
        "/scenarios",
        "/scenarios?view=trash",
        "/compare",
        "/compare?s=preset:where-to-build&view=all",
        "/compare?s=preset:750mw-gpu-or-wafer",
        "/changes",
        "/catalog",
        "/catalog/systems",
        "/catalog/models",
        "/catalog/regions",
        "/catalog/offers",
        "/catalog/deals",
        "/catalog/facility",
        "/catalog/assumptions",
        "/catalog/workloads",
        "/catalog/calibration",
        "/catalog/import",
        "/catalog/systems/cerebras-cs3",
        "/catalog/accelerators/nvidia-h100-sxm",
        "/calibration",
        "/presets/fifty-million-dollars/reports",
        "/presets/fifty-million-dollars/reports?show=finance",
        "/help",
        "/help/how-to/tasks",
        "/help/how-to/translate",
        "/help/reference/words",
        "/help/reference/exports",
        "/help/explanation/method",
        "/settings",
    ];

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

    private static readonly Lazy<string> s_reader = new(() =>
        System.IO.File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "Browser.Tests", "Language", "texts-of-page.js")
        )
    );

    private readonly SortedSet<string> _plain = new(StringComparer.Ordinal);
    private readonly List<string> _wide = [];

    // Words of the files that the test hands in: what people wrote is no text of the app.
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task Pages_InAnotherLanguage_HoldNoEnglishAndFitATelephone()
    {
        browser.SkipWithoutBrowser();
        await using var visit = await browser.OpenAsync(pseudo.Address, Screen.Desktop);
        foreach (var path in s_pages)
        {
            await visit.GoAsync(path);
            await LookAsync(visit, path);
        }

        var scenario = await visit.OpenPresetAsync();
        foreach (var tab in s_tabs)
        {
            await visit.GoAsync($"{scenario}?tab={tab}");
            await LookAsync(visit, tab);
        }

        await DialogsAsync(visit, scenario);
        await ImportAsync(visit);
        await DevicesAsync(visit, scenario);
        await LoadTestsAsync(visit);
        await CommentAsync(visit, scenario);
        Assert.True(_plain.Count == 0, $"{_plain.Count} texts:\n" + string.Join('\n', _plain));
        Assert.True(_wide.Count == 0, "Wider than 360 px: " + string.Join(", ", _wide));
        visit.AssertClean();
    }

    /// <summary>Menus open below the end of their buttons; long words must not take them beyond the edge of the narrowest window.</summary>
    [Fact]
    public async Task Menus_InALongLanguageOnTheNarrowestScreen_StayInTheWindow()
    {
        browser.SkipWithoutBrowser();
        await using var visit = await browser.OpenAsync(
            pseudo.Address,
            new(320, 900, ColorScheme.Dark)
        );
        var cut = new List<string>();
        foreach (
            var path in (string[])
                ["/compare?s=preset:750mw-gpu-or-wafer", "/calibration", "/scenarios"]
        )
        {
            await visit.GoAsync(path);
            var menus = visit.Page.Locator("details.menu:visible");
            for (var at = 0; at < await menus.CountAsync(); at++)
            {
                var menu = menus.Nth(at);
                await menu.Locator("summary").First.ClickAsync();
                var items = menu.Locator(".menu-items");
                await Expect(items).ToBeVisibleAsync();
                // Why a frame: the browser says that a menu was opened a moment after it is seen.
                await visit.Page.EvaluateAsync(
                    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
                );
                var box = (await items.BoundingBoxAsync())!;
                if (box.X < 0 || box.X + box.Width > 320)
                {
                    cut.Add($"{path}, menu {at}: {box.X:0} to {box.X + box.Width:0}");
                }

                await menu.EvaluateAsync("one => { one.open = false; }");
            }
        }

        Assert.Empty(cut);
    }

    /// <summary>A name beside a long value was broken letter by letter, half a screen high.</summary>
    [Fact]
    public async Task FiguresOfTheCatalog_InALongLanguageOnTheNarrowestScreen_LeaveRoomForTheirNames()
    {
        browser.SkipWithoutBrowser();
        await using var visit = await browser.OpenAsync(
            pseudo.Address,
            new(320, 900, ColorScheme.Dark)
        );
        foreach (
            var path in (string[])
                ["/catalog/systems/cerebras-cs3", "/catalog/accelerators/nvidia-h100-sxm"]
        )
        {
            await visit.GoAsync(path);
            Assert.Empty(
                await visit.Page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('.catalog-figures tbody tr > *')].filter(cell => (cell.tagName === 'TH' && cell.offsetWidth < 60) || cell.scrollWidth > cell.offsetWidth + 1).map(cell => cell.textContent.trim())"
                )
            );
            await visit.AssertNoHorizontalScrollAsync();
        }
    }

    private async Task DialogsAsync(Visit visit, string scenario)
    {
        var page = visit.Page;
        await visit.GoAsync(scenario);
        await page.Locator("button.why").First.ClickAsync();
        await Expect(page.Locator("#explain-title")).ToBeVisibleAsync();
        await ReadAsync(visit, "the drawer of a number");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#explain-title")).ToBeHiddenAsync();
        await page.WaitForFunctionAsync("() => !history.state?.layer");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await ReadAsync(visit, "the search over everything");
        await page.Keyboard.PressAsync("Escape");
        await ShareAsync(page);
        await ReadAsync(visit, "the share dialog");
        var link = await Link(page).InputValueAsync();
        await visit.GoAsync(new Uri(link).AbsolutePath);
        await LookAsync(visit, "the shared view");
        // Both say what is wrong with the address, and the browser tells its console.
        visit.Expect("404");
        await visit.GoAsync("/s/no-such-link");
        await LookAsync(visit, "a link that is none");
        await visit.GoAsync("/no-such-page");
        await LookAsync(visit, "a page that is none");
    }

    private static async Task ShareAsync(IPage page)
    {
        await Button(page, "Share").ClickAsync();
        await Button(page, "Create link").ClickAsync();
        await Expect(Link(page)).ToHaveValueAsync(Address(), new() { Timeout = 30_000 });
    }

    private static ILocator Link(IPage page) =>
        page.GetByLabel(PseudoText.Of("Your link, shown only this once"));

    private static ILocator Button(IPage page, string english) =>
        page.GetByRole(AriaRole.Button, new() { Name = PseudoText.Of(english), Exact = true });

    [GeneratedRegex("/s/")]
    private static partial Regex Address();

    private async Task LookAsync(Visit visit, string name)
    {
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await ReadAsync(visit, name);
        await visit.ChangeScreenAsync(Screen.Phone);
        var widths = await visit.Page.EvaluateAsync<int[]>(
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        );
        if (widths[0] > widths[1])
        {
            _wide.Add($"{name} ({widths[0]})");
        }

        await visit.ChangeScreenAsync(Screen.Desktop);
    }

    private async Task ReadAsync(Visit visit, string name)
    {
        foreach (var text in await visit.Page.EvaluateAsync<string[][]>(s_reader.Value))
        {
            var words = PlainWords
                .In(text[0], DataTexts.Shipped)
                .Where(word => !_given.Contains(word))
                .Where(word => text[1] != Drawn || !DataTexts.Shipped.IsOfName(word))
                .ToArray();
            if (words.Length > 0)
            {
                _plain.Add($"{name}, {text[1]}: {string.Join(' ', words)} | {text[0]}");
            }
        }
    }
}
