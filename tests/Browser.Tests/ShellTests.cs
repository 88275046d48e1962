using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class ShellTests(BrowserFixture app)
{
    [Fact]
    public Task Start_Opened_ShowsOneHeading() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
            }
        );
}
