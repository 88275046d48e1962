using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Links;

/// <summary>A reader of a link moves an input, sees at once what that does, and takes a copy of what they see.</summary>
public sealed partial class MovedLinkTests(BrowserFixture app)
{
    private const string Slider = "electricity_price_usd_per_kwh";

    [Theory]
    [InlineData(1440, 700)]
    // So low that the line has to hold on to the foot of the window, above the bar of pages.
    [InlineData(390, 330)]
    public async Task Move_ShowsTheChangedAnswerInSight_AndTheCopyHasWhatWasMoved(
        int width,
        int height
    )
    {
        var screen = new Screen(width, height, ColorScheme.Light);
        var link = "";
        await app.VisitAsync(
            "/",
            screen,
            async visit =>
            {
                await visit.OpenPresetAsync();
                link = await visit.ShareAsync(Slider);
            }
        );

        await app.VisitAsync(
            link,
            screen,
            async visit =>
            {
                var page = visit.Page;
                var slider = page.GetByRole(AriaRole.Slider);
                // As a reader has it who scrolled down to the slider and no further.
                await slider.EvaluateAsync("one => one.scrollIntoView({ block: 'center' })");
                var line = page.Locator("[data-now-line]");
                await Expect(line.Locator("strong")).ToBeInViewportAsync(new() { Ratio = 1 });
                var before = await slider.BoundingBoxAsync();

                await slider.PressAsync("End");

                await Expect(line.Locator("strong")).ToContainTextAsync("As moved: ");
                await Expect(line.Locator("strong")).ToBeInViewportAsync(new() { Ratio = 1 });
                Assert.True(
                    await line.Locator("strong")
                        .EvaluateAsync<bool>(
                            "one => { const box = one.getBoundingClientRect(); return one.contains(document.elementFromPoint(box.x + 9, box.y + box.height / 2)); }"
                        ),
                    "Something covers the line."
                );
                Assert.Equal(before!.Y, (await slider.BoundingBoxAsync())!.Y, 0.5);
                await Axe.AssertNoViolationsAsync(page);
                await page.ArriveAsync(new Regex(@"\?move="));
                var moved = await page.Locator(".shared-sliders input[inputmode=decimal]")
                    .InputValueAsync();

                await page.GetByText("Copy into my scenarios").ClickAsync();
                await Expect(page.GetByRole(AriaRole.Button, new() { Name = "As saved" }))
                    .ToBeVisibleAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "As moved" }).ClickAsync();
                await page.ArriveAsync(Scenario());
                await Expect(page.Locator(".toasts").First)
                    .ToContainTextAsync("as moved: Electricity price");
                await Expect(page.Locator("h1")).ToContainTextAsync("(copy");
                await visit.GoAsync($"{new Uri(page.Url).AbsolutePath}?field=inputs.{Slider}");
                await Expect(page.Locator($"#f-inputs-{Slider}")).ToHaveValueAsync(moved);
            }
        );
    }

    /// <summary>Who may comment is said where a reader would look for it.</summary>
    [Fact]
    public async Task Link_SaysWhereCommentsAreWritten()
    {
        var link = "";
        await app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                link = await visit.ShareAsync();
            }
        );

        await app.VisitAsync(
            link,
            Screen.Desktop,
            visit =>
                Expect(visit.Page.Locator("[data-who-comments]"))
                    .ToContainTextAsync("To comment yourself, copy it")
        );
    }

    [GeneratedRegex(@"/scenarios/\d+")]
    private static partial Regex Scenario();
}
