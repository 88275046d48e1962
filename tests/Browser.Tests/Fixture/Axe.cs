using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>The accessibility check that runs inside the page.</summary>
public static class Axe
{
    private const string Run = """
        async () => {
          const outcome = await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify(outcome.violations.map(v => `${v.id}: ${v.help}: ` + v.nodes.map(n => n.html + ' | ' + n.failureSummary).join('; ')));
        }
        """;

    private static readonly Lazy<Task<string>> s_script = new(() =>
        File.ReadAllTextAsync(Repository.AxeScript)
    );

    /// <summary>Fails with each violation of WCAG 2.2 AA or good practice on the page as it is now.</summary>
    public static async Task AssertNoViolationsAsync(IPage page)
    {
        // Why: evaluated, not added as a script element, because the page's content policy refuses foreign scripts.
        if (await page.EvaluateAsync<bool>("() => !globalThis.axe"))
        {
            await page.EvaluateAsync(await s_script.Value);
        }

        var violations = JsonSerializer.Deserialize<string[]>(
            await page.EvaluateAsync<string>(Run)
        )!;
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }
}
