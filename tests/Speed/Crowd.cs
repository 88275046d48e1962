using System.Diagnostics;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>Many people, each with a scenario of their own open; somebody edits about four times a second, always another one.</summary>
internal static class Crowd
{
    private const int BeforeEachPainted = 5;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    public static async Task MeasureAsync(IBrowser browser, RunningApp app, int circuits)
    {
        var others = circuits - 1;
        await using var light = await LightWindows.OpenAsync(app.Address, others);
        await using var visit = await Visit.OpenAsync(browser, app.Address, Screen.Desktop);
        await visit.OpenPresetAsync();
        var answered = new Samples($"Edit to new figures in the page, {circuits} open", "ms");
        var painted = new Samples($"Edit to paint in Chromium, {circuits} open", "ms");
        var clock = Stopwatch.StartNew();
        for (var edit = 0; clock.Elapsed < s_time; edit++)
        {
            var megawatts = 400 + edit;
            if (edit % BeforeEachPainted == 0)
            {
                painted.Add(await EditSpeed.EditAsync(visit.Page, megawatts));
            }
            else
            {
                answered.Add(await light.EditAsync(edit * 7 % others, megawatts));
            }

            await Task.Delay(s_pause);
        }

        answered.Tell("200 ms p95");
        painted.Tell("200 ms p95");
    }
}
