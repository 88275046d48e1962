using System.Text;
using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Results;

/// <summary>Why on the second app: the catalog belongs to everybody, so that other tests would see what this one adds.</summary>
[Collection(SecondAppTests.Name)]
public sealed class OwnCatalogTests(SecondApp app)
{
    private const string File = """
        kind,id,name,key,value,source
        accelerator,browser-chip,Browser chip,execution_style,batched,
        accelerator,browser-chip,,memory_capacity_gb,192,Our data sheet
        accelerator,browser-chip,,memory_bandwidth_gb_per_s,8000,Our data sheet
        accelerator,browser-chip,,bf16_dense_tflops,2000,Our data sheet
        accelerator,browser-chip,,tdp_w,1000,Our data sheet
        system,browser-node,Browser node,accelerator,browser-chip,
        system,browser-node,,vendor,A browser,
        system,browser-node,,accelerator_count,8,Our quote
        system,browser-node,,max_power_kw,12,Our quote
        system,browser-node,,price_usd,310000,Our quote
        region,us-va,,pue,-1,Our meter
        """;

    [Fact]
    public Task Error_OfAnItem_BecomesATextToSendAndACorrectionToLookAt() =>
        app.VisitAsync(
            "/catalog/systems/nvidia-gb300-nvl72",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await Button(page, "Report an error").ClickAsync();
                await page.GetByLabel("What is wrong").SelectOptionAsync("max_power_kw");
                var right = page.GetByLabel(new Regex("^Right value"));
                await right.FillAsync("1.4,5");
                await Expect(page.Locator("#error-value-problem")).ToBeVisibleAsync();
                await Expect(Button(page, "Correct it here")).ToBeDisabledAsync();
                await right.FillAsync("141.5");
                await page.GetByLabel("Where the right value is published")
                    .FillAsync("Data sheet of May");
                await Expect(page.GetByLabel("Text to send"))
                    .ToHaveValueAsync(
                        new Regex("max_power_kw.*Right value: 141.5", RegexOptions.Singleline)
                    );
                await visit.LookAsync([Screen.Desktop, Screen.Desktop.Dark(), Screen.Phone]);
                await visit.ChangeScreenAsync(Screen.Desktop);
                var file = await page.RunAndWaitForDownloadAsync(() =>
                    Button(page, "Download as JSON").ClickAsync()
                );
                Assert.Equal("catalog-error-nvidia-gb300-nvl72.json", file.SuggestedFilename);

                await Button(page, "Correct it here").ClickAsync();
                await page.ArriveAsync(new Regex("/catalog/import$"));
                await Expect(page.Locator(".own-counts"))
                    .ToHaveTextAsync(new Regex("1 changed", RegexOptions.Singleline));
                await Expect(page.Locator(".own-said"))
                    .ToContainTextAsync("Nothing is changed yet");
            }
        );

    [Fact]
    public Task File_ImportedAfterItsPreview_CanBeChosenInAScenarioAndRemoved() =>
        app.VisitAsync(
            "/catalog",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await page.GetByRole(AriaRole.Link, new() { Name = "Own devices and prices" })
                    .ClickAsync();
                await Expect(page.GetByLabel("CSV or JSON file")).ToBeEnabledAsync();
                await page.GetByLabel("CSV or JSON file")
                    .SetInputFilesAsync(
                        new FilePayload
                        {
                            Name = "ours.csv",
                            MimeType = "text/csv",
                            Buffer = Encoding.UTF8.GetBytes(File),
                        }
                    );
                await Expect(page.Locator(".own-counts"))
                    .ToHaveTextAsync(
                        new Regex(
                            "1 refused.*0 changed.*2 new.*0 unchanged",
                            RegexOptions.Singleline
                        )
                    );
                await Expect(page.Locator(".problem"))
                    .ToContainTextAsync("ours.csv: line 12, column 5 (value)");
                await visit.LookAsync([Screen.Desktop, Screen.Desktop.Dark(), Screen.Phone]);
                await visit.ChangeScreenAsync(Screen.Desktop);
                await Button(page, "Take over 2 items").DblClickAsync();
                await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Browser node" }))
                    .ToBeVisibleAsync();
                await visit.LookAsync([Screen.Desktop.Dark(), Screen.Phone]);
                await visit.ChangeScreenAsync(Screen.Desktop);

                await visit.OpenPresetAsync("fifty-million-dollars");
                await visit.GoAsync(new Uri(page.Url).AbsolutePath + "?tab=hardware");
                await Expect(page.Locator("option[value=browser-node]").First)
                    .ToHaveTextAsync("Browser node (own)");

                await visit.GoAsync("/catalog/import");
                await page.GetByRole(AriaRole.Button, new() { Name = "Remove Browser chip" })
                    .ClickAsync();
                await Expect(page.Locator("#own-remove"))
                    .ToContainTextAsync("while these need it: Browser node");
                await Button(page, "Keep").ClickAsync();
                await Button(page, "Remove all").ClickAsync();
                await page.Locator("#own-remove")
                    .GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true })
                    .ClickAsync();
                await Expect(page.GetByText("The catalog has no items of your own yet."))
                    .ToBeVisibleAsync();
            }
        );

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
