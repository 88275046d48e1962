using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>The parts of the hardware tab about all systems, and the page of what changed, as a person uses them.</summary>
public sealed class HardwareTests(BrowserFixture app)
{
    private const string Gap =
        "/changes?from=preset:750mw-gpu-or-wafer:gb300&to=preset:750mw-gpu-or-wafer:cs3";

    private static readonly (string Part, string Drawn)[] s_parts =
    [
        ("options", "#latency-cost"),
        ("systems", "#systems-frontier"),
        ("fits", "#feasibility-cerebras-cs3"),
    ];

    /// <summary>The button that adds options is switched off with the sixth, and whoever works by keyboard was nowhere then.</summary>
    [Theory]
    [InlineData("Add an option")]
    [InlineData("Duplicate")]
    public Task Option_TheLastThatMayBeAdded_HasTheFocus(string button) =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var path = await visit.OpenPresetAsync();
                await visit.GoAsync(path + "?tab=hardware");
                var options = visit.Page.Locator("[id^='f-options-'][id$='-name']");
                for (var count = 4; count <= 6; count++)
                {
                    await visit
                        .Page.Locator(".editor")
                        .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
                        .First.PressAsync("Enter");
                    await Expect(options).ToHaveCountAsync(count);
                }

                await Expect(visit.Page.Locator("#f-options-5-name")).ToBeFocusedAsync();
            }
        );

    [Fact]
    public Task Parts_OnEveryScreen_AreDrawnAccessibleAndFit() =>
        app.VisitAsync(
            "/",
            Screen.Desktop.Dark(),
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync();
                foreach (
                    var (path, drawn) in s_parts
                        .Select(one => ($"{scenario}?tab=hardware&part={one.Part}", one.Drawn))
                        .Append((Gap, "#changes"))
                )
                {
                    await visit.ChangeScreenAsync(Screen.Desktop.Dark());
                    await visit.GoAsync(path);
                    await Expect(visit.Page.Locator($"{drawn}[data-drawn=true]"))
                        .ToBeVisibleAsync(new() { Timeout = 30_000 });
                    await visit.LookAsync([Screen.Desktop.Dark(), Screen.Phone]);
                }
            }
        );

    [Fact]
    public Task Measure_Chosen_GoesIntoTheAddressAndTheNumbersComeAsAFile() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync();
                await visit.GoAsync($"{scenario}?tab=hardware&part=systems");
                var figure = visit.Page.Locator("#systems-frontier[data-drawn=true]");
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 30_000 });

                await visit
                    .Page.Locator("label", new() { HasText = "Throughput" })
                    .Locator("select")
                    .SelectOptionAsync("usd");

                await Expect(figure.Locator(".figure-title")).ToContainTextAsync("per dollar");
                Assert.Contains(
                    "per:usd",
                    Uri.UnescapeDataString(visit.Page.Url),
                    StringComparison.Ordinal
                );
                await figure.Locator("summary.icon-button").ClickAsync();
                var file = await visit.Page.RunAndWaitForDownloadAsync(() =>
                    figure.GetByRole(AriaRole.Button, new() { Name = "Numbers (CSV)" }).ClickAsync()
                );
                Assert.Equal("systems-frontier.csv", file.SuggestedFilename);
            }
        );
}
