using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Quotes;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement.Quotes;
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
            QuoteTemplate.Of([PriceToday.Of(Machine, before).Row(Machine)])
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

    // Prices of the catalog are of complete systems, of accelerators alone or of kits; the file has to say which it states.
    [Fact]
    public void Template_OfEverySystemWithAPrice_ChangesNothing()
    {
        var priced = s_catalog
            .Value.Items.Where(item => item.Kind == CatalogKind.System)
            .Where(system => system.Value("price_usd") is > 0)
            .Select(system => system.Id)
            .ToArray();
        Assert.True(priced.Length >= 15);
        Assert.Contains("amd-mi355x-8", priced);

        foreach (var (index, system) in priced.Index())
        {
            var document = Buys(system, discount: index % 3 * 0.15);
            var before = Evaluate(document);

            var reading = QuoteReader.Read(
                QuoteTemplate.Of([PriceToday.Of(system, before).Row(system)])
            );
            var plan = QuotePlan.Of(
                Assert.Single(reading.Quotes),
                document,
                before,
                Wording.English
            );

            Assert.Null(plan.Problem);
            var taker = Assert.Single(plan.Takers);
            Assert.Equal(
                taker.BeforeUsd!.Value * (1 - taker.BeforeDiscount),
                taker.Price.PriceUsd,
                0.01
            );
            Assert.True(plan.ChangesNothing, system);
            Assert.Same(document, document.WithQuote(plan));
        }
    }

    // The same row with a vendor's name is a quote: it changes the source, and not a cent of the bill.
    [Theory]
    [InlineData(Machine)]
    [InlineData("amd-mi355x-8")]
    [InlineData("intel-gaudi3-8")]
    public void Template_WithAVendorNamed_ChangesTheSourceAndNotTheBill(string system)
    {
        var document = Buys(system, discount: 0.1);
        var before = Evaluate(document);
        var row = PriceToday.Of(system, before).Row(system);
        var quote = QuoteReader.Read(QuoteTemplate.Of([row])).Quotes[0] with { Vendor = "A" };

        var plan = QuotePlan.Of(quote, document, before, Wording.English);

        Assert.False(plan.ChangesNothing);
        var after = Evaluate(document.WithQuote(plan));
        foreach (var line in (string[])["systems", "hosts", "network", "installation"])
        {
            var bill = Bill(before, line);
            Assert.Equal(bill, Bill(after, line), bill * 1e-9 + 0.01);
        }
    }

    [Theory]
    [InlineData(Machine, "complete, without network", "one complete system without network")]
    [InlineData("amd-mi355x-8", "without hosts, network", "one system without hosts, network")]
    public void Words_OnTheBasis_AreThoseOfTheSystem(string system, string step, string note)
    {
        var document = Buys(system, discount: 0);
        var quote = new VendorQuote
        {
            System = system,
            Quantity = 1,
            Total = 310_000,
            IncludesHosts = true,
            SupportYears = 3,
        };

        var plan = QuotePlan.Of(quote, document, Evaluate(document), Wording.English);

        var taker = Assert.Single(plan.Takers);
        Assert.Contains(step, taker.Price.Steps[^1].How, StringComparison.Ordinal);
        Assert.Contains(note, plan.NoteFor(taker), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_WhereHostsAreInOnePriceAndNotInTheOther_AsksForTheAmount()
    {
        var apart = Buys("amd-mi355x-8", discount: 0);
        var document = apart with
        {
            Options =
            [
                apart.Options[0],
                With(apart, InputKeys.HostShare, 0).Options[0] with
                {
                    Id = "other",
                    Name = "Other",
                },
            ],
        };

        Assert.Null(PriceToday.Of("amd-mi355x-8", Evaluate(document)).Usd);
        Assert.Equal(240_000, PriceToday.Of("amd-mi355x-8", Evaluate(apart)).Usd);
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
            QuoteTemplate.Of([PriceToday.Of(Machine, Evaluate(document)).Row(Machine)])
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

        Assert.Equal(3_000_000, PriceToday.Of(Machine, Evaluate(document)).Usd);
    }

    [Fact]
    public void Template_WithoutAPrice_AsksForTheAmount() =>
        Assert.Equal(
            "line 2.total",
            Assert
                .Single(QuoteReader.Read(QuoteTemplate.Of([new(Machine, null, true)])).Problems)
                .Path
        );

    private static double SystemsBill(Result result) => Bill(result, "systems");

    private static double Bill(Result result, string line)
    {
        var option = result.Options[0];
        return option.Values!.Scalar($"fleet.{option.Fleets[0].Spec.Id}.unit.capex.{line}")!.Value;
    }

    private static ScenarioDocument Buys(string system, double discount)
    {
        var document = Document();
        var option = document.Options[0];
        return With(
            document with
            {
                Options = [option with { Fleets = [option.Fleets[0] with { System = system }] }],
            },
            InputKeys.PriceDiscount,
            discount
        );
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
