using System.Text;
using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>An edit that takes seconds, because the waits of requests in bursts at two pools are simulated, says so, and Undo ends it.</summary>
public sealed class SimulatedEditTests(BrowserFixture app)
{
    [Fact]
    public Task AnEditThatSimulates_SaysSo_AndUndoEndsIt() =>
        app.VisitAsync(
            "/scenarios",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await ImportAsync(page);
                await Expect(page.Locator(".strip-answer"))
                    .ToBeVisibleAsync(new() { Timeout = 60_000 });
                await page.GotoAsync(new Uri(page.Url).AbsolutePath + "?tab=workload");
                await visit.WaitForInteractiveAsync();
                await Expect(page.Locator(".strip-state .busy"))
                    .ToHaveCountAsync(0, new() { Timeout = 60_000 });
                var before = await page.Locator(".strip-table").InnerTextAsync();

                await visit.Field("Answer length, mean").FillAsync("870");
                await visit.Field("Answer length, mean").PressAsync("Tab");

                var reason = page.Locator(".strip-state .busy-long");
                await Expect(reason).ToHaveTextAsync("Simulating waits…");
                // It is there from the start and shows after two seconds, which a fast machine does not need.
                Assert.Equal(
                    "2s",
                    await reason.EvaluateAsync<string>(
                        "one => getComputedStyle(one).animationDelay"
                    )
                );
                await page.Locator(".editor-head [data-repeat]").First.ClickAsync();
                await Expect(page.Locator(".strip-state .busy")).ToHaveCountAsync(0);
                await Expect(visit.Field("Answer length, mean")).ToHaveValueAsync("1,024");
                Assert.Equal(before, await page.Locator(".strip-table").InnerTextAsync());
            }
        );

    private static async Task ImportAsync(IPage page)
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "gpu-prompts-wafer-answers")
            .Document;
        var bursts = preset with
        {
            Workloads =
            [
                preset.Workloads[0] with
                {
                    TtftAt = LatencyPercentile.P99,
                    Arrivals = new() { Pattern = ArrivalPattern.Bursty, Variation = 2 },
                },
            ],
        };
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        var file = page.GetByLabel("Scenario file");
        await Expect(file).ToBeEnabledAsync();
        await file.SetInputFilesAsync(
            new FilePayload
            {
                Name = "bursts.json",
                MimeType = "application/json",
                Buffer = Encoding.UTF8.GetBytes(ScenarioWriter.Write(bursts)),
            }
        );
        await page.ArriveAsync(new Regex(@"/scenarios/\d+"));
    }
}
