using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>The line dies with what the editor tells the browser as it opens: once it is back, the keys of undo work.</summary>
public sealed class LostListenerTests(BrowserFixture app)
{
    [Fact]
    public Task KeysOfUndo_WhoseListenerIsLostOnItsWay_WorkOnceTheLineIsBack() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                visit.Expect("WebSocket");
                visit.Expect("Cannot send data if the connection is not");
                var page = visit.Page;
                await visit.OpenPresetAsync();
                var address = page.Url;
                var line = await DyingLine.LayAsync(
                    page,
                    ["BeginInvokeJS", "listen"],
                    isHeard: false
                );
                line.Arm();
                await visit.GoAsync(new Uri(address).PathAndQuery);
                await line.Dead.WaitAsync(
                    TimeSpan.FromSeconds(20),
                    TestContext.Current.CancellationToken
                );
                await line.BreakAsync();

                await visit.TypeAsync("Power budget", "700");
                await page.Keyboard.PressAsync("Tab");
                await visit.WaitForDraftAsync();
                var undo = page.Locator(".editor-head [data-repeat]").First;
                await Expect(undo).ToBeEnabledAsync();
                await page.EvaluateAsync("() => document.activeElement.blur()");
                await page.Keyboard.PressAsync("Control+z");

                await Expect(undo).ToBeDisabledAsync();
            }
        );
}
