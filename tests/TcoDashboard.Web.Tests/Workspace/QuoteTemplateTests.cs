using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Quotes;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Quotes;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>The template of quotes, taken over as it was saved, changes nothing; what it cannot know it leaves to be filled in.</summary>
public sealed class QuoteTemplateTests
{
    private const string Machine = "nvidia-gb300-nvl72";

    private static readonly Lazy<CatalogRevision> s_catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    // The discount ends when a quote is taken, so the price of the file has to be net of it.
    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    public void Template_TakenOverUnchanged_LeavesTheBillAsItIs(double discount)
    {
        var document = With(Document(), InputKeys.PriceDiscount, discount);
        var before = Evaluate(document);

        var reading = QuoteReader.Read(
            QuoteTemplate.Of([(Machine, QuotePlan.PriceToday(Machine, before))])
        );

        Assert.Empty(reading.Problems);
        var plan = QuotePlan.Of(Assert.Single(reading.Quotes), document, before, Wording.English);
        Assert.Null(Assert.Single(plan.Takers).SurprisingChange);
        var after = Evaluate(document.WithQuote(plan));
        var bill = SystemsBill(before);
        Assert.True(bill > 0);
        Assert.Equal(bill, SystemsBill(after), 0.01);
        Assert.Equal((1 - discount) * SystemsBill(Evaluate(Document())), bill, bill * 1e-9);
    }

    [Fact]
    public void Template_WhereOptionsPayDifferentPrices_AsksForTheAmount()
    {
        var one = Document();
        var option = one.Options[0];
        var document = one with
        {
            Options =
            [
                option,
                With(one, InputKeys.SystemPrice, 3_000_000).Options[0] with
                {
                    Id = "other",
                    Name = "Other",
                },
            ],
        };

        var reading = QuoteReader.Read(
            QuoteTemplate.Of([(Machine, QuotePlan.PriceToday(Machine, Evaluate(document)))])
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("line 2.total", problem.Path);
        Assert.Empty(reading.Quotes);
    }

    // Two list prices and discounts that come to one price are one price.
    [Fact]
    public void PriceToday_OfOptionsThatPayTheSame_IsThatPrice()
    {
        var one = With(Document(), InputKeys.SystemPrice, 3_000_000);
        var list = With(Document(), InputKeys.SystemPrice, 4_000_000);
        var document = one with
        {
            Options =
            [
                one.Options[0],
                With(list, InputKeys.PriceDiscount, 0.25).Options[0] with
                {
                    Id = "other",
                    Name = "Other",
                },
            ],
        };

        Assert.Equal(3_000_000, QuotePlan.PriceToday(Machine, Evaluate(document)));
    }

    [Fact]
    public void Template_WithoutAPrice_AsksForTheAmount() =>
        Assert.Equal(
            "line 2.total",
            Assert.Single(QuoteReader.Read(QuoteTemplate.Of([(Machine, null)])).Problems).Path
        );

    private static double SystemsBill(Result result)
    {
        var option = result.Options[0];
        return option.Values!.Scalar($"fleet.{option.Fleets[0].Spec.Id}.unit.capex.systems")!.Value;
    }

    private static ScenarioDocument With(ScenarioDocument document, string key, double value) =>
        document.WithInput(
            InputPlace.OfFleet(document.Options[0].Id, document.Options[0].Fleets[0].Id),
            key,
            value
        );

    private static ScenarioDocument Document()
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;
        return document with
        {
            Options = [document.Options.First(option => option.Fleets[0].System == Machine)],
            Baseline = null,
        };
    }

    private static Result Evaluate(ScenarioDocument document) =>
        Scenario.Evaluate(document, s_catalog.Value);
}
