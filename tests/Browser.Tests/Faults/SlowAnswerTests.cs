using System.Collections.Concurrent;
using System.Text;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>A browser that is slow to say what it has drawn: the server then waits with drawing, and draws what is left by then.</summary>
public sealed class SlowAnswerTests(BrowserFixture app)
{
    private const string Preset = "/compare?s=preset:750mw-gpu-or-wafer";
    private const string Drawn = "OnRenderCompleted";

    // The server waits with the eleventh drawing that is not confirmed.
    private const int MostUnconfirmed = 10;

    private readonly ConcurrentQueue<Action> _late = new();
    private int _unconfirmed;
    private bool _isSlow;

    [Fact]
    public Task Rows_HandedOverWhileDrawingWaits_Stay() =>
        app.VisitAsync(
            Preset,
            Screen.Desktop,
            async visit =>
            {
                await Expect(visit.Page.Locator("[data-sure=true]"))
                    .ToBeVisibleAsync(new() { Timeout = 60_000 });
                var rows = visit.Page.Locator("tr[data-row]");
                var expected = await rows.CountAsync();
                Assert.True(expected > 10);
                await visit.Page.RouteWebSocketAsync(url => url.Contains("/_blazor"), Listen);
                await visit.Page.RouteAsync("**/js/compare-rows*.js", HoldAsync);

                await visit.GoAsync(Preset);
                await visit.Page.WaitForFunctionAsync("() => window.goOn");
                Volatile.Write(ref _isSlow, true);
                for (
                    var press = 0;
                    Volatile.Read(ref _unconfirmed) < MostUnconfirmed && press < 40;
                    press++
                )
                {
                    await visit.Page.EvaluateAsync(
                        """
                        press => {
                          const numbers = document.querySelectorAll(".compare-wrap [data-explain]");
                          numbers[press % numbers.length].dispatchEvent(
                            new CustomEvent("explain", { bubbles: true, detail: numbers[press % numbers.length].dataset.explain }));
                        }
                        """,
                        press
                    );
                    await visit.Page.WaitForTimeoutAsync(100);
                }

                // Else nothing waits, and whatever the page did would pass.
                Assert.InRange(_unconfirmed, MostUnconfirmed, int.MaxValue);
                await visit.Page.EvaluateAsync("() => window.goOn()");
                await visit.Page.WaitForTimeoutAsync(1_000);
                while (_late.TryDequeue(out var said))
                {
                    said();
                    await visit.Page.WaitForTimeoutAsync(50);
                }

                await visit.Page.WaitForTimeoutAsync(1_000);
                await Expect(rows).ToHaveCountAsync(expected, new() { Timeout = 5_000 });
            }
        );

    // From the handing over on nothing that was drawn is confirmed.
    private void Listen(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        page.OnMessage(frame =>
        {
            if (Volatile.Read(ref _isSlow) && Confirmed(frame) is > 0 and var drawings)
            {
                _late.Enqueue(() => Pass(server, frame));
                // Why not one for each: what was drawn in quick succession is confirmed in one go.
                Interlocked.Add(ref _unconfirmed, drawings);
            }
            else
            {
                Pass(server, frame);
            }
        });
        server.OnMessage(frame => Pass(page, frame));
    }

    // The handing over waits until it is let go.
    private static async Task HoldAsync(IRoute route)
    {
        var script = await (await route.FetchAsync()).TextAsync();
        await route.FulfillAsync(
            new()
            {
                ContentType = "text/javascript",
                Body = script.Replace(
                    "export function hold(table) {",
                    "export async function hold(table) { await new Promise(go => { window.goOn = go; });",
                    StringComparison.Ordinal
                ),
            }
        );
    }

    private static int Confirmed(IWebSocketFrame frame) =>
        Encoding
            .UTF8.GetString(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""))
            .Split(Drawn)
            .Length - 1;

    private static void Pass(IWebSocketRoute end, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
        {
            end.Send(bytes);
        }
        else
        {
            end.Send(frame.Text!);
        }
    }
}
