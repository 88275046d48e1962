using System.Text;
using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using TcoDashboard.Domain.Catalog;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Language;

/// <summary>What opens only after a file was chosen or a comment was written.</summary>
public sealed partial class EveryWordTests
{
    private async Task ImportAsync(Visit visit)
    {
        var page = visit.Page;
        _given.UnionWith(s_keys);
        await visit.GoAsync("/scenarios");
        await Button(page, "Import").ClickAsync();
        await Expect(page.Locator("#import[open]")).ToBeVisibleAsync();
        await ReadAsync(visit, "the import dialog");
        await page.Locator("#import-file").SetInputFilesAsync(File("čéñ.json", "{}"));
        await Expect(page.Locator("#import .problem").First).ToBeVisibleAsync();
        await ReadAsync(visit, "the import dialog with what was refused");
    }

    private async Task DevicesAsync(Visit visit, string scenario)
    {
        var page = visit.Page;
        await visit.GoAsync("/catalog/import");
        var template = await page.APIRequest.GetAsync(
            new Uri(new Uri(page.Url), "/export/own/template.csv").ToString()
        );
        var file = page.Locator("#own-file");
        await Expect(file).ToBeEnabledAsync();
        await file.SetInputFilesAsync(File("čéñ.csv", "kind,id\n?,?"));
        await Expect(page.Locator(".problem").First).ToBeVisibleAsync();
        await LookAsync(visit, "own devices with what was refused");
        await file.SetInputFilesAsync(File("čéñ.csv", TakenUp(await template.TextAsync())));
        await Expect(page.Locator(".own-fields").First).ToBeVisibleAsync();
        await LookAsync(visit, "own devices, what a file would change");
        await page.Locator("main .button.primary").First.ClickAsync();
        var remove = page.Locator("section[aria-labelledby=own-list] td button").First;
        await Expect(remove).ToBeEnabledAsync();
        await LookAsync(visit, "own devices, the list");
        await remove.ClickAsync();
        await Expect(page.Locator("#own-remove[open]")).ToBeVisibleAsync();
        await ReadAsync(visit, "the dialog that removes own devices");

        await visit.GoAsync($"{scenario}?tab=evidence");
        await page.Locator("#s-devices button").First.ClickAsync();
        var devices = page.Locator("#devices-file");
        await Expect(devices).ToBeEnabledAsync();
        await devices.SetInputFilesAsync(File("čéñ.json", "{}"));
        await Expect(page.Locator("#s-devices .problem").First).ToBeVisibleAsync();
        await ReadAsync(visit, "devices of a scenario with what was refused");
    }

    // Every example of the template, each without the mark that has it passed over.
    private static string TakenUp(string template) =>
        template
            .Replace("\n#", "\n", StringComparison.Ordinal)
            .Replace("\n ", "\n# ", StringComparison.Ordinal);

    private async Task LoadTestsAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("/calibration");
        var template = await page.APIRequest.GetAsync(
            new Uri(new Uri(page.Url), "/export/own/load-tests.csv").ToString()
        );
        var heading = await template.TextAsync();
        var file = page.Locator("#own-tests-file");
        await Expect(file).ToBeEnabledAsync();
        await file.SetInputFilesAsync(File("čéñ.csv", heading));
        await Expect(page.Locator("section[aria-labelledby=own-tests] .problem").First)
            .ToBeVisibleAsync();
        await LookAsync(visit, "own load tests with what was refused");
        await file.SetInputFilesAsync(
            File(
                "čéñ.csv",
                heading
                    + "1,inference_latency,nvidia-h200,2,1,llama-3.1-70b,fp8,vLLM 0.11.0,2,,,,8192,512,16,,,mean_tpot,60,ms,,,,\n"
            )
        );
        await Expect(page.Locator("section[aria-labelledby=own-tests] tbody tr").First)
            .ToBeVisibleAsync();
        await LookAsync(visit, "own load tests, what a file would change");
    }

    private async Task CommentAsync(Visit visit, string scenario)
    {
        var page = visit.Page;
        await visit.GoAsync($"{scenario}?tab=history");
        var form = page.Locator(".comment-form").First;
        await form.Locator("textarea").FillAsync("čéñ?");
        await form.Locator("input").FillAsync("Ñéñ");
        await form.Locator("button").ClickAsync();
        await Expect(page.Locator(".comment-list li").First).ToBeVisibleAsync();
        await LookAsync(visit, "a comment");
    }

    private FilePayload File(string name, string text)
    {
        _given.UnionWith(Word().Matches(text).Select(match => match.Value));
        _given.Add(name);
        return new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = Encoding.UTF8.GetBytes(text),
        };
    }

    // Keys of files are the same in every language.
    private static readonly string[] s_keys =
    [
        "schema",
        "kind",
        "id",
        "name",
        "key",
        "value",
        .. Enum.GetNames<CatalogKind>(),
        .. Enum.GetValues<CatalogKind>().Select(CatalogItem.FolderOf),
    ];

    [GeneratedRegex(@"[\p{L}\d_-]+")]
    private static partial Regex Word();
}
