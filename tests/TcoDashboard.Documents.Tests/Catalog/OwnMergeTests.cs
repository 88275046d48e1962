using System.Text;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

/// <summary>Own values over shipped ones: the published value stays beside them, and a newer catalog changes what nobody here changed.</summary>
public sealed class OwnMergeTests
{
    private static CatalogRevision Catalog => Shipped.Catalog;

    [Fact]
    public void Read_SecondFileOnAnOwnItem_KeepsThePublishedValueOfEachFigureBeside()
    {
        const string Node = "systems/nvidia-gb300-nvl72";
        var published = Catalog.Find(Node)!;
        var first = Read("a.csv", OwnCsv.Example);
        var own = OwnCatalog.Over(Catalog, first.Taken);

        var second = Assert.Single(
            Read(
                "b.csv",
                "kind,id,name,key,value,low,high,source,source_kind,note\n"
                    + "system,nvidia-gb300-nvl72,,max_power_kw,150,,,Our meter,user,\n"
                    + "system,nvidia-gb300-nvl72,,price_usd,3500000,,,Quote 4712,quote,\n",
                own
            ).Taken
        );

        foreach (var key in new[] { "max_power_kw", "price_usd" })
        {
            Assert.Equal(
                published.Value(key),
                Assert
                    .Single(
                        second.Figure(key)!.Conflicts,
                        conflict => conflict.Note == "The catalog's own value."
                    )
                    .Value
            );
        }

        // A whole item from JSON says only what it says.
        var node = CatalogWriter.ToJson(published);
        node["figures"]!["price_usd"]!["value"] = 3_700_000;
        var whole = Assert.Single(Read("a.json", node.ToJsonString()).Candidates);
        Assert.Equal(OwnChangeKind.Changed, whole.Kind);
        Assert.False(whole.KeepsPublished);
        Assert.True(first.Candidates[0].KeepsPublished);
    }

    [Fact]
    public void Moved_ToTheCatalogItCameFrom_IsTheSameItemAndToANewerOneOnlyWhatWasChanged()
    {
        var was = Catalog.Find("regions/us-va")!;
        var own = was with
        {
            IsOwn = true,
            Facts = was.Facts.Remove("grid_zone"),
            Figures = was.Figures.SetItem(
                "pue",
                was.Figure("pue")! with
                {
                    IsLowConfidence = true,
                }
            ),
        };
        var now = was with
        {
            Facts = was.Facts.SetItem("country", new("country", "CA")),
            Figures = was.Figures.SetItem(
                "build_cost_usd_per_mw",
                was.Figure("build_cost_usd_per_mw")! with
                {
                    Value = 9e6,
                }
            ),
            Notes = ["New"],
        };

        var same = OwnCatalog.Moved(own, was, Catalog);
        var moved = OwnCatalog.Moved(own, was, Catalog.With([now]));

        Assert.Equal(CatalogWriter.Canonical(own), CatalogWriter.Canonical(same));
        Assert.Equal(
            CatalogWriter.Canonical(
                now with
                {
                    Facts = now.Facts.Remove("grid_zone"),
                    Figures = now.Figures.SetItem("pue", own.Figure("pue")!),
                }
            ),
            CatalogWriter.Canonical(moved)
        );
        Assert.Same(own, OwnCatalog.Moved(own, null, Catalog));
        Assert.Same(own, OwnCatalog.Moved(own, was, new("none", [])));
    }

    private static OwnReading Read(string name, string text) => Read(name, text, Catalog);

    private static OwnReading Read(string name, string text, CatalogRevision current) =>
        OwnFileReader.Read(name, Encoding.UTF8.GetBytes(text), current, Catalog);
}
