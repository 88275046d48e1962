using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>
/// What an adversary can do with a link without prices: energy and systems are known and a tariff can be guessed, so the whole must not
/// follow from a part. No share of the whole may stand in the link, nor a second total that it could be solved from.
/// </summary>
public sealed class HiddenWholeTests(DatabaseFixture fixture)
{
    private static readonly string[] s_hidden =
    [
        MetricIds.CapexShare,
        MetricIds.Capex,
        MetricIds.Opex,
        MetricIds.CostPerHour,
        MetricIds.PeakFunding,
        MetricIds.CommunicationCost,
    ];

    public static TheoryData<string> Presets { get; } =
    [
        "750mw-gpu-or-wafer",
        "openai-cerebras-750mw-deal",
        "cloud-or-own-1000-gpus",
        "fifty-million-dollars",
    ];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Link_HoldsNoShareOfTheWhole(string preset)
    {
        var (report, written) = await FrozenAsync(preset);
        var costs = report.Groups.Single(group => group.Id == "costs").Rows;
        var totals = costs.Last(row => row.IsTotal).Cells;
        var of = totals.Select(total => total.Value).OfType<double>().Where(t => t > 0).ToArray();
        double[] shares =
        [
            .. costs
                .Where(row => !row.IsTotal)
                .SelectMany(row => row.Cells)
                .Select(cell => cell.Value)
                .OfType<double>()
                .SelectMany(line => of.Select(total => line / total))
                .Concat(
                    report
                        .Groups.Single(group => group.Id == "results")
                        .Rows.Where(row => row.Id == MetricIds.CapexShare)
                        .SelectMany(row => row.Cells)
                        .Select(cell => cell.Value)
                        .OfType<double>()
                )
                // Why not round ones: 0, 1 and a tenth stand anywhere.
                .Where(share => share is > 1e-4 and < 0.9999 && share * 1e4 % 1 is > 1e-6),
        ];

        var numbers = Numbers(written).ToArray();

        Assert.NotEmpty(shares);
        Assert.DoesNotContain(
            numbers,
            number =>
                shares.Any(share =>
                    Math.Abs(number - share) < 1e-9 * share
                    || Math.Abs(number - (share * IndexedComparison.Base))
                        < 1e-9 * share * IndexedComparison.Base
                )
        );
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Link_HoldsOneTotalAndNothingMadeOfItsParts(string preset)
    {
        var (_, written) = await FrozenAsync(preset);
        var frozen = JsonSerializer.Deserialize<JsonElement>(written.ToJsonString());
        var report = frozen.GetProperty("report");
        var rows = report
            .GetProperty("groups")
            .EnumerateArray()
            .SelectMany(group => group.GetProperty("rows").EnumerateArray())
            .Select(row => row.GetProperty("id").GetString())
            .ToArray();

        Assert.Contains(MetricIds.Energy, rows);
        Assert.Contains(MetricIds.NetPresentCost, rows);
        Assert.DoesNotContain(rows, s_hidden.Contains);
        Assert.Equal(0, report.GetProperty("bridges").GetArrayLength());
        Assert.True(
            !report.TryGetProperty("decision", out var decision)
                || decision.GetProperty("flips").GetArrayLength() == 0,
            "What flips the choice is still told."
        );
        Assert.All(
            frozen.GetProperty("figures").EnumerateArray(),
            figure =>
                Assert.DoesNotContain(
                    figure.GetProperty("id").GetString(),
                    new[] { "cost-by-category", "money-split", "latency-cost" }
                )
        );
    }

    [Fact]
    public async Task Parts_CannotBeSolvedFromTheIndicesAndTheEnergy()
    {
        var (_, written) = await FrozenAsync("750mw-gpu-or-wafer");
        var rows = written["report"]!["groups"]!
            .AsArray()
            .SelectMany(group => group!["rows"]!.AsArray())
            .Select(row => (Unit: (string)row!["unit"]!, Cells: Values(row)))
            .Where(row => row.Cells.Length == 3 && row.Cells[0] > 0)
            .Select(row => (row.Unit, At: row.Cells.Select(v => v / row.Cells[0]).ToArray()))
            .ToArray();
        var money = rows.Where(row => row.Unit == "index").Select(row => row.At).ToArray();
        var known = rows.Where(row => row.Unit != "index").Select(row => row.At).ToArray();

        Assert.True(money.Length > 2, "The link shows no index.");
        foreach (var whole in money)
        {
            foreach (var part in money)
            {
                foreach (var physical in known)
                {
                    Assert.False(
                        Solves(whole, part, physical),
                        "A total is a part of it and something physical."
                    );
                }
            }
        }
    }

    // whole = share · part + (1 − share) · physical at every option: two equations for the one share, true together only by construction.
    private static bool Solves(double[] whole, double[] part, double[] physical)
    {
        double? Share(int at) =>
            Math.Abs(part[at] - physical[at]) < 1e-6
                ? null
                : (whole[at] - physical[at]) / (part[at] - physical[at]);
        return Share(1) is { } one
            && Share(2) is { } two
            && one is > 0.001 and < 0.999
            && Math.Abs(one - two) < 1e-4;
    }

    private async Task<(ComparisonReport Report, JsonNode Written)> FrozenAsync(string preset)
    {
        var stop = TestContext.Current.CancellationToken;
        var site = await fixture.SiteAsync();
        var catalog = site.Services.GetRequiredService<CatalogHolder>().Current;
        var document = site.Services.GetRequiredService<PresetShelf>().Find(preset)!.Document;
        var result = Scenario.Evaluate(document, catalog, stop);
        var study = await site.Services.GetRequiredService<CompareStudies>().OfAsync(result, stop);
        var whole = FrozenContent.Of(result, study, null);
        return (
            ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.English),
            JsonNode.Parse(FrozenContent.WithoutPrices(whole, catalog).Result)!
        );
    }

    private static double[] Values(JsonNode row) =>
        [.. row["cells"]!.AsArray().Select(cell => (double?)cell!["value"]).OfType<double>()];

    private static IEnumerable<double> Numbers(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Numbers(member.Value)),
            JsonArray items => items.SelectMany(Numbers),
            JsonValue value when value.TryGetValue<double>(out var number) => [number],
            _ => [],
        };
}
