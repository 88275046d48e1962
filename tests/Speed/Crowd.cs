using System.Diagnostics;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>Many people, each with a scenario of their own open; somebody edits five times a second, always another one.</summary>
internal static class Crowd
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    public static async Task MeasureAsync(IBrowser browser, RunningApp app, int circuits)
    {
        await using var visit = await Visit.OpenAsync(browser, app.Address, Screen.Desktop);
        // Why without pictures and charts: two hundred windows share the machine with the server that is measured.
        await visit.Page.Context.RouteAsync("**/*echarts*", route => route.AbortAsync());
        var open = new List<Visit>();
        for (var window = 0; window < circuits; window++)
        {
            var tab = await visit.OpenTabAsync("/");
            await tab.OpenPresetAsync();
            open.Add(tab);
        }

        var edits = new Samples($"Edit to paint, {circuits} open windows", "ms");
        var clock = Stopwatch.StartNew();
        for (var edit = 0; clock.Elapsed < s_time; edit++)
        {
            edits.Add(await EditSpeed.EditAsync(open[edit * 7 % open.Count].Page, 400 + edit));
            await Task.Delay(s_pause);
        }

        edits.Tell("200 ms p95");
        foreach (var window in open)
        {
            await window.DisposeAsync();
        }
    }
}
