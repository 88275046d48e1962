using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Short notices: they are seen, and they lie over nothing that somebody is about to press, type into or read first.</summary>
public sealed class NoticeTests(BrowserFixture app)
{
    private const string Covered = """
        () => {
          const box = document.querySelector(".toasts").getBoundingClientRect();
          return [...document.querySelectorAll("main :is(h1, h2, a, button, input, select, summary), .rail a, .rail button")]
            .filter(one => {
              const at = one.getBoundingClientRect();
              return at.width > 0 && at.left < box.right && at.right > box.left && at.top < box.bottom && at.bottom > box.top;
            })
            .map(one => one.outerHTML.slice(0, 120));
        }
        """;

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    public Task Notice_OfASearch_CoversNothingToActOn(int width, int height) =>
        app.VisitAsync(
            "/new?from=users&amount=200&find=true",
            new Screen(width, height, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var toast = page.Locator(".toast").First;
                await Expect(toast).ToBeInViewportAsync(new() { Timeout = 30_000 });
                await Expect(page.Locator("#guide-answer")).ToBeVisibleAsync();

                string[] covered = ["not looked at"];
                for (var look = 0; look < 20 && covered.Length > 0; look++)
                {
                    // Why again: it finds its place in the frame after the page has grown.
                    await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
                    covered = await page.EvaluateAsync<string[]>(Covered);
                }

                Assert.Empty(covered);
            }
        );
}
