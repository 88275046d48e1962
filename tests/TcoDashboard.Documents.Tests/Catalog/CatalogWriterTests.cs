using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class CatalogWriterTests
{
    private static readonly Gen<string> Texts =
        from letters in Gen.Elements(
                "a",
                "Z",
                "9",
                " x",
                "\"",
                "\\",
                "/",
                "ß",
                "İ",
                "漢",
                "😀",
                "<",
                "é",
                ","
            )
            .NonEmptyListOf()
        select string.Concat(letters.Take(40)).Trim() + ".";

    private static readonly Gen<Source?> Sources =
        from title in Gen.Elements("A data sheet", "Ein Blatt", "表")
        from url in Gen.Elements<string?>(null, "https://example.com/x?a=1&b=2")
        from date in Gen.Elements<string?>(null, "2026", "2025-Q4", "2026-05-14")
        from via in Gen.Elements<string?>(null, "read in a summary")
        select (Source?)new Source(title, url, date, "press", via, via is null ? null : url);

    private static readonly Gen<double> Numbers = ArbMap
        .Default.GeneratorFor<NormalFloat>()
        .Select(number => number.Get);

    private static readonly Gen<Conflict> Conflicts =
        from value in Numbers
        from source in Gen.OneOf(Sources, Gen.Constant<Source?>(null))
        from note in Gen.OneOf(Texts.Select(text => (string?)text), Gen.Constant<string?>(null))
        select new Conflict(value, source, note);

    private static readonly Gen<Figure> Figures =
        from key in Gen.Elements(
            "value_kw",
            "a.value_usd",
            "x_count",
            "b.2026-04-16.y_fraction",
            "pue"
        )
        from value in Numbers
        from known in ArbMap.Default.GeneratorFor<bool>()
        from status in Gen.Elements(
            FigureStatus.Unsupported,
            FigureStatus.NotPublished,
            FigureStatus.NotSourced
        )
        from source in Sources
        from flags in Gen.Choose(0, 3)
        from note in Gen.OneOf(Texts.Select(text => (string?)text), Gen.Constant<string?>(null))
        from others in Sources.ListOf(2)
        from conflicts in Conflicts.ListOf(3)
        select new Figure(key, UnitSuffix.UnitOf(key)!, known ? value : null, source)
        {
            Status = known ? FigureStatus.Known : status,
            Low = value - 1,
            High = value + 1,
            IsEstimate = (flags & 1) == 1,
            IsLowConfidence = (flags & 2) == 2,
            Note = note,
            OtherSources = [.. others.OfType<Source>()],
            Conflicts = [.. conflicts],
        };

    private static readonly Gen<CatalogItem> Items =
        from id in Gen.Elements("a", "b-2", "c_3.x")
        from name in Texts
        from facts in Texts.ListOf(2)
        from figures in Figures.ListOf(4)
        from notes in Texts.ListOf(2)
        select new CatalogItem(
            CatalogKind.Assumption,
            id,
            name,
            facts
                .Select((text, index) => new Fact($"fact_{index}", text, null, text))
                .ToImmutableSortedDictionary(
                    fact => fact.Key,
                    fact => fact,
                    StringComparer.Ordinal
                ),
            figures
                .DistinctBy(figure => figure.Key)
                .ToImmutableSortedDictionary(
                    figure => figure.Key,
                    figure => figure,
                    StringComparer.Ordinal
                ),
            [.. notes]
        );

    [Fact]
    public void Canonical_OfWhatWasReadFromIt_IsTheSameText() =>
        Prop.ForAll(
                Items.ToArbitrary(),
                item =>
                {
                    var text = CatalogWriter.Canonical(item);
                    var reading = CatalogBundle.FromTexts(CatalogWriter.Hash([item]), [text]);
                    return reading.Revision is { } revision
                        && CatalogWriter.Canonical(revision.Items[0]) == text
                        && revision.Items[0].Name == item.Name
                        && revision.Items[0].Figures.Keys.SequenceEqual(item.Figures.Keys)
                        && revision
                            .Items[0]
                            .Figures.Values.Zip(item.Figures.Values)
                            .All(pair => Same(pair.First, pair.Second));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Hash_OfTwoItems_IsEqualExactlyWhenTheirTextsAre() =>
        Prop.ForAll(
                Items.ToArbitrary(),
                Items.ToArbitrary(),
                (left, right) =>
                    CatalogWriter.Hash([left])
                    == CatalogWriter.Hash([right])
                    == (CatalogWriter.Canonical(left) == CatalogWriter.Canonical(right))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Hash_ItemsInAnotherOrder_IsTheSame() =>
        Prop.ForAll(
                Items.ToArbitrary(),
                item =>
                {
                    var other = item with { Id = "zz" };
                    return CatalogWriter.Hash([item, other]) == CatalogWriter.Hash([other, item])
                        && CatalogWriter.Hash([item, other]) != CatalogWriter.Hash([item]);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Hash_OneDigitOfOneShippedFigureChanged_IsAnother()
    {
        var items = Shipped.Catalog.Items;
        var changed = items.Select(item =>
            item.Path == "regions/us-va"
                ? item with
                {
                    Figures = item.Figures.SetItem(
                        "pue",
                        item.Figures["pue"] with
                        {
                            Value = item.Value("pue") + 1e-12,
                        }
                    ),
                }
                : item
        );

        Assert.NotEqual(CatalogWriter.Hash(items), CatalogWriter.Hash(changed));
    }

    [Fact]
    public void Hash_OtherSpacingKeyOrderAndSourceIds_IsTheSame()
    {
        const string One = """
            {"schema":"tco-catalog/1","kind":"assumption","id":"rate","name":"Rate",
             "figures":{"value_per_year":{"value":0.10,"source":"s1","conflicts":[{"value":1.3e-1,"source":"s2"}]}},
             "sources":{"s1":{"title":"B","kind":"press"},"s2":{"title":"A","kind":"press","url":null}}}
            """;
        const string Other = """
            {"sources":{"right":{"kind":"press","title":"A"},"left":{"kind":"press","title":"B"}},"name":"Rate","id":"rate",
             "kind":"assumption","schema":"tco-catalog/1",
             "figures":{"value_per_year":{"conflicts":[{"source":"right","value":0.13}],"source":"left","value":0.1}}}
            """;

        Assert.Equal(HashOf(One), HashOf(Other));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Hash_OfTheShippedCatalog_DoesNotDependOnTheCulture(string culture)
    {
        Assert.Equal(
            Shipped.Catalog.Hash,
            InCulture(culture, () => ShippedCatalog.Load().Revision!.Hash)
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Problem_InAnotherCulture_WritesNumbersTheSameWay(string culture)
    {
        const string Text = """
            {"schema":"tco-catalog/1","kind":"region","id":"xx","name":"X","figures":{"pue":{"value":0.85,"source":"s1"}},
             "sources":{"s1":{"title":"T","kind":"press"}}}
            """;

        var problem = InCulture(
            culture,
            () => CatalogReader.Read([new("regions/xx.json", Text)]).Problems.Single()
        );

        Assert.Equal("pue has a value of 0.85; plausible is from 1 to 3.", problem.Message);
    }

    [Fact]
    public void ToJson_IsTheCanonicalTextAsATree()
    {
        var item = Shipped.Catalog.Find("systems/nvidia-gb300-nvl72")!;

        Assert.True(
            JsonNode.DeepEquals(
                CatalogWriter.ToJson(item),
                JsonNode.Parse(CatalogWriter.Canonical(item))
            )
        );
    }

    private static string HashOf(string text)
    {
        var reading = CatalogReader.Read([new("assumptions/rate.json", text)]);
        Assert.Empty(reading.Problems);
        return reading.Revision!.Hash;
    }

    private static bool Same(Figure left, Figure right) =>
        left with
        {
            OtherSources = [],
            Conflicts = [],
        } == right with { OtherSources = [], Conflicts = [] }
        && left.OtherSources.SequenceEqual(right.OtherSources)
        && left.Conflicts.SequenceEqual(right.Conflicts);

    private static T InCulture<T>(string name, Func<T> read)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
