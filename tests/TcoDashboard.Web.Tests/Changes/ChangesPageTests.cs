using System.Globalization;
using System.Net;
using TcoDashboard.Web.Components.Pages.Changes;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Tests.Site;

namespace TcoDashboard.Web.Tests.Changes;

/// <summary>The page "what changed" as a browser without scripts gets it, its file and its address.</summary>
public sealed class ChangesPageTests(DatabaseFixture fixture)
{
    private const string Gap =
        "from=preset:750mw-gpu-or-wafer:gb300&to=preset:750mw-gpu-or-wafer:cs3";

    [Fact]
    public async Task Page_OfTwoOptions_ExplainsTheGapWithFigureAndTable()
    {
        var site = await fixture.SiteAsync();

        var page = await site.ReadAsync($"/changes?{Gap}");

        Assert.Contains("net present cost than GB300", page, StringComparison.Ordinal);
        Assert.Contains("Most of it comes from", page, StringComparison.Ordinal);
        Assert.Contains("View as table", page, StringComparison.Ordinal);
        Assert.Contains("1 change", page, StringComparison.Ordinal);
        Assert.Contains("Cerebras CS-3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_PartsAndChanges_AddUpToTheTotal()
    {
        var site = await fixture.SiteAsync();

        var text = await site.ReadAsync($"/export/changes.csv?{Gap}&metric=net_present_cost");

        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(Fields)
            .ToArray();
        // step 4, kind 5, before 9, after 10, effect 11
        var total = rows.Single(row => row[5] == "total");
        var change = Assert.Single(rows, row => row[5] == "change");
        Assert.Equal("option.fleets.gpu.system", change[6]);
        Assert.Equal(Number(total[11]), Number(change[11]), Math.Abs(Number(total[11])) * 1e-9);
        Assert.Equal(
            Number(total[11]),
            rows.Where(row => row[5] == "part").Sum(row => Number(row[11])),
            Math.Abs(Number(total[11])) * 1e-9
        );
        Assert.Equal(
            Number(total[11]),
            Number(total[10]) - Number(total[9]),
            Math.Abs(Number(total[11])) * 1e-9
        );
    }

    [Theory]
    [InlineData("", "Choose two revisions")]
    [InlineData("?from=preset:no-such-one&to=preset:750mw-gpu-or-wafer", "There is no preset")]
    [InlineData(
        "?from=preset:750mw-gpu-or-wafer:none&to=preset:750mw-gpu-or-wafer",
        "has no option"
    )]
    [InlineData(
        "?from=preset:750mw-gpu-or-wafer&to=preset:750mw-gpu-or-wafer&to_catalog=abc",
        "is not stored here"
    )]
    public async Task Page_WhatCannotBeRead_IsSaid(string query, string words)
    {
        var site = await fixture.SiteAsync();

        using var answer = await site.GetAsync($"/changes{query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            words,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void State_ThroughItsAddress_ComesBack()
    {
        foreach (var catalog in new[] { null, ChangesState.Today, "0123abcd" })
        {
            var state = new ChangesState
            {
                From = CompareSelection.OfScenario(12, 3, "gpu"),
                To = CompareSelection.OfPreset("a-b", null),
                FromCatalog = catalog,
                ToCatalog = ChangesState.Today,
                Metric = "capex_total",
            };

            Assert.Equal(state, ChangesState.FromUrl(state.ToUrl()));
            Assert.Equal(state, state.Swapped().Swapped());
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // The few fields that hold commas are quoted.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var place = 0; place <= line.Length; place++)
        {
            if (place == line.Length || (line[place] == ',' && !isQuoted))
            {
                fields.Add(line[start..place]);
                start = place + 1;
            }
            else if (line[place] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        return [.. fields];
    }
}
