using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>The parts of the editor: each has an address, and the answer stays in sight on all of them.</summary>
public sealed class EditorTabTests(BrowserFixture app)
{
    private static readonly string[] s_tabs =
    [
        "Workload",
        "Hardware",
        "Facility and power",
        "Procurement",
        "Finance",
        "Uncertainty",
        "Evidence",
        "History",
        "Summary",
    ];

    [Fact]
    public Task Tabs_WalkedThrough_AreAccessibleFitAndKeepTheAnswer() =>
        app.VisitAsync(
            "/",
            Screen.Phone.Dark(),
            async visit =>
            {
                await visit.OpenPresetAsync("fifty-million-dollars");
                var tabs = visit.Page.GetByRole(
                    AriaRole.Navigation,
                    new() { Name = "Parts of the scenario" }
                );
                foreach (var name in s_tabs)
                {
                    var tab = tabs.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
                    await tab.FocusAsync();
                    await visit.Page.Keyboard.PressAsync("Enter");

                    await Expect(tab).ToHaveAttributeAsync("aria-current", "page");
                    await Expect(tab).ToBeInViewportAsync();
                    await Expect(visit.Page.Locator(".strip-table")).ToBeInViewportAsync();
                    await visit.LookAsync([Screen.Desktop, Screen.Phone.Dark()]);
                }
            }
        );
}
