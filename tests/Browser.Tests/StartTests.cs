using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;

namespace Browser.Tests;

public sealed class StartTests(BrowserFixture app)
{
    private static readonly string[] s_options =
    [
        "GB300 NVL72",
        "Vera Rubin NVL72",
        "Cerebras CS-3",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/?preset=on-premises-70b-200-users")]
    public Task Start_OnEveryScreenAndTheme_IsAccessibleAndFits(string path) =>
        app.VisitAsync(
            path,
            Screen.Desktop,
            async visit =>
            {
                await Assertions.Expect(visit.Page.Locator(".answer-text")).ToBeVisibleAsync();
                await visit.LookAsync(Screen.Usual);
            }
        );

    [Fact]
    public Task Start_WithoutScripts_ShowsTheAnswerAndEveryOption() =>
        app.ReadAsync(
            "/",
            Screen.Desktop,
            async page =>
            {
                await Assertions
                    .Expect(page.Locator(".answer-text"))
                    .ToContainTextAsync(new Regex("^At 750.MW of facility power, "));
                foreach (var option in s_options)
                {
                    var row = page.Locator(".example-options > li")
                        .Filter(
                            new()
                            {
                                Has = page.GetByRole(
                                    AriaRole.Heading,
                                    new() { Name = option, Exact = true }
                                ),
                            }
                        );
                    await Assertions
                        .Expect(row)
                        .ToContainTextAsync(new Regex(@"in 750.MW, limited by power"));
                    await Assertions.Expect(row).ToContainTextAsync(new Regex(@"\$[\d.]+/Mtok"));
                    await Assertions.Expect(row).ToContainTextAsync(new Regex(@"[\d.,]+.tok/s"));
                }

                await Assertions
                    .Expect(page.Locator(".preset-tile"))
                    .ToHaveCountAsync(Presets.Load(ShippedCatalog.Folder).Presets.Length);
                await Assertions
                    .Expect(
                        page.GetByRole(AriaRole.Heading, new() { Name = "What is not included" })
                    )
                    .ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Tile_WithoutScripts_ShowsTheAnswerOfItsExample() =>
        app.ReadAsync(
            "/",
            Screen.Desktop,
            async page =>
            {
                // Why by the preset: a copy that another test made has the same name further down.
                await page.Locator("[data-preset=nvidia-or-amd-10mw]").ClickAsync();

                await Assertions
                    .Expect(page.Locator("#example-title"))
                    .ToHaveTextAsync("NVIDIA or AMD in a 10 MW hall");
            }
        );

    [Fact]
    public Task Tile_DoubleClicked_MakesOneCopy() =>
        app.VisitAsync(
            "/scenarios?q=405B",
            Screen.Desktop,
            async visit =>
            {
                // Why this preset: no other test opens it, so every copy of it was made here.
                await Assertions
                    .Expect(visit.Page.GetByText("Nothing here matches “405B”."))
                    .ToBeVisibleAsync();
                await visit.GoAsync("/");

                await visit.Page.Locator("[data-preset=fastest-405b]").DblClickAsync();

                await visit.Page.ArriveAsync(new Regex(@"/scenarios/\d+"));
                await visit.GoAsync("/scenarios?q=405B");
                await Assertions
                    .Expect(visit.Page.Locator(".scenario-table tbody tr"))
                    .ToHaveCountAsync(1);
            }
        );

    [Fact]
    public Task Example_Opened_IsTheFirstOfTheRecentScenarios() =>
        app.VisitAsync(
            "/?preset=where-to-build",
            Screen.Desktop,
            async visit =>
            {
                await visit
                    .Page.GetByRole(AriaRole.Button, new() { Name = "Open this example" })
                    .ClickAsync();
                await visit.Page.ArriveAsync(new Regex(@"/scenarios/\d+"));
                var made = new Uri(visit.Page.Url).AbsolutePath;

                await visit.GoAsync("/");

                await Assertions
                    .Expect(visit.Page.Locator($".recent a[href='{made}']"))
                    .ToHaveTextAsync("Where to build 20 MW: five places, one fleet");
            }
        );

    [Fact]
    public Task Example_ComparedInDetail_GoesToItsComparison() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit
                    .Page.GetByRole(AriaRole.Link, new() { Name = "Compare in detail" })
                    .ClickAsync();

                await visit.Page.ArriveAsync(new Regex(@"/compare\?s=preset:750mw-gpu-or-wafer"));
            }
        );

    [Fact]
    public Task SourceTip_Dismissed_StaysAway() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var tip = visit.Page.Locator(".source-tip");
                await Assertions.Expect(tip).ToBeVisibleAsync();

                await visit
                    .Page.GetByRole(AriaRole.Button, new() { Name = "Do not show this again" })
                    .ClickAsync();

                await Assertions.Expect(tip).ToBeHiddenAsync();
                await visit.GoAsync("/");
                await Assertions.Expect(tip).ToBeHiddenAsync();
            }
        );
}
