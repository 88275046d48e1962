using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Web.Components.Pages.Catalog;

namespace TcoDashboard.Web.Tests.Catalog;

public sealed class CatalogStateTests
{
    [Fact]
    public void FromUrl_OfToUrl_GivesTheSameState() =>
        Prop.ForAll(
                States().ToArbitrary(),
                state => Assert.Equal(state, CatalogState.FromUrl(state.ToUrl()))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void FromUrl_AnyText_NeverThrows() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text => Assert.NotNull(CatalogState.FromUrl("/catalog/" + text))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void SortedBy_ClickedTwice_TurnsTheOrderAround()
    {
        var once = new CatalogState { Folder = "accelerators" }.SortedBy("tdp_w");
        var twice = once.SortedBy("tdp_w");

        Assert.Equal(("tdp_w", false), (once.Sort, once.IsDescending));
        Assert.Equal("/catalog/accelerators?sort=-tdp_w", twice.ToUrl());
        Assert.False(twice.SortedBy("tdp_w").IsDescending);
    }

    [Fact]
    public void Toggled_FifthItem_IsNotAdded()
    {
        var six = new CatalogState { Compared = ["a", "b", "c", "d", "e", "f"] };

        Assert.Equal(["a", "b", "c", "d", "e", "f"], six.Toggled("g").Compared);
        Assert.Equal(["a", "c", "d", "e", "f"], six.Toggled("b").Compared);
        var longest = new CatalogState
        {
            Folder = "systems",
            Compared = [.. Enumerable.Range(0, 6).Select(n => new string((char)('a' + n), 64))],
        };
        Assert.Equal(longest, CatalogState.FromUrl(longest.ToUrl()));
    }

    private static Gen<CatalogState> States() =>
        from folder in Gen.Elements("accelerators", "systems", "offers", "deals")
        from search in Gen.Elements("", "H100", "wafer scale", "50 % & more", "größe", "a+b=c?#")
        from vendor in Gen.Elements("", "NVIDIA", "AT&T", "Cerebras Systems")
        from status in Gen.Elements("", "shipping", "announced")
        from sort in Gen.Elements("", "tdp_w", "price_usd")
        from isDescending in Gen.Elements(true, false)
        from compared in Gen.Elements(
                "nvidia-b200",
                "cerebras-wse3",
                "amd-mi355x",
                "groq-lpu-v1",
                "google-tpu-v7"
            )
            .ListOf()
        select new CatalogState
        {
            Folder = folder,
            Search = search,
            Vendor = vendor,
            Status = status,
            Sort = sort,
            IsDescending = isDescending,
            Compared = [.. compared.Distinct().Take(CatalogState.MostCompared)],
        };
}
