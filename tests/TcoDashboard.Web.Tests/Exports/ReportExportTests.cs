using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.Exports;

/// <summary>The files of a scenario, as a person downloads them.</summary>
public sealed class ReportExportTests(DatabaseFixture fixture)
{
    private const string Preset = "fifty-million-dollars";

    [Fact]
    public async Task Files_OfAPreset_AllComeWithTheirTypeAndAHarmlessName()
    {
        var site = await fixture.SiteAsync();

        foreach (var file in ReportFiles.All)
        {
            using var answer = await site.GetAsync($"/export/reports/preset:{Preset}/{file.Name}");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(
                file.MediaType.Split(';')[0],
                answer.Content.Headers.ContentType!.MediaType
            );
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Matches(
                $"^[a-z0-9-]+{file.Name.Replace(".", @"\.", StringComparison.Ordinal)}$",
                answer.Content.Headers.ContentDisposition.FileName!.Trim('"')
            );
            Assert.NotEmpty(
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task Files_OfAScenarioNamedLikeAPathAndAFormula_DoNoHarm()
    {
        var site = await fixture.SiteAsync();
        var document = Presets.Load(ShippedCatalog.Folder).Find(Preset)!.Document with
        {
            Title = "=../../etc/passwd\"; x=\"",
        };
        var created = await site
            .Services.GetRequiredService<ScenarioLibrary>()
            .CreateAsync(document, "", TestContext.Current.CancellationToken);

        using var answer = await site.GetAsync($"/export/reports/{created.Number}/result.json");

        Assert.Equal(
            "etc-passwd-x-result.json",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
        using var json = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(document.Title, json.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/export/reports/999/workbook.xlsx")]
    [InlineData("/export/reports/preset:nothing/workbook.xlsx")]
    [InlineData("/export/reports/preset:fifty-million-dollars/other.exe")]
    [InlineData("/export/reports/preset:fifty-million-dollars:cs3/ledger.csv")]
    [InlineData("/export/reports/%2e%2e/ledger.csv")]
    public async Task File_ThatIsNotThere_IsRefusedInWords(string address)
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_OfAPreset_ListsEveryFileAndShowsThePreview()
    {
        var site = await fixture.SiteAsync();

        var memo = await site.ReadAsync($"/presets/{Preset}/reports");
        var finance = await site.ReadAsync($"/presets/{Preset}/reports?show=finance");

        foreach (var file in ReportFiles.All)
        {
            Assert.Contains(
                $"/export/reports/preset:{Preset}/{file.Name}",
                memo,
                StringComparison.Ordinal
            );
        }
        Assert.Contains("What would flip it", memo, StringComparison.Ordinal);
        Assert.Contains("Net present cost by line", finance, StringComparison.Ordinal);
        Assert.Contains(
            "No such scenario",
            await Text(site, "/scenarios/999/reports"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Compare_ExportMenu_LeadsToTheReports()
    {
        var site = await fixture.SiteAsync();

        var page = await site.ReadAsync($"/compare?s=preset:{Preset}");

        Assert.Contains($"/presets/{Preset}/reports", page, StringComparison.Ordinal);
    }

    private static async Task<string> Text(TestSite site, string address)
    {
        using var answer = await site.GetAsync(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
