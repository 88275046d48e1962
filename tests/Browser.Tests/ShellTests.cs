using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class ShellTests(BrowserFixture app)
{
    [Fact]
    public Task UnknownAddress_OnEveryScreenAndTheme_IsAccessibleAndFits() =>
        app.VisitAsync(
            "/no-such-page",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("status of 404");
                await visit.LookAsync(Screen.Usual);
            }
        );

    [Fact]
    public Task UnknownAddress_Opened_AnswersNotFoundAndOffersTheStart() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("status of 404");
                var answer = await visit.Page.GotoAsync("/no-such-page");
                Assert.Equal(404, answer!.Status);
                await visit.WaitForInteractiveAsync();
                await visit
                    .Page.GetByRole(AriaRole.Main)
                    .GetByRole(AriaRole.Link, new() { Name = "Start" })
                    .ClickAsync();
                await visit.Page.ArriveAsync(new Regex(@"^http://[^/]+/$"));
            }
        );

    [Fact]
    public Task Rail_OnEachPage_MarksThePartThePageBelongsToAndNoOther() =>
        app.VisitAsync(
            "/catalog/systems",
            Screen.Desktop,
            async visit =>
            {
                var current = visit.Page.Locator(".rail-links > [aria-current=page]");
                await Assertions.Expect(current).ToHaveTextAsync(["Catalog"]);

                await visit.Page.Locator(".rail-links > [href='/compare']").ClickAsync();
                await visit.Page.ArriveAsync(new Regex("/compare$"));
                await Assertions.Expect(current).ToHaveTextAsync(["Compare"]);

                await visit.Page.GoBackAsync();
                await Assertions.Expect(current).ToHaveTextAsync(["Catalog"]);
            }
        );

    [Fact]
    public Task Theme_Switched_HoldsAfterReloadAndInEveryTab() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var root = visit.Page.Locator("html");
                var choose = visit.Page.GetByRole(
                    AriaRole.Button,
                    new() { NameRegex = new("^Theme") }
                );
                await Assertions
                    .Expect(choose)
                    .ToHaveTextAsync(
                        new System.Text.RegularExpressions.Regex("system"),
                        new() { UseInnerText = true }
                    );

                await choose.ClickAsync();
                await choose.ClickAsync();

                await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");
                await visit.GoAsync("/");
                await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");
                await Assertions
                    .Expect(choose)
                    .ToHaveTextAsync(
                        new System.Text.RegularExpressions.Regex("dark"),
                        new() { UseInnerText = true }
                    );
            }
        );

    [Fact]
    public Task Phone_MoreMenu_OffersHelpAndTheme() =>
        app.VisitAsync(
            "/",
            Screen.Phone,
            async visit =>
            {
                await visit.Page.GetByText("More", new() { Exact = true }).ClickAsync();

                var menu = visit.Page.Locator(".rail-more .menu-items");
                await Assertions
                    .Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Help" }))
                    .ToBeVisibleAsync();
                await Axe.AssertNoViolationsAsync(visit.Page);
                await visit.Page.Keyboard.PressAsync("Escape");
                await Assertions.Expect(menu).ToBeHiddenAsync();
            }
        );

    [Fact]
    public Task Keyboard_FirstTab_OffersToSkipToTheContent() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                await Assertions.Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
            }
        );

    [Fact]
    public Task Navigation_InsideTheApp_MovesTheFocusToTheHeading() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("status of 404");
                await visit.Page.GotoAsync("/no-such-page");
                await visit.WaitForInteractiveAsync();

                await visit
                    .Page.GetByRole(AriaRole.Link, new() { Name = "TcoDashboard" })
                    .ClickAsync();

                await visit.Page.ArriveAsync(new Regex(@"^http://[^/]+/$"));
                await Assertions.Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
            }
        );

    [Fact]
    public async Task Navigation_OverASlowLine_TakesNoKeyFromWhoeverTypesAtOnce()
    {
        app.SkipWithoutBrowser();
        await using var wire = Wire.Slow(app.Address, TimeSpan.FromMilliseconds(200));
        await using var visit = await app.OpenAsync(wire.Address, Screen.Desktop);
        await visit.GoAsync("/");
        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "Start from a question" })
            .ClickAsync();

        var power = visit.Page.GetByLabel("Facility power");
        await power.ClickAsync(new() { ClickCount = 3 });
        await visit.Page.Keyboard.TypeAsync("1234567", new() { Delay = 100 });

        await Assertions.Expect(power).ToBeFocusedAsync();
        await Assertions.Expect(power).ToHaveValueAsync("1234567");
        visit.AssertClean();
    }

    [Fact]
    public Task Start_WithoutScripts_IsReadable() =>
        app.ReadAsync(
            "/",
            Screen.Desktop,
            async page =>
            {
                await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
                await Assertions
                    .Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }))
                    .ToBeVisibleAsync();
            }
        );
}
