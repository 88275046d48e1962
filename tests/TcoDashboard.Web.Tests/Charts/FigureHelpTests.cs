using System.Text.RegularExpressions;
using TcoDashboard.Web.Components.Charts;
using TcoDashboard.Web.Components.Pages.Help;
using TcoDashboard.Web.Tests.Site;

namespace TcoDashboard.Web.Tests.Charts;

/// <summary>Every figure leads to the part of the help that explains how it is made.</summary>
public sealed partial class FigureHelpTests(DatabaseFixture fixture)
{
    [Theory]
    [InlineData("cost-by-category")]
    [InlineData("bridge-filed_terms")]
    [InlineData("deal-bridge")]
    [InlineData("money-split")]
    [InlineData("power")]
    [InlineData("power-waterfall")]
    [InlineData("carbon")]
    [InlineData("water")]
    [InlineData("load-duration")]
    [InlineData("idle-cost")]
    [InlineData("frontier")]
    [InlineData("latency-cost")]
    [InlineData("latency-ttft")]
    [InlineData("latency-tpot")]
    [InlineData("step-time")]
    [InlineData("systems-frontier")]
    [InlineData("feasibility-cerebras-cs3")]
    [InlineData("training-step")]
    [InlineData("training-scaling-cost")]
    [InlineData("cash-flow")]
    [InlineData("capex-opex")]
    [InlineData("fleet-by-quarter")]
    [InlineData("supply-concentration")]
    [InlineData("supply-delay")]
    [InlineData("supply-losses")]
    [InlineData("tornado")]
    [InlineData("draws")]
    [InlineData("chances")]
    [InlineData("break-even")]
    [InlineData("winner-map")]
    [InlineData("variant-scale-facility_power")]
    [InlineData("trade-off")]
    [InlineData("changes")]
    [InlineData("calibration")]
    [InlineData("history-price_usd")]
    public void Figure_OfAnyKind_LeadsToAPlaceOfTheHelpThatIsThere(string figure)
    {
        var parts = FigureHelp.AddressOf(figure)!.Split('#');

        var page = Assert.Single(HelpShelf.All, one => one.Address == parts[0]);
        Assert.True(
            parts.Length == 1
                || page.Blocks.OfType<MarkdownBlock.Heading>().Any(one => one.Anchor == parts[1]),
            $"{figure}: {page.Address} has no {parts[^1]}"
        );
    }

    [Theory]
    [InlineData("/compare?s=preset:750mw-gpu-or-wafer")]
    [InlineData("/compare?s=preset:training-run-4096-accelerators")]
    [InlineData("/presets/openai-cerebras-750mw-deal/reports?show=finance")]
    [InlineData("/calibration")]
    [InlineData("/catalog/systems/cerebras-cs3")]
    public async Task Page_WithFigures_OffersTheExplanationOfEachInItsMenu(string path)
    {
        var site = await fixture.SiteAsync();

        var figures = Figure()
            .Matches(await site.ReadAsync(path))
            .Select(one => one.Value)
            .ToArray();

        Assert.NotEmpty(figures);
        Assert.All(figures, one => Assert.Contains("href=\"/help/", one, StringComparison.Ordinal));
    }

    [GeneratedRegex("<figure class=\"figure\".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();
}
