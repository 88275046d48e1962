using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TcoDashboard.Web.Tests.Site;

namespace TcoDashboard.Web.Tests.Exports;

public sealed partial class ComparisonExportTests(DatabaseFixture fixture)
{
    private const string Query = "?s=preset:750mw-gpu-or-wafer&view=all";

    [Fact]
    public async Task Csv_EveryRawValue_EqualsThePagesValue()
    {
        var site = await fixture.SiteAsync();

        var page = PageValues(await site.ReadAsync("/compare" + Query));
        var lines = Csv(await site.ReadAsync("/export/compare.csv" + Query));

        var header = lines[0];
        var columns = Enumerable
            .Range(0, header.Length)
            .Where(index => header[index].EndsWith(" value", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(3, columns.Length);
        var checkedValues = 0;
        // The page leaves out lines that only repeat their heading.
        foreach (var line in lines.Skip(1).Where(line => page.ContainsKey((line[1], 0))))
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var onPage = page.GetValueOrDefault((line[1], column), "");
                Assert.Equal(line[columns[column]], onPage);
                checkedValues += onPage.Length > 0 ? 1 : 0;
            }
        }

        Assert.Equal(page.Values.Count(value => value.Length > 0), checkedValues);
        Assert.True(checkedValues > 100, $"{checkedValues} values");
    }

    [Fact]
    public async Task Json_OfTheSameState_IsReadableAndNamesBaselineAndOptions()
    {
        var site = await fixture.SiteAsync();

        using var json = JsonDocument.Parse(
            await site.ReadAsync(
                "/export/compare.json" + Query + "&base=preset:750mw-gpu-or-wafer:cs3"
            )
        );

        Assert.Equal(
            "preset:750mw-gpu-or-wafer:cs3",
            json.RootElement.GetProperty("baseline").GetString()
        );
        Assert.Equal(3, json.RootElement.GetProperty("options").GetArrayLength());
    }

    [Fact]
    public async Task Pdf_OfTwoScenarios_IsOneMemo()
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync(
            "/export/compare.pdf?s=preset:fastest-405b,preset:nvidia-or-amd-10mw&paper=letter"
        );
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("%PDF-"u8.ToArray(), bytes[..5]);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task Export_IsAFileWithASensibleName(string format, string type)
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync($"/export/compare.{format}{Query}");

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(
            $@"^comparison-750-mw-[a-z0-9-]+\.{format}$",
            answer.Content.Headers.ContentDisposition.FileName!.Trim('"')
        );
    }

    [Theory]
    [InlineData("/export/compare.csv")]
    [InlineData("/export/compare.csv?s=999")]
    [InlineData("/export/compare.csv?s=preset:nothing")]
    [InlineData("/export/compare.xyz?s=preset:750mw-gpu-or-wafer")]
    public async Task Export_OfNothing_SaysWhatIsMissing(string address)
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    // Row id and column index to the raw value that the page holds for programs.
    private static Dictionary<(string Row, int Column), string> PageValues(string page)
    {
        var values = new Dictionary<(string, int), string>();
        foreach (Match row in RowPattern().Matches(page))
        {
            foreach (Match cell in CellPattern().Matches(row.Groups["cells"].Value))
            {
                var tag = cell.Groups["tag"].Value;
                var value = ValuePattern().Match(tag);
                values.Add(
                    (
                        WebUtility.HtmlDecode(row.Groups["id"].Value),
                        int.Parse(
                            ColumnPattern().Match(tag).Groups["column"].ValueSpan,
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    ),
                    value.Success ? value.Groups["value"].Value : ""
                );
            }
        }

        return values;
    }

    // RFC 4180, enough for what the exporter writes: quoted fields with doubled quotes.
    private static List<string[]> Csv(string text)
    {
        var lines = new List<string[]>();
        var fields = new List<string>();
        foreach (Match field in FieldPattern().Matches(text))
        {
            var raw = field.Groups["quoted"].Success
                ? field.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : field.Groups["plain"].Value;
            fields.Add(raw);
            if (field.Groups["end"].Value != ",")
            {
                lines.Add([.. fields]);
                fields.Clear();
            }
        }

        return [.. lines.Where(line => line.Length > 1)];
    }

    [GeneratedRegex(
        """<tr data-row="(?<id>[^"]+)"[^>]*>(?<cells>.*?)</tr>""",
        RegexOptions.Singleline
    )]
    private static partial Regex RowPattern();

    [GeneratedRegex("""<td (?<tag>[^>]*data-column[^>]*)>""")]
    private static partial Regex CellPattern();

    [GeneratedRegex("data-column=\"(?<column>[0-9]+)\"")]
    private static partial Regex ColumnPattern();

    [GeneratedRegex("data-value=\"(?<value>[^\"]+)\"")]
    private static partial Regex ValuePattern();

    [GeneratedRegex("""(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,\r\n]*))(?<end>,|\r\n|$)""")]
    private static partial Regex FieldPattern();
}
