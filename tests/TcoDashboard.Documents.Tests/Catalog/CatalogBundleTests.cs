using TcoDashboard.Documents.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class CatalogBundleTests
{
    private const string TooEfficient = """
        {"figures":{"pue":{"source":"s1","value":0.5}},"id":"xx","kind":"region","name":"X","schema":"tco-catalog/1","sources":{"s1":{"kind":"press","title":"T"}}}
        """;

    [Fact]
    public void FromTexts_OfTheShippedCatalog_IsTheShippedCatalog()
    {
        var shipped = Shipped.Catalog;
        var texts = CatalogBundle.ToTexts(shipped);

        var restored = CatalogBundle.FromTexts(
            shipped.Hash,
            texts.Reverse().Select(text => text.Text)
        );

        Assert.Empty(restored.Problems);
        Assert.Equal(shipped.Hash, restored.Revision!.Hash);
        Assert.Equal(
            shipped.Items.Select(CatalogWriter.Canonical),
            restored.Revision.Items.Select(CatalogWriter.Canonical)
        );
    }

    [Fact]
    public void ToTexts_OfTheShippedCatalog_NamesEveryItemOnce()
    {
        var shipped = Shipped.Catalog;

        var texts = CatalogBundle.ToTexts(shipped);

        Assert.Equal(
            shipped.Items.Length,
            texts.Select(text => (text.Kind, text.Id)).Distinct().Count()
        );
        Assert.Contains(
            texts,
            text => text is { Kind: "system", Id: "nvidia-gb300-nvl72", Name: "GB300 NVL72 rack" }
        );
    }

    [Fact]
    public void FromTexts_OneTextChanged_IsRefusedByItsHash()
    {
        var shipped = Shipped.Catalog;
        var texts = CatalogBundle
            .ToTexts(shipped)
            .Select(text =>
                text.Text.Replace("\"value\":142", "\"value\":42", StringComparison.Ordinal)
            );

        var restored = CatalogBundle.FromTexts(shipped.Hash, texts);

        Assert.Null(restored.Revision);
        Assert.Equal("C-141", Assert.Single(restored.Problems).Code);
    }

    [Fact]
    public void FromTexts_ItemThatALaterRuleWouldRefuse_IsStillReadable()
    {
        Assert.Equal(
            "C-131",
            Assert.Single(CatalogReader.Read([new("regions/xx.json", TooEfficient)]).Problems).Code
        );
        var hash = HashOf(TooEfficient);

        var restored = CatalogBundle.FromTexts(hash, [TooEfficient]);

        Assert.Empty(restored.Problems);
        Assert.Equal(0.5, restored.Revision!.Find("regions/xx")!.Value("pue"));
    }

    private static string HashOf(string text)
    {
        var message = CatalogBundle.FromTexts("unknown", [text]).Problems.Single().Message;
        return message[(message.LastIndexOf(' ') + 1)..].TrimEnd('.');
    }
}
