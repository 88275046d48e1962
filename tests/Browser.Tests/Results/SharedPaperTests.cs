using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>A shared link on paper and under its lock.</summary>
public sealed class SharedPaperTests(BrowserFixture app)
{
    [Fact]
    public Task Print_OfALinkWithNothingMoved_LeavesOutWhatOnlyAScreenCanUse() =>
        app.VisitAsync(
            "/compare?s=preset:750mw-gpu-or-wafer",
            Screen.Desktop,
            async visit =>
            {
                await Expect(visit.Page.Locator("[data-answer]")).ToBeVisibleAsync();
                var link = await visit.ShareAsync();
                await app.VisitAsync(
                    link,
                    Screen.Desktop,
                    async other =>
                    {
                        var page = other.Page;
                        var beside = page.Locator(".shared-beside");
                        await Expect(beside).ToBeVisibleAsync();
                        // Nothing is waited for here, so no room is kept empty.
                        Assert.InRange(
                            await page.Locator(".answer-sure")
                                .EvaluateAsync<double>(
                                    "sure => sure.getBoundingClientRect().bottom - sure.lastElementChild.getBoundingClientRect().bottom"
                                ),
                            -1,
                            1
                        );

                        await page.EmulateMediaAsync(new() { Media = Media.Print });

                        await Expect(page.Locator("[data-answer]")).ToBeVisibleAsync();
                        await Expect(beside).ToBeHiddenAsync();

                        await page.EmulateMediaAsync(new() { Media = Media.Screen });
                        await beside.GetByText("With today's data").ClickAsync();
                        await Expect(page.Locator("[data-now]")).ToBeVisibleAsync();
                        await page.EmulateMediaAsync(new() { Media = Media.Print });
                        await Expect(page.Locator("[data-now]")).ToBeVisibleAsync();
                    }
                );
            }
        );

    [Fact]
    public Task Refusal_StandsBesideItsSign() =>
        app.VisitAsync(
            "/new?from=capital",
            Screen.Phone,
            async visit =>
            {
                var page = visit.Page;
                await page.Locator("#ask-f-amount").FillAsync("2");
                await page.Keyboard.PressAsync("Tab");
                await page.GetByRole(AriaRole.Button, new() { Name = "Find hardware" })
                    .ClickAsync();

                var words = page.Locator("p.error[role=alert]");
                await Expect(words).ToBeVisibleAsync();
                var sign = (await words.Locator("svg").BoundingBoxAsync())!;
                var text = (await words.Locator("span").BoundingBoxAsync())!;
                Assert.True(
                    sign.X + sign.Width <= text.X && sign.Y < text.Y + text.Height,
                    $"The sign ends at {sign.X + sign.Width}, {sign.Y}; the text begins at {text.X}, {text.Y}."
                );
            }
        );
}
