using System.Text.Json;
using Browser.Tests.Fixture;
using Microsoft.Playwright;

namespace Speed;

/// <summary>The start page in a browser that has never been here, and what each page weighs on the line.</summary>
internal static class StartSpeed
{
    private const int Visits = 12;

    private const string Paint = """
        () => {
          const page = performance.getEntriesByType("navigation")[0];
          const paint = performance.getEntriesByName("first-contentful-paint")[0];
          const all = [page, ...performance.getEntriesByType("resource")];
          return JSON.stringify([page.responseStart, paint?.startTime ?? 0, performance.now(),
            all.reduce((sum, one) => sum + one.transferSize, 0) / 1024, all.length]);
        }
        """;

    private static readonly (string Name, string Path)[] s_pages =
    [
        ("compare", "/compare?s=preset:750mw-gpu-or-wafer"),
        ("catalog", "/catalog/systems"),
        ("calibration", "/calibration"),
    ];

    public static async Task MeasureAsync(IBrowser browser, Uri address)
    {
        var first = new Samples("Start page, first byte", "ms");
        var painted = new Samples("Start page, painted", "ms");
        var live = new Samples("Start page, interactive", "ms");
        double[] weight = [];
        for (var visit = 0; visit <= Visits; visit++)
        {
            var seen = await VisitAsync(browser, address, "/");
            // Why not the first: the server compiles its code for its first visitor.
            if (visit > 0)
            {
                first.Add(seen[0]);
                painted.Add(seen[1]);
                live.Add(seen[2]);
                weight = seen;
            }
        }

        first.Tell("150 ms");
        painted.Tell("1,000 ms");
        live.Tell("2,500 ms");
        Tell("start", weight);
        foreach (var (name, path) in s_pages)
        {
            Tell(name, await VisitAsync(browser, address, path));
        }
    }

    private static void Tell(string name, double[] seen) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"Page weight, {name}: {seen[3]:0} KiB in {seen[4]:0} answers, nothing kept from before"
            )
        );

    private static async Task<double[]> VisitAsync(IBrowser browser, Uri address, string path)
    {
        await using var visit = await Visit.OpenAsync(browser, address, Screen.Desktop);
        await visit.GoAsync(path);
        return JsonSerializer.Deserialize<double[]>(await visit.Page.EvaluateAsync<string>(Paint))!;
    }
}
