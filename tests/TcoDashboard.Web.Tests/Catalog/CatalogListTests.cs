using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Components.Pages.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Catalog;

public sealed class CatalogListTests
{
    private static readonly CatalogRevision s_catalog = ShippedCatalog.Load().Revision!;

    [Fact]
    public void Sections_EveryKindOfTheCatalog_HasOne() =>
        Assert.Equal(
            Enum.GetValues<CatalogKind>().Order(),
            CatalogSection.All.Select(section => section.Kind).Order()
        );

    [Fact]
    public void Sections_EveryColumn_IsFilledForSomeItem()
    {
        foreach (var section in CatalogSection.All)
        {
            var items = s_catalog.OfKind(section.Kind).ToArray();
            Assert.All(
                items.Length == 0 ? [] : section.Columns.AsEnumerable(),
                column =>
                    Assert.Contains(
                        items,
                        item =>
                            column.IsFigure
                                ? CatalogList.FigureIn(item, column)?.Value is not null
                                : column.TextOf(item) is not null
                    )
            );
        }
    }

    [Fact]
    public void Select_SortedByRatedPower_OrdersRawValuesAndPutsMissingLast()
    {
        var powers = Selected("accelerators", new() { Sort = "tdp_w" })
            .Select(item => item.Value("tdp_w"))
            .ToArray();

        var known = powers.TakeWhile(power => power is not null).ToArray();
        Assert.Equal(known.Order(), known);
        Assert.All(powers.Skip(known.Length), power => Assert.Null(power));
        Assert.True(
            known.Length < powers.Length,
            "The shipped catalog has devices without a rated power."
        );
    }

    [Fact]
    public void Select_SortedDescending_KeepsMissingLast()
    {
        var prices = Selected("systems", new() { Sort = "price_usd", IsDescending = true })
            .Select(item => item.Value("price_usd"))
            .ToArray();

        Assert.NotNull(prices[0]);
        Assert.Equal(prices.OfType<double>().Max(), prices[0]);
        Assert.Null(prices[^1]);
    }

    [Fact]
    public void Select_SeveralWords_AllMustOccurInNameIdOrFacts()
    {
        var found = Selected("accelerators", new() { Search = "cerebras wafer" });

        Assert.NotEmpty(found);
        Assert.All(found, item => Assert.Equal("Cerebras", item.Fact("vendor")));
    }

    [Fact]
    public void Select_VendorAndStatus_BothHold()
    {
        var found = Selected("accelerators", new() { Vendor = "AMD", Status = "shipping" });

        Assert.NotEmpty(found);
        Assert.All(
            found,
            item => Assert.Equal(("AMD", "shipping"), (item.Fact("vendor"), item.Fact("status")))
        );
    }

    [Fact]
    public void Uses_OfAnAccelerator_NameItsSystemsOffersAndDeals()
    {
        var uses = CatalogUses.Of(s_catalog, s_catalog.Find("accelerators/nvidia-gb300")!);

        Assert.Contains(
            uses,
            use =>
                use.Section.Kind == CatalogKind.System
                && use.Items.Any(item => item.Id == "nvidia-gb300-nvl72")
        );
        Assert.Contains(uses, use => use.Section.Kind == CatalogKind.Offer);
        Assert.Contains(uses, use => use.Section.Kind == CatalogKind.Deal);
    }

    [Fact]
    public void Labels_EveryKeyOfTheShippedCatalog_HasWordsWithoutUnderscores() =>
        Assert.All(
            s_catalog.Items.SelectMany(item =>
                item.Figures.Keys.Select(key => CatalogLabels.Figure(key, Wording.English))
                    .Concat(item.Facts.Keys.Select(key => CatalogLabels.Fact(key, Wording.English)))
            ),
            label =>
            {
                Assert.NotEmpty(label);
                Assert.DoesNotContain('_', label);
                Assert.Equal(char.ToUpperInvariant(label[0]), label[0]);
            }
        );

    private static CatalogItem[] Selected(string folder, CatalogState state)
    {
        var section = CatalogSection.Find(folder)!;
        return
        [
            .. CatalogList.Select(
                s_catalog.OfKind(section.Kind),
                section,
                state with
                {
                    Folder = folder,
                }
            ),
        ];
    }
}
