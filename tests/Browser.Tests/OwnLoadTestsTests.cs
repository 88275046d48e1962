using System.Globalization;
using System.Text;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Own load tests from a file to the speeds of a scenario and out again, as a person takes that way.</summary>
public sealed class OwnLoadTestsTests(BrowserFixture app)
{
    private const string Heading =
        "id,kind,hardware,num_accelerators,nodes,model,precision,framework,tp,pp,ep,dp,isl,osl,concurrency_or_batch,global_batch,seq_len,metric,value,unit,source_title,source_url,source_date,notes\n";

    private const string Preset = "on-premises-70b-200-users";

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 800)]
    public Task Tests_TakenOver_ChangeNewScenarios_UntilTheyAreRemoved(int width, int height) =>
        app.VisitAsync(
            "/calibration",
            new Screen(width, height, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var published = await SpeedAsync(visit);
                await ChooseAsync(visit, Rows(90) + "too,few\n");
                var card = page.Locator("section[aria-labelledby=own-tests]");
                await Expect(card.Locator(".problem")).ToContainTextAsync("2 fields");
                await Expect(card.Locator("tbody tr")).ToContainTextAsync("H200");
                await Expect(card.Locator(".own-said"))
                    .ToContainTextAsync("Nothing is changed yet");
                await Expect(card.Locator(".own-tests-used")).ToHaveCountAsync(0);

                // Twice, as an impatient person does.
                await card.Locator(".button.primary").DblClickAsync();
                await Expect(card.Locator(".own-tests-used")).ToContainTextAsync("čéñ.csv");
                var corrected = await SpeedAsync(visit);

                await visit.GoAsync("/calibration");
                await card.Locator(".own-tests-used + .row button").ClickAsync();
                await page.Locator("#own-tests-remove[open] .button.primary").ClickAsync();
                await Expect(card.Locator(".own-tests-used")).ToHaveCountAsync(0);
                // The step of the dialog leaves the history a moment after the dialog.
                await page.WaitForFunctionAsync("() => !history.state?.layer");
                var again = await SpeedAsync(visit);

                // Slower tests leave a machine less output within the target; what users see at the peak may rise all the same.
                Assert.True(corrected.Output < published.Output, $"{corrected} after {published}");
                Assert.Contains("H200", corrected.OwnTests, StringComparison.Ordinal);
                Assert.Contains("4 tests", corrected.OwnTests, StringComparison.Ordinal);
                Assert.Equal("", published.OwnTests);
                Assert.Contains("Copies of the model", corrected.Sharing, StringComparison.Ordinal);
                Assert.NotEqual(published.Sharing, corrected.Sharing);
                Assert.Equal(published, again);
            }
        );

    [Fact]
    public Task Tests_ThatCorrectNothing_AreShownAndNotTakenOver() =>
        app.VisitAsync(
            "/calibration",
            new Screen(1440, 900, ColorScheme.Dark),
            async visit =>
            {
                await ChooseAsync(visit, Heading + Row(1, 16, 900, "mean_ttft"));
                var card = visit.Page.Locator("section[aria-labelledby=own-tests]");

                await Expect(card.Locator("tbody tr")).ToContainTextAsync("Only shown");
                await Expect(card.Locator(".button.primary")).ToHaveCountAsync(0);
            }
        );

    private static async Task ChooseAsync(Visit visit, string text)
    {
        await visit.GoAsync("/calibration");
        var file = visit.Page.Locator("#own-tests-file");
        await Expect(file).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await file.SetInputFilesAsync(
            new FilePayload
            {
                Name = "čéñ.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(text),
            }
        );
    }

    // What the first option answers at, in a copy of the example that is made now, and what "why?" says of it.
    private static async Task<Told> SpeedAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit.Page.Locator($"[data-preset='{Preset}']").ClickAsync();
        await visit.Page.ArriveAsync(new(@"/scenarios/\d+"));
        await visit.GoAsync($"{new Uri(visit.Page.Url).AbsolutePath}?tab=summary&view=results");
        await visit
            .Page.Locator("button.why")
            .Filter(new() { HasText = "Speed per user, DGX H200" })
            .First.ClickAsync();
        var point = visit.Page.Locator(".explain-point").First;
        var output = await point
            .Locator("dl.facts > div")
            .Filter(new() { HasText = "Output per system" })
            .Locator("dd")
            .InnerTextAsync();
        var own = point.Locator("[data-own-tests]");
        var told = new Told(
            TokensOf(output),
            await point.Locator("[data-peak] dd").InnerTextAsync(),
            await own.CountAsync() == 0 ? "" : await own.InnerTextAsync()
        );
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator(".explain-point")).ToHaveCountAsync(0);
        return told;
    }

    private static double TokensOf(string rate) =>
        rate.Split(' ', '\u202F', '\u00A0') is [var number, var unit]
            ? double.Parse(number, CultureInfo.InvariantCulture)
                * (unit.StartsWith('k') ? 1_000 : 1)
            : throw new InvalidOperationException($"No rate: {rate}");

    private sealed record Told(double Output, string Sharing, string OwnTests);

    private static string Rows(double milliseconds) =>
        Heading
        + string.Concat(
            new[] { 1, 4, 16, 64 }.Select(clients =>
                Row(clients, clients, milliseconds, "mean_tpot")
            )
        );

    private static string Row(int id, int clients, double value, string metric) =>
        FormattableString.Invariant(
            $"{id},inference_latency,nvidia-h200,2,1,llama-3.1-70b,fp8,vLLM 0.11.0,2,,,,8192,512,{clients},,,{metric},{value},ms,,,,\n"
        );
}
