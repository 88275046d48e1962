using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>Whatever an author writes into names and prices, a link without prices holds none of its digits.</summary>
public sealed class HiddenAmountTests(DatabaseFixture fixture)
{
    private const string Preset = "750mw-gpu-or-wafer";

    private static readonly string[] s_separators =
    [
        "",
        ",",
        ".",
        "'",
        "’",
        " ",
        "\u00A0",
        "\u202F",
    ];

    private static readonly string[] s_frames =
    [
        "{0}",
        "Lease at {0}",
        "{0} CHF",
        "CHF{0}",
        "8x B200 for {0} each",
        "{0}.– per rack",
        "${0}/MW",
        "Rest {0}: offer 2",
    ];

    [Fact]
    public async Task WithoutPrices_PricesInNamesTitlesAndInputs_HoldsNoneOfTheirDigits()
    {
        var site = await fixture.SiteAsync();
        var (document, catalog) = Given(site);
        var random = new Random(20261121);
        for (var sample = 0; sample < 16; sample++)
        {
            // Why nine digits: a shorter run may stand inside the digits of a ratio by chance.
            var price = random.NextInt64(100_000_001, 999_999_999);
            var amount = Spelt(price, random);
            var frame = s_frames[sample % s_frames.Length]
                .Replace("{0}", amount, StringComparison.Ordinal);
            var content = FrozenContent.WithoutPrices(
                FrozenContent.Of(Priced(document, price, frame, catalog), null, null),
                catalog
            );

            var leaked = Leaves(JsonNode.Parse(content.Result)!)
                .Append(content.Title)
                .Append(content.Document)
                .Where(text =>
                    Digits(text)
                        .Contains(
                            price.ToString(CultureInfo.InvariantCulture),
                            StringComparison.Ordinal
                        )
                );
            Assert.Empty(leaked);
        }
    }

    [Fact]
    public async Task WithoutPrices_AmountInWords_StandsNowhere()
    {
        var site = await fixture.SiteAsync();
        var (document, catalog) = Given(site);
        foreach (
            var (name, word) in new[]
            {
                ("5 Mrd.", "Mrd"),
                ("1,5 Mio. EUR", "Mio"),
                ("20bn over three years", "20bn"),
                ("fifty million francs", "fifty"),
            }
        )
        {
            var whole = FrozenContent.Of(Priced(document, 3_000_000, name, catalog), null, null);

            var content = FrozenContent.WithoutPrices(whole, catalog);

            Assert.DoesNotContain(
                Leaves(JsonNode.Parse(content.Result)!).Append(content.Title),
                text => text.Contains(word, StringComparison.Ordinal)
            );
            Assert.Contains(
                new ReplacedName(name, "Option A"),
                FrozenContent.NamesHidden(whole, catalog)
            );
            Assert.Equal("Option A", FrozenContent.Read(content)!.Report.Columns[0].Option);
        }
    }

    [Fact]
    public async Task WithoutPrices_NamesOfProductsAndCounts_Stay()
    {
        var site = await fixture.SiteAsync();
        var (document, catalog) = Given(site);
        foreach (var name in new[] { "8x B200", "750 MW", "Llama 70B", "try B200" })
        {
            var whole = FrozenContent.Of(Priced(document, 3_000_000, name, catalog), null, null);

            var frozen = FrozenContent.Read(FrozenContent.WithoutPrices(whole, catalog))!;

            Assert.Equal(name, frozen.Report.Columns[0].Option);
            Assert.DoesNotContain(
                FrozenContent.NamesHidden(whole, catalog),
                one => one.Name == name
            );
        }
    }

    [Fact]
    public async Task WithoutPrices_OptionsOfOneName_IndexesByTheBaselineAndNotTheName()
    {
        var site = await fixture.SiteAsync();
        var (document, catalog) = Given(site);
        var alike = document with
        {
            Options = [.. document.Options.Select(option => option with { Name = "Same" })],
            Baseline = document.Options[1].Id,
        };

        var frozen = FrozenContent.Read(
            FrozenContent.WithoutPrices(
                FrozenContent.Of(
                    Scenario.Evaluate(alike, catalog, TestContext.Current.CancellationToken),
                    null,
                    null
                ),
                catalog
            )
        )!;

        var whole = frozen.Report.Row(MetricIds.NetPresentCost)!;
        Assert.Equal(100, whole.Cells[1].Value!.Value, 1e-9);
        Assert.NotEqual(100, whole.Cells[0].Value!.Value, 1e-3);
    }

    private static (ScenarioDocument Document, CatalogRevision Catalog) Given(TestSite site) =>
        (
            site.Services.GetRequiredService<PresetShelf>().Find(Preset)!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current
        );

    private static Result Priced(
        ScenarioDocument document,
        double price,
        string name,
        CatalogRevision catalog
    ) =>
        Scenario.Evaluate(
            document with
            {
                Title = $"{name}, all in",
                Question = $"Is {name} too much?",
                Workloads =
                [
                    .. document.Workloads.Select(workload =>
                        workload with
                        {
                            Name = $"Requests {name}",
                        }
                    ),
                ],
                Options =
                [
                    document.Options[0] with
                    {
                        Name = name,
                        Inputs = document.Options[0].Inputs.With(InputKeys.SystemPrice, price),
                    },
                    .. document.Options[1..],
                ],
            },
            catalog
        );

    private static string Spelt(long price, Random random)
    {
        var grouped = price
            .ToString("#,0", CultureInfo.InvariantCulture)
            .Replace(",", s_separators[random.Next(s_separators.Length)], StringComparison.Ordinal);
        var zero = "0\uFF10\u0660"[random.Next(3)];
        return string.Concat(
            grouped.Select(letter =>
                char.IsAsciiDigit(letter) ? (char)(zero + (letter - '0')) : letter
            )
        );
    }

    /// <summary>The digits of a text as runs: separators inside a number taken out, whatever the script.</summary>
    private static string Digits(string text)
    {
        var runs = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsDigit(letter))
            {
                runs.Append((int)char.GetNumericValue(letter));
            }
            else if (!".,'’ \u00A0\u202F".Contains(letter, StringComparison.Ordinal))
            {
                runs.Append('|');
            }
        }
        return runs.ToString();
    }

    private static IEnumerable<string> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject members => members
                .Where(member => member.Value is not null)
                .SelectMany(member => Leaves(member.Value!)),
            JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [node.ToJsonString()],
        };
}
