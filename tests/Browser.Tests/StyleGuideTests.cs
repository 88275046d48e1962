using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Every component of the style sheets once, without a page around it that could hide a fault.</summary>
public sealed class StyleGuideTests(BrowserFixture app)
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public Task Components_InBothThemes_AreAccessibleAndFit(
        int width,
        int height,
        ColorScheme theme
    ) =>
        app.VisitAsync(
            "/",
            new Screen(width, height, theme),
            async visit =>
            {
                await visit.Page.RouteAsync(
                    "**/style-guide",
                    route =>
                        route.FulfillAsync(
                            new() { Path = Repository.StyleGuide, ContentType = "text/html" }
                        )
                );
                await visit.Page.GotoAsync("/style-guide");

                await visit.AssertNoHorizontalScrollAsync();
                await Axe.AssertNoViolationsAsync(visit.Page);
            }
        );
}
