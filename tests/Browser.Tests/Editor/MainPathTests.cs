using System.Text.Json;
using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>The way from the first page to a result in somebody else's hands.</summary>
public sealed partial class MainPathTests(BrowserFixture app)
{
    [Theory]
    [InlineData(1440, true)]
    [InlineData(360, false)]
    public Task MainPath_FromPresetToExport_EndsWithTheSameNumbersElsewhere(int width, bool isDark)
    {
        var screen = new Screen(width, 900, isDark ? ColorScheme.Dark : ColorScheme.Light);
        return app.VisitAsync(
            "/",
            screen,
            async visit =>
            {
                await visit.OpenPresetAsync();
                await LookAsync(visit);
                await visit.ShowInputsAsync();
                await LookAsync(visit);

                await visit.TypeAsync("Power budget", "600");
                await Expect(visit.Page.Locator(".strip-answer")).ToHaveTextAsync(At600());
                await visit.SaveAsync(2);
                var link = await visit.ShareAsync("electricity_price_usd_per_kwh");
                await LookAsync(visit);

                var answer = Doubt.LeftOut(
                    await visit.Page.Locator(".strip-answer").InnerTextAsync()
                );
                await app.VisitAsync(link, screen, other => ReadAsync(other, link, answer));
            }
        );
    }

    // Somebody else, in a profile of their own: the same answer, nothing to change but how many rows are shown, and the table to take away.
    private static async Task ReadAsync(Visit visit, string link, string answer)
    {
        await Expect(visit.Page.Locator("[data-answer]")).ToHaveTextAsync(answer);
        await Expect(visit.Page.Locator("[data-sure]")).ToContainTextAsync("of the draws");
        await Expect(
                visit.Page.Locator(
                    "[data-frozen] input:not(.shared-beside input, .group-all input)"
                )
            )
            .ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("meta[name=robots]"))
            .ToHaveAttributeAsync("content", "noindex, nofollow");
        await LookAsync(visit);

        // Why cut: the button says ", explain" to those who do not see it.
        var button = visit.Page.Locator(
            "tr[data-row=cost_per_mtok_blended] td[data-column='0'] button.why"
        );
        var shown = (await button.InnerTextAsync()).Split(',')[0].Trim();
        using var export = JsonDocument.Parse(
            await DownloadAsync(visit, "Everything as JSON", "comparison")
        );
        Assert.Equal(answer, export.RootElement.GetProperty("answer").GetString());
        var table = await DownloadAsync(visit, "Table as CSV", "comparison");
        Assert.Contains(table.Split('\n'), line => CostRow().IsMatch(line) && line.Contains(shown));
        await MoveAsync(visit, answer);
        Assert.EndsWith(link, new Uri(visit.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    // The one input that the sharer let be moved, by keys; then today's data; the saved answer stays.
    private static async Task MoveAsync(Visit visit, string answer)
    {
        var slider = visit.Page.GetByRole(AriaRole.Slider);
        await slider.EvaluateAsync("one => one.scrollIntoView({ block: 'start' })");
        var place = await visit.Page.EvaluateAsync<double>("() => window.scrollY");
        Assert.True(place > 0);
        await slider.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator("[data-beside=shown] [data-figure=net_present_cost]"))
            .ToHaveCountAsync(3);
        await visit.Page.ArriveAsync(new Regex(@"\?move=electricity_price_usd_per_kwh"));
        Assert.True(
            await visit.Page.EvaluateAsync<double>("() => window.scrollY") > place / 2,
            "The reader was thrown to the top."
        );
        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "With today's data" })
            .ClickAsync();
        await visit.Page.ArriveAsync(new Regex(@"\?data=today&move="));
        await Expect(
                visit.Page.GetByRole(
                    AriaRole.Columnheader,
                    new() { Name = "As moved, today's data" }
                )
            )
            .ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-beside=shown]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-answer]")).ToHaveTextAsync(answer);
        await LookAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put all back" }).ClickAsync();
        await Expect(visit.Page.GetByText("nothing moved").First).ToBeVisibleAsync();
    }

    private static async Task LookAsync(Visit visit)
    {
        await visit.AssertNoHorizontalScrollAsync();
        await Axe.AssertNoViolationsAsync(visit.Page);
    }

    private static async Task<string> DownloadAsync(Visit visit, string item, string name)
    {
        await visit.Page.GetByText("Export", new() { Exact = true }).ClickAsync();
        var file = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Link, new() { Name = item }).ClickAsync()
        );
        Assert.StartsWith(name, file.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllTextAsync(await file.PathAsync());
    }

    [GeneratedRegex(@"^At 600.MW of facility power, ")]
    private static partial Regex At600();

    [GeneratedRegex("^[^,]*,cost_per_mtok_blended,")]
    private static partial Regex CostRow();
}
