using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>From a keystroke in the power budget to the new figures on the screen, in a comparison of six options.</summary>
internal static class EditSpeed
{
    private const int Edits = 60;

    /// <summary>Six options side by side: the preset has three.</summary>
    public const int Options = 6;

    // From the input event until the answer stands in the page and the screen was drawn with it; -1 when it never came.
    private const string Clock = """
        ([value, limit]) => new Promise(done => {
          const field = document.getElementById("f-limits-power_budget_mw");
          const answer = document.querySelector(".strip-answer");
          const begun = performance.now();
          const ends = setTimeout(() => { watch.disconnect(); done(-1); }, limit);
          const watch = new MutationObserver(() => {
            if (answer.textContent.replace(/[,\s]/g, "").includes(`At${value}MW`)) {
              watch.disconnect();
              clearTimeout(ends);
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
            }
          });
          watch.observe(answer, { subtree: true, childList: true, characterData: true });
          field.value = value;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        })
        """;

    public static async Task MeasureAsync(IBrowser browser, Uri address)
    {
        await using var visit = await Visit.OpenAsync(browser, address, Screen.Desktop);
        var line = new LineCounter(visit.Page);
        await OpenSixAsync(visit);
        var edits = new Samples($"Edit to paint, {Options} options", "ms");
        var bytes = new Samples("Sent to the browser for an edit", "KB");
        for (var edit = 0; edit < Edits; edit++)
        {
            line.Restart();
            edits.Add(await EditAsync(visit.Page, 500 + edit));
            // Why: the draft is stored, and says so, after the answer; it belongs to the edit.
            await Task.Delay(700);
            bytes.Add(line.Received / 1000.0);
        }

        edits.Tell("200 ms p95");
        bytes.Tell("60 KB");
    }

    /// <summary>Opens the preset and copies options until there are six.</summary>
    public static async Task<string> OpenSixAsync(Visit visit)
    {
        var path = await visit.OpenPresetAsync();
        await visit.GoAsync(path + "?tab=hardware&view=inputs");
        var rows = visit.Page.Locator(".strip-table tbody tr");
        while (await rows.CountAsync() is var count and < Options)
        {
            await visit
                .Page.GetByRole(AriaRole.Button, new() { Name = "Add an option" })
                .ClickAsync();
            await Assertions.Expect(rows).ToHaveCountAsync(count + 1);
        }

        await visit.SaveAsync(2);
        await visit.GoAsync(path);
        await Assertions.Expect(rows).ToHaveCountAsync(Options);
        return path;
    }

    /// <summary>Types another power budget and returns the milliseconds until the answer names it; -1 when it took over 20 s.</summary>
    public static Task<double> EditAsync(IPage page, int megawatts) =>
        page.EvaluateAsync<double>(Clock, new object[] { megawatts, 20_000 });
}
