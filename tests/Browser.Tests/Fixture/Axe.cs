using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>The accessibility check that runs inside the page.</summary>
public static class Axe
{
    private const string Run = """
        async (runOnly) => {
          const outcome = await axe.run(document, { resultTypes: ['violations'], runOnly });
          return JSON.stringify(outcome.violations.map(v => `${v.id}: ${v.help}: ` + v.nodes.map(n => n.html + ' | ' + n.failureSummary).join('; ')));
        }
        """;

    private static readonly string[] s_all =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ];

    // What another theme can break: no other rule reads a colour.
    private static readonly string[] s_ofColours = ["color-contrast", "link-in-text-block"];

    private static readonly Lazy<Task<string>> s_script = new(() =>
        File.ReadAllTextAsync(Repository.AxeScript)
    );

    /// <summary>Fails with each violation of WCAG 2.2 AA or good practice on the page as it is now.</summary>
    public static Task AssertNoViolationsAsync(IPage page) => AssertAsync(page, s_all);

    /// <summary>The same for a page that was looked at on a screen as wide, in another theme: only its colours are others.</summary>
    public static Task AssertNoColourViolationsAsync(IPage page) => AssertAsync(page, s_ofColours);

    private static async Task AssertAsync(IPage page, string[] rules)
    {
        // Why: evaluated, not added as a script element, because the page's content policy refuses foreign scripts.
        if (await page.EvaluateAsync<bool>("() => !globalThis.axe"))
        {
            await page.EvaluateAsync(await s_script.Value);
        }

        var violations = JsonSerializer.Deserialize<string[]>(
            await page.EvaluateAsync<string>(Run, rules)
        )!;
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }
}
