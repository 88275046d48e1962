using System.Text;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

/// <summary>A file of own devices and prices: what it would change, and every sentence about what is wrong with it.</summary>
public sealed class OwnFileTests
{
    private const string Header = "kind,id,name,key,value,low,high,source,source_kind,note\n";

    private static CatalogRevision Catalog => Shipped.Catalog;

    [Fact]
    public void Read_Example_IsAPriceChangedAndTwoNewDevicesOneInTheOther()
    {
        var reading = Read("prices.csv", OwnCsv.Example);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [OwnChangeKind.Changed, OwnChangeKind.New, OwnChangeKind.New],
            reading.Candidates.Select(one => one.Kind)
        );
        var price = Assert.Single(reading.Candidates[0].Fields);
        Assert.Equal("price_usd", price.Key);
        Assert.Equal(
            Catalog.Find("systems/nvidia-gb300-nvl72")!.Value("price_usd"),
            price.FigureBefore!.Value
        );
        Assert.Equal(3_600_000, price.FigureAfter!.Value);
        // The published price stays beside the own one.
        Assert.Equal(price.FigureBefore.Value, price.FigureAfter.Conflicts[0].Value);
        Assert.Equal("Quote 4711 of A vendor", price.FigureAfter.Source!.Title);
        var own = OwnCatalog.Over(Catalog, reading.Taken);
        Assert.NotEqual(Catalog.Hash, own.Hash);
        Assert.Equal(Catalog.Hash, own.ShippedHash);
        Assert.Equal(Catalog.Hash, own.Without(["systems/our-node"]).ShippedHash);
        Assert.Equal(8, AcceleratorSystem.Find(own, "our-node")!.AcceleratorCount);
        Assert.Equal(
            192,
            AcceleratorSystem.Find(own, "our-node")!.Accelerator.Item.Value("memory_capacity_gb")
        );
    }

    // Somebody who takes the template as it is would else put a made-up price in place of a published one.
    [Fact]
    public void Read_TemplateAsItIs_ProposesNothing()
    {
        var reading = Read("template.csv", OwnCsv.Template);

        Assert.Empty(reading.Candidates);
        Assert.Contains(
            "nothing to take over",
            Assert.Single(reading.Problems).Message,
            StringComparison.Ordinal
        );
    }

    // A spreadsheet puts a remark that holds a comma into quotation marks.
    [Fact]
    public void Read_TemplateWithOneExampleTakenUp_IsThatRowAlone()
    {
        var text = OwnCsv
            .Template.Replace("#system,nvidia", "system,nvidia", StringComparison.Ordinal)
            .Replace("# Rows", "\"# Rows, and\"\n# Rows", StringComparison.Ordinal);

        var reading = Read("template.csv", text);

        Assert.Empty(reading.Problems);
        Assert.Equal("price_usd", Assert.Single(Assert.Single(reading.Candidates).Fields).Key);
    }

    [Fact]
    public void Written_OwnItems_ReadBackUnchangedFromBothFiles()
    {
        var own = OwnCatalog.Over(Catalog, Read("a.csv", OwnCsv.Example).Taken);
        var items = OwnCatalog.ItemsOf(own);
        var json = new JsonArray([.. items.Select(CatalogWriter.ToJson)]).ToJsonString();
        var csv = OwnCsv.Write(items, Catalog);

        foreach (var (name, text) in new[] { ("b.json", json), ("b.csv", csv) })
        {
            // Into the catalog that has them: nothing changes. Into a new one: the same catalog to the last byte.
            Assert.All(
                Read(name, text, own).Candidates,
                one => Assert.Equal(OwnChangeKind.Unchanged, one.Kind)
            );
            Assert.Equal(own.Hash, OwnCatalog.Over(Catalog, Read(name, text).Taken).Hash);
        }

        // Of the shipped system only the own price is written.
        Assert.Single(
            csv.Split('\n'),
            line => line.StartsWith("system,nvidia", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "system,our-node,Our node,price_usd,300000,,,,,",
        "C-124",
        "line 2, column 8 (source)",
        "$300,000 without a source"
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,price_usd,-5,,,A quote,quote,",
        "C-131",
        "line 2, column 5 (value)",
        "-$5; plausible is from $10 to $10 billion"
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,max_power_kw,132000,,,A quote,quote,",
        "C-131",
        "line 2, column 5 (value)",
        "132,000 kW; plausible is from 0.3 to 50,000 kW"
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,max_power_mw,0.132,,,A quote,quote,",
        "C-129",
        "line 2, column 4 (key)",
        "no figure \"max_power_mw\""
    )]
    [InlineData(
        "system,our-node,Our node,accelerator,no-such-chip,,,,,",
        "C-138",
        "line 2, column 5 (value)",
        "accelerators/no-such-chip"
    )]
    [InlineData(
        "system,our-node,Our node,vendor,Me,,,,,",
        "C-149",
        "line 2",
        "names no accelerator"
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,price_usd,\"3,600,000\",,,A quote,quote,",
        "C-145",
        "line 2, column 5 (value)",
        "\"3,600,000\""
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,price_usd,3600000,4000000,,A quote,quote,",
        "C-132",
        "line 2, column 6 (low)",
        "low $4 million above value $3.6 million"
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,price_usd,3600000,,,A quote,rumour,",
        "C-127",
        "line 2, column 9 (source_kind)",
        "\"rumour\""
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,price_usd,3600000,,,,quote,",
        "C-105",
        "line 2, column 8 (source)",
        "title"
    )]
    [InlineData(
        "system,nvidia-gb300-nvl72,,,3600000,,,A quote,quote,",
        "C-144",
        "line 2, column 4 (key)",
        "without a key"
    )]
    [InlineData(
        "system,Our Node,x,vendor,Me,,,,,",
        "C-108",
        "line 2, column 2 (id)",
        "\"Our Node\""
    )]
    [InlineData("rack,our-node,x,vendor,Me,,,,,", "C-109", "line 2, column 1 (kind)", "\"rack\"")]
    [InlineData(
        "assumption,own,Own,value_fraction,0.1,,,A quote,quote,",
        "C-142",
        "line 2, column 1 (kind)",
        "of the kind assumption"
    )]
    [InlineData(
        "region,us-va,,pue,1.2,,,A quote,quote,\nregion,us-va,,pue,1.3,,,A quote,quote,",
        "C-148",
        "line 3, column 4 (key)",
        "line 2 too"
    )]
    public void Read_RowThatBreaksARule_IsRefusedWithItsPlaceValueAndRule(
        string rows,
        string code,
        string place,
        string words
    )
    {
        var reading = Read(
            "prices.csv",
            Header + rows + "\nregion,us-va,,notes_key_that_is_none,1,,,,,\n"
        );

        var problem = Assert.Single(
            reading.Candidates[0].Problems,
            problem => problem.Code == code
        );
        Assert.Equal(OwnChangeKind.Refused, reading.Candidates[0].Kind);
        Assert.StartsWith($"prices.csv: {place}", problem.Path, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void Read_ItemThatNeedsARefusedOne_IsRefusedWithIt_AndTheRestIsTaken()
    {
        var reading = Read(
            "own.csv",
            Header
                + "accelerator,our-chip,Our chip,tdp_w,1e9,,,A sheet,datasheet,\n"
                + "system,our-node,Our node,accelerator,our-chip,,,,,\n"
                + "region,us-va,,pue,1.2,,,Our meter,user,\n"
        );

        Assert.Equal(
            [OwnChangeKind.Refused, OwnChangeKind.Refused, OwnChangeKind.Changed],
            reading.Candidates.Select(one => one.Kind)
        );
        Assert.Equal("C-138", Assert.Single(reading.Candidates[1].Problems).Code);
        Assert.Equal("regions/us-va", Assert.Single(reading.Taken).Path);
    }

    [Theory]
    [InlineData("", "C-146", "empty")]
    [InlineData("kind;id;key;value\n", "C-143", "\"kind;id;key;value\"")]
    [InlineData("kind,id,key,value,prize\n", "C-143", "\"prize\"")]
    [InlineData("kind,id,key\nsystem,a,b\n", "C-143", "value is missing")]
    [InlineData("kind,id,key,value\nsystem,a,b,1,2\n", "C-144", "5 fields under 4 columns")]
    [InlineData("kind,id,key,value\nsystem,a,b,\"1\n", "C-144", "not closed")]
    [InlineData("[{\"kind\":", "C-101", "line 1")]
    [InlineData("[]", "C-146", "0 items")]
    public void Read_FileThatIsNone_IsRefusedAsAWhole(string text, string code, string words)
    {
        var reading = Read("own.txt", text);

        Assert.Empty(reading.Candidates);
        Assert.Contains(
            reading.Problems,
            problem =>
                problem.Code == code
                && problem.Path.StartsWith("own.txt", StringComparison.Ordinal)
                && problem.Message.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_FileBeyondItsBounds_IsRefusedWithBothNumbers()
    {
        var many =
            Header
            + string.Concat(
                Enumerable.Range(0, 5001).Select(row => $"region,r{row},,pue,1,,,,,\n")
            );
        var items = $"[{string.Join(',', Enumerable.Repeat("{}", 201))}]";

        Assert.Contains(
            "5000",
            Assert.Single(Read("a.csv", many).Problems).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "201 items; 1 to 200",
            Assert.Single(Read("a.json", items).Problems).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "C-102",
            Assert.Single(Read("a.csv", new string('x', OwnFileReader.MostBytes + 1)).Problems).Code
        );
        Assert.Equal(
            "C-147",
            Assert.Single(OwnFileReader.Read("a.csv", [0x6B, 0xFF], Catalog).Problems).Code
        );
    }

    [Fact]
    public void Read_JsonItem_NamesTheElementAndTheField()
    {
        var node = CatalogWriter.ToJson(Catalog.Find("systems/nvidia-gb300-nvl72")!);
        node["figures"]!["price_usd"]!["value"] = -1;

        var one = Assert.Single(Read("own.json", $"[{node.ToJsonString()}]").Candidates);

        Assert.Equal(OwnChangeKind.Refused, one.Kind);
        Assert.Contains(
            one.Problems,
            problem => problem is { Code: "C-131", Path: "own.json: [0].figures.price_usd.value" }
        );
    }

    [Fact]
    public void Write_WordsThatASpreadsheetWouldRun_AreHarmlessAndReadBack()
    {
        var own = Read(
            "a.csv",
            Header + "region,us-va,,pue,1.2,,,Our meter,user,\"=HYPERLINK(\"\"http://x\"\")\"\n"
        );
        var csv = OwnCsv.Write(own.Taken, Catalog);

        Assert.Contains("\"'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Equal(
            "=HYPERLINK(\"http://x\")",
            Assert.Single(Read("b.csv", csv).Taken).Figure("pue")!.Note
        );

        // A spreadsheet passes over a line feed before a formula.
        var item = own.Taken.Single();
        var pue = item.Figure("pue")! with { Note = "\n=1+1" };
        csv = OwnCsv.Write([item with { Figures = item.Figures.SetItem("pue", pue) }], Catalog);
        Assert.Contains("\"'\n=1+1\"", csv, StringComparison.Ordinal);
        Assert.Equal("\n=1+1", Assert.Single(Read("b.csv", csv).Taken).Figure("pue")!.Note);
    }

    [Fact]
    public void Write_ItemThatDiffersOnlyInWhatNoColumnHolds_HasARowThatNamesIt()
    {
        var was = Catalog.Find("regions/us-va")!;
        var own = was with { IsOwn = true, Notes = ["Ours"] };

        var csv = OwnCsv.Write([own], Catalog);

        Assert.Equal($"region,us-va,{was.Name},,,,,,,,,,", csv.Split('\n')[1]);
        Assert.Equal(
            OwnChangeKind.Unchanged,
            Assert.Single(Read("b.csv", csv, OwnCatalog.Over(Catalog, [own])).Candidates).Kind
        );
    }

    [Fact]
    public void Read_RowsOfEmptyCells_ArePassedOver()
    {
        var reading = Read(
            "a.csv",
            Header + "region,us-va,,pue,1.2,,,Our meter,user,\n,,,,,,,,,\n , ,,,,,,,,,,,,\n"
        );

        Assert.Empty(reading.Problems);
        Assert.Equal(OwnChangeKind.Changed, Assert.Single(reading.Candidates).Kind);
        Assert.Equal("C-146", Assert.Single(Read("a.csv", Header + ",,,\n").Problems).Code);
    }

    [Fact]
    public void Read_UnchangedItemIntoAFullCatalog_IsNotCountedAsAnOwnOne()
    {
        var was = Catalog.Find("regions/us-va")!;
        var full = OwnCatalog.Over(
            Catalog,
            Enumerable
                .Range(0, OwnCatalog.MostItems)
                .Select(index => was with { Id = FormattableString.Invariant($"own-{index}") })
        );
        var text = CatalogWriter.ToJson(was).ToJsonString();

        Assert.Equal(
            OwnChangeKind.Unchanged,
            Assert.Single(Read("a.json", text, full).Candidates).Kind
        );
        Assert.Equal(
            "C-146",
            Assert
                .Single(Read("a.csv", Header + "region,us-va,,pue,1.2,,,Ours,user,", full).Problems)
                .Code
        );
    }

    [Fact]
    public void Needing_AcceleratorOfAnOwnSystem_NamesTheSystem()
    {
        var own = OwnCatalog.Over(Catalog, Read("a.csv", OwnCsv.Example).Taken);

        Assert.Equal(
            "systems/our-node",
            Assert.Single(OwnCatalog.Needing(Catalog, own, "accelerators/our-chip")).Path
        );
        Assert.Empty(OwnCatalog.Needing(Catalog, own, "systems/our-node"));
        Assert.Empty(OwnCatalog.Needing(Catalog, own, "systems/nvidia-gb300-nvl72"));
    }

    private static OwnReading Read(string name, string text) => Read(name, text, Catalog);

    private static OwnReading Read(string name, string text, CatalogRevision current) =>
        OwnFileReader.Read(name, Encoding.UTF8.GetBytes(text), current, Catalog);
}
