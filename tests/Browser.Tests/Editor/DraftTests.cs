using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>Nothing typed is lost: not by a reload, the back button or a second tab. A server that dies: <see cref="Faults.LostServerTests"/>.</summary>
public sealed class DraftTests(BrowserFixture app)
{
    [Fact]
    public Task Reload_AfterAnEdit_KeepsTheDraftAndItsUndo() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                await visit.TypeAsync("Power budget", "640");

                await visit.Page.ReloadAsync();
                await visit.WaitForInteractiveAsync();

                await Expect(visit.Field("Power budget")).ToHaveValueAsync("640");
                await Expect(visit.SaveState()).ToContainTextAsync("Saved as draft");
                await visit
                    .Page.GetByRole(AriaRole.Button, new() { Name = "Undo power budget" })
                    .ClickAsync();
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("750");
                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 1");
                await visit.Page.Locator("h1").ClickAsync();
                await visit.Page.Keyboard.PressAsync("Control+y");
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("640");
            }
        );

    [Fact]
    public Task Back_FromAnotherPage_ShowsTheDraftAndTheTabLeft() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.TypeAsync("Power budget", "660");
                await visit
                    .Page.GetByRole(
                        AriaRole.Link,
                        new() { Name = "Facility and power", Exact = true }
                    )
                    .ClickAsync();
                await Expect(
                        visit.Page.Locator(
                            "figcaption",
                            new() { HasText = "Output tokens per joule" }
                        )
                    )
                    .ToBeVisibleAsync();
                await visit
                    .Page.Locator(".rail")
                    .GetByRole(AriaRole.Link, new() { Name = "Catalog" })
                    .ClickAsync();
                await visit.Page.ArriveAsync(new Regex("/catalog"));

                await visit.Page.GoBackAsync();

                await visit.Page.ArriveAsync(new Regex(Regex.Escape(path) + @"\?tab=facility$"));
                await Expect(
                        visit.Page.Locator(
                            "figcaption",
                            new() { HasText = "Output tokens per joule" }
                        )
                    )
                    .ToBeVisibleAsync();
                await visit.Page.GoBackAsync();
                await Expect(
                        visit
                            .Page.GetByRole(
                                AriaRole.Navigation,
                                new() { Name = "Parts of the scenario" }
                            )
                            .GetByRole(AriaRole.Link, new() { Name = "Summary" })
                    )
                    .ToHaveAttributeAsync("aria-current", "page");
                await Expect(visit.Field("Power budget")).ToHaveValueAsync("660");
            }
        );

    [Fact]
    public Task Compare_OfAScenarioWithADraft_SaysThatTheSavedRevisionStandsThere() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                await visit.OpenPresetAsync();
                var compare = visit.Page.GetByRole(
                    AriaRole.Link,
                    new() { Name = "Compare options" }
                );
                await visit.TypeAsync("Power budget", "610");
                await compare.ClickAsync();

                var notes = visit.Page.Locator(".compare-notes");
                await Expect(notes).ToContainTextAsync("has edits that are not saved");
                await Expect(visit.Page.Locator("[data-answer]")).ToContainTextAsync("At 750");

                await visit.Page.GoBackAsync();
                await visit.SaveAsync(2);
                await compare.ClickAsync();
                await Expect(visit.Page.Locator("[data-answer]")).ToContainTextAsync("At 610");
                await Expect(notes).ToHaveCountAsync(0);
            }
        );

    [Fact]
    public Task SecondTab_OnTheSameScenario_FollowsTheFirstAndIsFollowed() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async first =>
            {
                var path = await first.OpenPresetAsync();
                await using var second = await first.OpenTabAsync(path);

                await first.TypeAsync("Power budget", "620");
                await Expect(second.Field("Power budget")).ToHaveValueAsync("620");
                await second.TypeAsync("Power budget", "580");
                await Expect(first.Field("Power budget")).ToHaveValueAsync("580");

                await first.SaveAsync(2);
                await Expect(second.SaveState()).ToHaveTextAsync("Saved as revision 2");
            }
        );
}
