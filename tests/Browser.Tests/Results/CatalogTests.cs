using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

public sealed class CatalogTests(BrowserFixture app)
{
    [Fact]
    public Task Pages_OnEveryScreen_AreAccessibleAndFit() =>
        app.VisitAsync(
            "/catalog",
            Screen.Desktop,
            async visit =>
            {
                foreach (
                    var path in new[]
                    {
                        "/catalog",
                        "/catalog/accelerators?compare=nvidia-b200,cerebras-wse3",
                        "/catalog/systems/nvidia-gb300-nvl72",
                        "/catalog/offers?q=nothing-of-this-name",
                    }
                )
                {
                    await visit.GoAsync(path);
                    await visit.LookAsync([Screen.Desktop.Dark(), Screen.Phone]);
                }
            }
        );

    [Fact]
    public Task List_SearchedFilteredAndSorted_KeepsItInTheAddress() =>
        app.VisitAsync(
            "/catalog/accelerators",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.GetByLabel("Search").FillAsync("hbm");
                await Expect(page).ToHaveURLAsync(new Regex("q=hbm"));
                await page.GetByLabel("Vendor").SelectOptionAsync("NVIDIA");
                await Expect(page).ToHaveURLAsync(new Regex("vendor=NVIDIA"));
                await page.GetByRole(AriaRole.Link, new() { Name = "Memory", Exact = true })
                    .ClickAsync();
                await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Memory");

                await visit.GoAsync(new Uri(page.Url).PathAndQuery);
                await Expect(page.GetByLabel("Search")).ToHaveValueAsync("hbm");
                await Expect(page.GetByLabel("Vendor")).ToHaveValueAsync("NVIDIA");
                await Expect(page.Locator("tbody tr").First).ToContainTextAsync("NVIDIA");
            }
        );

    [Fact]
    public Task Item_OfASystem_ShowsSourcesConflictsAndItsAccelerator() =>
        app.VisitAsync(
            "/catalog/systems/nvidia-gb300-nvl72",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await Expect(page.Locator("tr.conflict").First).ToBeVisibleAsync();
                await Expect(page.Locator("[id=price_usd] a[target=_blank]").First)
                    .ToBeVisibleAsync();
                await page.GetByRole(AriaRole.Main)
                    .GetByRole(AriaRole.Link, new() { NameRegex = new("^GB300 ") })
                    .First.ClickAsync();
                await Expect(page).ToHaveURLAsync(new Regex("/catalog/accelerators/nvidia-gb300$"));
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Where it is used" }))
                    .ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Item_ThatIsNotThere_OffersTheList() =>
        app.VisitAsync(
            "/catalog/systems/no-such-system",
            Screen.Desktop,
            async visit =>
            {
                await visit
                    .Page.GetByRole(AriaRole.Link, new() { Name = "See what there is" })
                    .ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Systems" }))
                    .ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task Overview_Searched_FindsItemsOfEveryKind() =>
        app.VisitAsync(
            "/catalog",
            Screen.Desktop,
            async visit =>
            {
                await visit.Page.GetByLabel("Search the whole catalog").FillAsync("cerebras");
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
                await Expect(visit.Page.Locator(".match-list")).ToContainTextAsync("Accelerators");
                await Expect(visit.Page.Locator(".match-list")).ToContainTextAsync("Deals");
            }
        );
}
