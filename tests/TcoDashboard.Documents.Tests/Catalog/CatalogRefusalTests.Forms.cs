using TcoDashboard.Documents.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed partial class CatalogRefusalTests
{
    [Theory]
    [InlineData("\"title\":\"\",\"kind\":\"datasheet\"", "C-108", "title is empty")]
    [InlineData("\"kind\":\"datasheet\"", "C-105", "title is missing")]
    [InlineData("\"title\":\"T\",\"kind\":\"\"", "C-108", "kind is empty")]
    [InlineData("\"title\":\"T\"", "C-105", "kind is missing")]
    [InlineData("\"title\":\"T\",\"kind\":\"rumour\"", "C-127", "\"rumour\"")]
    [InlineData(
        "\"title\":\"T\",\"kind\":\"press\",\"date\":\"May 2026\"",
        "C-128",
        "\"May 2026\""
    )]
    [InlineData("\"title\":\"T\",\"kind\":\"press\",\"date\":\"2026-13\"", "C-128", "\"2026-13\"")]
    [InlineData("\"title\":\"T\",\"kind\":\"press\",\"author\":\"A\"", "C-104", "\"author\"")]
    public void Read_BadSource_IsRefused(string source, string code, string says)
    {
        var text =
            "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\","
            + "\"figures\":{\"tdp_w\":{\"value\":700,\"source\":\"s1\"}},\"sources\":{\"s1\":{"
            + source
            + "}}}";

        Assert.Contains(
            Read(text).Problems,
            problem =>
                problem.Code == code
                && problem.Path.Contains("sources.s1", StringComparison.Ordinal)
                && problem.Message.Contains(says, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{", "C-101", "not valid JSON at line 1")]
    [InlineData("[]", "C-106", "an object")]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"schema\":\"tco-catalog/1\"}",
        "C-103",
        "stands twice"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/2\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\",\"notes\":[\"n\"]}",
        "C-112",
        "tco-catalog/2"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"id\":\"acme-x1\",\"name\":\"X1\",\"notes\":[\"n\"]}",
        "C-105",
        "kind is missing"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"gadget\",\"id\":\"acme-x1\",\"name\":\"X1\",\"notes\":[\"n\"]}",
        "C-109",
        "\"gadget\""
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"system\",\"id\":\"acme-x1\",\"name\":\"X1\",\"notes\":[\"n\"]}",
        "C-122",
        "belongs into the folder systems, not accelerators"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x2\",\"name\":\"X1\",\"notes\":[\"n\"]}",
        "C-123",
        "The id is acme-x2, but the file is named acme-x1.json"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"Acme X1\",\"name\":\"X1\",\"notes\":[\"n\"]}",
        "C-108",
        "Acme X1"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\" \",\"notes\":[\"n\"]}",
        "C-108",
        "name is empty"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\"}",
        "C-140",
        "states nothing"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\",\"facts\":{\"vender\":{\"value\":\"ACME\"}}}",
        "C-129",
        "no fact \"vender\""
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\",\"facts\":{\"Vendor\":{\"value\":\"ACME\"}}}",
        "C-129",
        "not of the form of a key"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\",\"facts\":{\"execution_style\":{\"value\":\"fast\"}}}",
        "C-139",
        "allowed are batched, wafer_scale, other_dataflow"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\",\"notes\":[\"n\"],\"sources\":{\"s1\":{\"title\":\"T\",\"kind\":\"press\"}}}",
        "C-126",
        "no fact or figure refers to it"
    )]
    [InlineData(
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\",\"notes\":[[[[[[[[[1]]]]]]]]]}",
        "C-102",
        "nested more than 8 levels"
    )]
    public void Read_BadForm_IsRefused(string text, string code, string says)
    {
        Assert.Contains(
            Read(text).Problems,
            problem =>
                problem.Code == code
                && problem.Path.StartsWith(Chip, StringComparison.Ordinal)
                && problem.Message.Contains(says, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("systems", "system", "accelerator", "acme-x2", "accelerators/acme-x2")]
    [InlineData(
        "systems",
        "system",
        "accelerator_variants",
        "acme-x1,acme-x3",
        "accelerators/acme-x3"
    )]
    [InlineData("offers", "offer", "accelerator", "acme-x9", "accelerators/acme-x9")]
    [InlineData("offers", "offer", "model", "llama-9", "models/llama-9")]
    [InlineData(
        "deals",
        "deal",
        "accelerators",
        "acme-x1, nvidia-h100",
        "accelerators/nvidia-h100"
    )]
    [InlineData("deals", "deal", "deal", "a-b", "deals/a-b")]
    [InlineData("deals", "deal", "benchmark", "c-d", "deals/c-d")]
    public void Read_ReferenceToMissingItem_IsRefused(
        string folder,
        string kind,
        string fact,
        string value,
        string missing
    )
    {
        var reading = CatalogReader.Read([
            new(Chip, Item("\"tdp_w\":{\"value\":700,\"source\":\"s1\"}")),
            new(
                $"{folder}/thing.json",
                $"{{\"schema\":\"tco-catalog/1\",\"kind\":\"{kind}\",\"id\":\"thing\",\"name\":\"Thing\",\"facts\":{{\"{fact}\":{{\"value\":\"{value}\"}}}}}}"
            ),
        ]);

        Assert.Null(reading.Revision);
        AssertProblem(
            reading.Problems,
            "C-138",
            $"{folder}/thing.json: facts.{fact}.value",
            $"{folder}/thing refers to {missing}, which the catalog does not hold"
        );
    }

    [Fact]
    public void Read_ReferenceToUnreadableItem_NamesOnlyTheRealMistake()
    {
        var reading = CatalogReader.Read([
            new(Chip, "{"),
            new(
                "systems/box.json",
                "{\"schema\":\"tco-catalog/1\",\"kind\":\"system\",\"id\":\"box\",\"name\":\"Box\",\"facts\":{\"accelerator\":{\"value\":\"acme-x1\"}}}"
            ),
        ]);

        Assert.Equal("C-101", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void Read_SameIdInTwoFiles_IsRefused()
    {
        var item = Item("\"tdp_w\":{\"value\":700,\"source\":\"s1\"}");

        var problems = CatalogReader
            .Read([new(Chip, item), new("accelerators/copy.json", item)])
            .Problems;

        AssertProblem(
            problems,
            "C-111",
            "accelerators/copy.json: id",
            "stands in accelerators/acme-x1.json too"
        );
    }

    [Fact]
    public void Read_TwoBadItems_ListsTheProblemsOfBoth()
    {
        var bad = Item(
            "\"tdp_w\":{\"value\":700},\"memory_capacity_gb\":{\"value\":-1,\"source\":\"s1\"}"
        );

        var problems = CatalogReader
            .Read([new("accelerators/a.json", bad), new("accelerators/b.json", bad)])
            .Problems;

        Assert.Equal(2, problems.Count(problem => problem.Code == "C-124"));
        Assert.Equal(2, problems.Count(problem => problem.Code == "C-131"));
        Assert.Equal(2, problems.Count(problem => problem.Code == "C-123"));
        Assert.All(problems, problem => Assert.NotEqual("", problem.Remedy));
    }
}
