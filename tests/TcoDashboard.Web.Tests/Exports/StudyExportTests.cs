using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Tests.Exports;

/// <summary>The studies of scale and time and of weights as files, by address.</summary>
public sealed class StudyExportTests(DatabaseFixture fixture)
{
    private const string Scenario = "s=preset:750mw-gpu-or-wafer";

    [Fact]
    public async Task Files_OfAScenario_HoldTheSameStudyInBothForms()
    {
        var site = await fixture.SiteAsync();

        using var scale = JsonDocument.Parse(
            await site.ReadAsync($"/export/studies/scale.json?{Scenario}&price_change=-0.2")
        );
        var table = await site.ReadAsync($"/export/studies/scale.csv?{Scenario}&price_change=-0.2");
        using var ranking = JsonDocument.Parse(
            await site.ReadAsync($"/export/studies/tradeoff.json?{Scenario}")
        );
        var weights = await site.ReadAsync($"/export/studies/tradeoff.csv?{Scenario}");

        Assert.Equal(-0.2, scale.RootElement.GetProperty("price_change_per_year").GetDouble());
        var first = scale.RootElement.GetProperty("variants")[0].GetProperty("options")[0];
        var value = first.GetProperty("figures")[0].GetProperty("value").GetRawText();
        Assert.Contains(value, table, StringComparison.Ordinal);
        var leader = ranking.RootElement.GetProperty("ranking")[0].GetProperty("option");
        Assert.StartsWith(leader.GetString()!, weights.Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scale.csv", 404, "Name a scenario")]
    [InlineData("scale.csv?s=preset:no-such-one", 404, "There is no preset")]
    [InlineData("scale.pdf?" + Scenario, 404, "each as csv and json")]
    [InlineData("tornado.csv?" + Scenario, 404, "there is scale and tradeoff")]
    [InlineData("scale.csv?" + Scenario + "&price_change=-2", 400, "above -1 and up to 1")]
    public async Task File_ThatCannotBeMade_SaysWhy(string address, int status, string words)
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync($"/export/studies/{address}");

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains(
            words,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task File_WhileTooManyStudiesWait_IsRefusedAndLaterMade()
    {
        await using var site = await TestSite.StartAsync(fixture);
        var (runner, stop) = (
            site.Services.GetRequiredService<StudyRunner>(),
            TestContext.Current.CancellationToken
        );
        using var gate = new ManualResetEventSlim();
        var studies = Enumerable
            .Range(0, StudyRunner.MostWaiting + 1)
            .Select(_ =>
                runner.LongAsync(
                    _ =>
                    {
                        gate.Wait(stop);
                        return 0;
                    },
                    stop
                )
            )
            .ToArray();

        using var refused = await site.GetAsync($"/export/studies/scale.csv?{Scenario}");
        gate.Set();
        await Task.WhenAll(studies);
        using var made = await site.GetAsync($"/export/studies/scale.csv?{Scenario}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
    }
}
