using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor.Deals;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Procurement;

/// <summary>A deal in one line, from its list price to what a unit of it costs.</summary>
public sealed class DealLineTests
{
    [Fact]
    public void Line_OfADealWithWarrants_GoesFromListOverGrossAndNetToEffective()
    {
        var (option, line) = Line("openai-amd-6gw-warrants");
        var deal = option.Deal!;
        var percent = (deal.NetGrant / deal.List - 1) * 100;

        Assert.Equal(
            ["List", "gross", "net at grant value", "effective"],
            line.Select(step => step.Label)
        );
        Assert.All(line.Take(3), step => Assert.EndsWith("B", step.Text, StringComparison.Ordinal));
        Assert.Equal(
            FormattableString.Invariant($"\u2212{Math.Abs(percent):0}\u202F%"),
            line[2].Change
        );
        Assert.EndsWith("/MW-year", line[3].Text, StringComparison.Ordinal);
    }

    // Second method: the total net of warrants over the megawatt-years, both in present value.
    [Fact]
    public void Line_OfADeal_EndsWithTheCellThatDividesTheNetTotal()
    {
        var (option, line) = Line("openai-amd-6gw-warrants");
        var values = option.Values!;
        double Per(string basis) => values.Scalar(DealIds.Effective(basis, "mw_year"))!.Value;

        Assert.Equal(DealIds.Effective("net_grant", "mw_year"), line[^1].Cell);
        Assert.Equal(
            option.Deal!.NetGrant / option.Deal.List,
            Per("net_grant") / Per("list"),
            1e-9
        );
        Assert.All(line, step => Assert.NotNull(values.Scalar(step.Cell)));
    }

    [Fact]
    public void Line_OfADealWithoutWarrants_HasNoNetStep()
    {
        var (option, line) = Line("openai-cerebras-750mw-deal");

        Assert.DoesNotContain(line, step => step.Cell == DealIds.NetGrant);
        Assert.Equal(DealIds.ListPresent, line[0].Cell);
        Assert.Equal(option.Deal!.NetGrant, option.Deal.Gross, 1e-6 * option.Deal.Gross);
    }

    private static (OptionResult, DealLineStep[]) Line(string preset)
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == preset)
            .Document;
        var option = Scenario
            .Evaluate(document, ShippedCatalog.Load().Revision!)
            .Options.First(one => one.Deal is not null);
        return (
            option,
            [
                .. DealLineStep.Of(
                    option.Deal!,
                    ShownMoney.Of(document),
                    Presenter.English,
                    Wording.English
                ),
            ]
        );
    }
}
