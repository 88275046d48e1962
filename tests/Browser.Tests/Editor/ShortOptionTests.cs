using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>An option that serves a part of the demand looks cheap: wherever its figures stand, it is said that it falls short.</summary>
public sealed class ShortOptionTests(BrowserFixture app)
{
    private const string Small = "GPU racks for both";

    [Theory]
    [InlineData(1440)]
    [InlineData(320)]
    public Task Strip_WithAnOptionOfOneRack_MarksItAndNoOther(int width) =>
        app.VisitAsync(
            "/",
            new(width, 900, ColorScheme.Light),
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync("gpu-prompts-wafer-answers");
                await visit.GoAsync($"{scenario}?tab=hardware&view=inputs");
                var marks = page.Locator(".strip .strip-short");
                await Expect(marks).ToHaveCountAsync(0);

                await page.Locator("#f-options-0-fleets-0-systems_count").FillAsync("1");

                await Expect(marks).ToHaveCountAsync(1);
                await Expect(
                        page.Locator(".strip tbody tr")
                            .Filter(new() { Has = page.Locator(".strip-short") })
                    )
                    .ToContainTextAsync(Small);
                await Expect(marks).ToContainTextAsync("falls short (Serves 16");
                await visit.AssertNoHorizontalScrollAsync();
            }
        );

    [Fact]
    public Task WhatFlipsIt_ChosenAgainstAnOptionOfOneRack_SaysThatATieIsNotEnough() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                var scenario = await visit.OpenPresetAsync("gpu-prompts-wafer-answers");
                await visit.GoAsync($"{scenario}?tab=hardware");
                await page.Locator("#f-options-0-fleets-0-systems_count").FillAsync("1");
                await visit.WaitForDraftAsync();
                await visit.GoAsync($"{scenario}?tab=uncertainty&part=flips");
                await Expect(page.Locator("#flips-head")).Not.ToContainTextAsync(Small);
                await Expect(page.Locator("p[data-short]")).ToHaveCountAsync(0);

                await page.Locator(".study-choices")
                    .First.Locator("select")
                    .Last.SelectOptionAsync(new SelectOptionValue { Label = Small });

                await Expect(page.Locator("p[data-short]"))
                    .ToContainTextAsync($"{Small} does less than is asked");
            }
        );
}
