using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>A scenario may be told in any currency; a link without prices shows no amount in it.</summary>
public sealed class HiddenCurrencyTests(DatabaseFixture fixture)
{
    [Theory]
    // One that many quote, and some that no list has.
    [InlineData("EUR")]
    [InlineData("BGN")]
    [InlineData("RUB")]
    [InlineData("XAU")]
    public async Task WithoutPrices_ScenarioToldInACurrency_HoldsNoAmountInIt(string code)
    {
        var site = await fixture.SiteAsync();
        var stop = TestContext.Current.CancellationToken;
        var catalog = site.Services.GetRequiredService<CatalogHolder>().Current;
        var shelf = site.Services.GetRequiredService<PresetShelf>();
        foreach (var preset in new[] { "750mw-gpu-or-wafer", "openai-amd-6gw-warrants" })
        {
            var result = Scenario.Evaluate(
                shelf.Find(preset)!.Document with
                {
                    Currency = new()
                    {
                        ReportIn = code,
                        Rates = [new(code, 0.54, new(2026, 1, 2), "a test")],
                    },
                },
                catalog,
                stop
            );
            var study = await site
                .Services.GetRequiredService<CompareStudies>()
                .OfAsync(result, stop);
            var whole = FrozenContent.Of(result, study, null);

            var content = FrozenContent.WithoutPrices(whole, catalog);

            Assert.Matches(Amount(code), Text(whole.Result));
            var left = Amount(code).Matches(Text(content.Result)).Select(match => match.Value);
            Assert.True(!left.Any(), string.Join("\n", left));
        }
    }

    private static Regex Amount(string code) => new($".{{0,60}}(?:\\b{code}\\b|\\$).{{0,60}}");

    // Without the codes by which JSON writes signs.
    private static string Text(string json) => string.Join("\n", Leaves(JsonNode.Parse(json)!));

    private static IEnumerable<string> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member.Value is { } value ? Leaves(value) : []
            ),
            JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
            _ => [node.ToString()],
        };
}
