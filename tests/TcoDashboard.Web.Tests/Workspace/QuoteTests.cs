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

/// <summary>A quote becomes a price on the catalog's basis, and the bill of the scenario comes back to the quoted amount.</summary>
public sealed class QuoteTests
{
    private const double Tolerance = 1e-6;

    private static readonly Lazy<CatalogRevision> s_catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    private static readonly VendorQuote s_quote = new()
    {
        System = "nvidia-gb300-nvl72",
        Quantity = 4,
        Total = 20_000_000,
        IncludesNetwork = true,
        IncludesFreight = true,
        IncludesInstallation = true,
        Vendor = "A vendor",
        Day = new(2026, 11, 3),
    };

    [Fact]
    public void Quote_WithNetworkFreightAndInstallation_IsWhatTheBillAddsUpTo()
    {
        var document = Document();
        var plan = QuotePlan.Of(s_quote, document, Evaluate(document), Wording.English);

        var after = Evaluate(document.WithQuote(plan)).Options[0];

        Assert.Null(plan.Problem);
        var bill = new[]
        {
            "capex.systems",
            "capex.network",
            "capex.freight",
            "capex.installation",
        }.Sum(line => after.Values!.Scalar($"fleet.{after.Fleets[0].Spec.Id}.unit.{line}")!.Value);
        Assert.Equal(5_000_000, bill, 5_000_000 * Tolerance);
    }

    [Fact]
    public void Steps_FromTheQuotedAmount_AddUpToThePrice()
    {
        var document = Document();
        var plan = QuotePlan.Of(
            s_quote with
            {
                SupportYears = 3,
                Currency = "EUR",
                UsdPerUnit = 1.1,
            },
            document,
            Evaluate(document),
            Wording.English
        );

        var price = Assert.Single(plan.Takers).Price;

        Assert.Equal(5_000_000, price.Steps[0].Amount);
        Assert.Equal("EUR", price.Steps[0].Currency);
        Assert.Equal(
            price.PriceUsd,
            price.Steps.Skip(1).SkipLast(1).Sum(step => step.Amount),
            Tolerance * price.PriceUsd
        );
        Assert.Equal(price.PriceUsd, price.Steps[^1].Amount);
        Assert.True(price.PriceUsd < 5_500_000);
    }

    [Fact]
    public void Quote_Taken_StandsAsTheSourceAndIsReadBack()
    {
        var document = Document();
        var plan = QuotePlan.Of(s_quote, document, Evaluate(document), Wording.English);

        var taken = ScenarioReader
            .Read(ScenarioWriter.Canonical(document.WithQuote(plan)))
            .Document!;

        var setting = taken.Options[0].Fleets[0].Inputs[InputKeys.SystemPrice]!;
        Assert.StartsWith(
            "Source: quote of A vendor, 2026-11-03.",
            setting.Note,
            StringComparison.Ordinal
        );
        Assert.Equal(plan.Takers[0].Price.PriceUsd, setting.Value, 0.01);
    }

    [Fact]
    public void Quote_OfACompleteSystemAlone_IsItsPrice()
    {
        var document = Document();
        var plan = QuotePlan.Of(
            s_quote with
            {
                IncludesNetwork = false,
                IncludesFreight = false,
                IncludesInstallation = false,
            },
            document,
            Evaluate(document),
            Wording.English
        );

        Assert.Equal(5_000_000, plan.Takers[0].Price.PriceUsd, 1e-6);
    }

    [Fact]
    public void Quote_InACurrencyWithoutARate_IsRefused() =>
        Assert.Equal("W-185", Refusal(s_quote with { Currency = "EUR" }));

    [Fact]
    public void Quote_ForASystemNobodyBuys_IsRefused() =>
        Assert.Equal("W-186", Refusal(s_quote with { System = "cerebras-cs3" }));

    [Fact]
    public void Quote_WithoutHosts_AsksForTheirPriceAndAddsIt()
    {
        var document = Document();
        var bare = s_quote with
        {
            IncludesHosts = false,
            IncludesNetwork = false,
            IncludesFreight = false,
            IncludesInstallation = false,
        };

        Assert.Equal("S-653", Refusal(bare));
        Assert.Equal(
            5_100_000,
            QuotePlan
                .Of(bare with { HostUsd = 100_000 }, document, Evaluate(document), Wording.English)
                .Takers[0]
                .Price.PriceUsd,
            1e-6
        );
    }

    [Fact]
    public void File_OfEitherForm_HoldsTheSameQuotes()
    {
        var csv = QuoteReader.Read(
            "system,quantity,total,currency,network_included,support_years,vendor\nnvidia-gb300-nvl72,4,20000000,eur,yes,3,\"A, B\"\n"
        );
        var json = QuoteReader.Read(
            """[{"system":"nvidia-gb300-nvl72","quantity":4,"total":20000000,"currency":"EUR","network_included":true,"support_years":3,"vendor":"A, B"}]"""
        );

        Assert.Empty(csv.Problems);
        Assert.Empty(json.Problems);
        Assert.Equal(Assert.Single(json.Quotes), Assert.Single(csv.Quotes));
    }

    [Theory]
    [InlineData("system,price\na,1\n", "S-656", "line 1, column 2 (price)")]
    [InlineData(
        "system,quantity,total\na,1,1\na,1,\"1,00\"\n",
        "S-658",
        "line 3, column 3 (total)"
    )]
    [InlineData("system,quantity,total\na,1,1,9\n", "S-657", "line 2")]
    [InlineData("system,quantity,total\na,1,-5\n", "S-658", "line 2, column 3 (total)")]
    [InlineData("system,total,Total\na,1,2\n", "S-581", "line 1, column 3 (total)")]
    [InlineData("", "S-655", "")]
    [InlineData("[]", "S-655", "")]
    public void File_WithAFault_IsRefusedAtItsPlace(string text, string code, string path)
    {
        var reading = QuoteReader.Read(text);

        Assert.Empty(reading.Quotes);
        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.Path == path);
    }

    [Theory]
    [InlineData("\"18,000,000\"", 18_000_000)]
    [InlineData("\"1,000.5\"", 1_000.5)]
    public void File_WithThousandsApart_IsReadAsTheFormReadsThem(string written, double total)
    {
        var reading = QuoteReader.Read($"system,quantity,total\na,1,{written}\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(total, Assert.Single(reading.Quotes).Total);
    }

    [Theory]
    [InlineData("\"1,0000\"")]
    [InlineData("\"18.000.000\"")]
    [InlineData("\"0,75\"")]
    [InlineData("a lot")]
    public void File_WithAnAmountThatIsNoNumber_SaysSoOnceAndNotThatItIsMissing(string written)
    {
        var problem = Assert.Single(
            QuoteReader.Read($"system,quantity,total\na,1,{written}\n").Problems
        );

        Assert.Equal("S-658", problem.Code);
    }

    // Decimal commas: a euro of 1085 dollars and 7,000 systems for 0.007 would be taken without a word.
    [Theory]
    [InlineData("usd_per_unit", "1,085")]
    [InlineData("usd_per_unit", "0,125")]
    [InlineData("usd_per_unit", "0,007")]
    [InlineData("quantity", "1,000")]
    [InlineData("support_years", "0,500")]
    [InlineData("support_years", "3,000")]
    [InlineData("host_usd", "0,125")]
    [InlineData("total", "0,750")]
    [InlineData("total", "000,750")]
    public void File_WithACommaThatMayBeOfDecimals_IsAskedAbout(string column, string written)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["system"] = "a",
            ["quantity"] = "2",
            ["total"] = "5",
            [column] = $"\"{written}\"",
        };

        var problem = Assert.Single(
            QuoteReader
                .Read($"{string.Join(',', row.Keys)}\n{string.Join(',', row.Values)}\n")
                .Problems
        );

        Assert.Equal("S-658", problem.Code);
        Assert.EndsWith($"({column})", problem.Path, StringComparison.Ordinal);
        Assert.Equal(
            column is not ("total" or "host_usd"),
            problem.Remedy.Contains("without commas", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("usd_per_unit", "1.085", 1.085)]
    [InlineData("support_years", "0.5", 0.5)]
    [InlineData("host_usd", "\"120,000\"", 120_000)]
    public void File_WithAPointOrThousandsOfAnAmount_IsRead(
        string column,
        string written,
        double value
    )
    {
        var reading = QuoteReader.Read($"system,quantity,total,{column}\na,2,5,{written}\n");

        Assert.Empty(reading.Problems);
        var quote = Assert.Single(reading.Quotes);
        Assert.Equal(
            value,
            column switch
            {
                "usd_per_unit" => quote.UsdPerUnit,
                "support_years" => quote.SupportYears,
                _ => quote.HostUsd,
            }
        );
    }

    [Theory]
    [InlineData(0.4, -0.6)]
    [InlineData(0.7, null)]
    [InlineData(1.4, null)]
    [InlineData(2.0, 1.0)]
    public void Quote_FarFromThePriceBefore_IsMarked(double ratio, double? change)
    {
        var document = Document();
        var result = Evaluate(document);
        var price = PriceToday.Of("nvidia-gb300-nvl72", result).Usd!.Value;
        var quote = new VendorQuote
        {
            System = "nvidia-gb300-nvl72",
            Quantity = 1,
            Total = price * ratio,
        };

        var taker = Assert.Single(QuotePlan.Of(quote, document, result, Wording.English).Takers);

        Assert.Equal(change is null, taker.SurprisingChange is null);
        Assert.Equal(change ?? 0, taker.SurprisingChange ?? 0, Tolerance);
    }

    [Fact]
    public void File_ThatIsNotUtf8_IsRefusedWithTheByte()
    {
        var reading = QuoteReader.ReadBytes([.. "vendor\nM"u8, 0xFC, .. "ller\n"u8]);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("S-580", problem.Code);
        Assert.Contains("Byte 9 of 14", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_TooLarge_IsRefusedUnread() =>
        Assert.Equal(
            "S-654",
            Assert
                .Single(QuoteReader.Read(new string('x', QuoteReader.MostBytes + 1)).Problems)
                .Code
        );

    [Fact]
    public void Devices_WrittenByTheCatalog_AreReadAsOwn()
    {
        var item = s_catalog.Value.Find(CatalogKind.System, "nvidia-gb300-nvl72")!;
        var text = $"[{CatalogWriter.ToJson(item).ToJsonString()}]";

        var reading = OwnItemsReader.Read(text);

        Assert.Empty(reading.Problems);
        Assert.True(Assert.Single(reading.Items).IsOwn);
        Assert.Equal(item.Value("price_usd"), reading.Items[0].Value("price_usd"));
    }

    [Theory]
    [InlineData("{\"schema\": \"tco-catalog/1\"", "line 1")]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"system\",\"id\":\"Mine!\",\"name\":\"Mine\"}",
        "id"
    )]
    [InlineData("[]", "")]
    public void Devices_WithAFault_AreRefusedWhole(string text, string place)
    {
        var reading = OwnItemsReader.Read(text);

        Assert.Empty(reading.Items);
        Assert.Contains(
            reading.Problems,
            problem =>
                (problem.Path + " " + problem.Message).Contains(place, StringComparison.Ordinal)
        );
    }

    private static string? Refusal(VendorQuote quote)
    {
        var document = Document();
        return QuotePlan.Of(quote, document, Evaluate(document), Wording.English).Problem?.Code;
    }

    // One option that buys; freight counted, so that every part of a quote has a share to take off.
    private static ScenarioDocument Document()
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;
        return document with
        {
            Options =
            [
                document.Options.First(option => option.Fleets[0].System == "nvidia-gb300-nvl72"),
            ],
            Baseline = null,
            Inputs = document.Inputs.With(InputKeys.FreightShare, 0.02),
        };
    }

    private static Result Evaluate(ScenarioDocument document) =>
        Scenario.Evaluate(document, s_catalog.Value);
}
