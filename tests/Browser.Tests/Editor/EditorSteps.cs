using System.Text.RegularExpressions;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Editor;

/// <summary>What a person does in the editor, step by step; each step waits for what it leads to.</summary>
public static partial class EditorSteps
{
    /// <summary>The preset of the main path: three options in 750 MW.</summary>
    public const string Preset = "750mw-gpu-or-wafer";

    /// <summary>Opens a copy of a preset from the start page, as a click on its tile does, and returns the copy's address.</summary>
    public static async Task<string> OpenPresetAsync(this Visit visit, string preset = Preset)
    {
        // Why asked: most tests begin there, and opening it again costs as much as the editor.
        if (new Uri(visit.Page.Url) is not { Scheme: "http", PathAndQuery: "/" })
        {
            await visit.GoAsync("/");
        }

        await visit.Page.Locator($"[data-preset='{preset}']").ClickAsync();
        await visit.Page.ArriveAsync(Scenario());
        await visit.WaitForInteractiveAsync();
        await Expect(visit.Page.Locator(".strip-answer")).ToBeVisibleAsync();
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    /// <summary>Shows the inputs, which a narrow screen hides behind a switch.</summary>
    public static async Task ShowInputsAsync(this Visit visit)
    {
        if (visit.Page.ViewportSize!.Width < Screen.Tablet.Width)
        {
            await visit
                .Page.GetByRole(AriaRole.Group, new() { Name = "Show" })
                .GetByRole(AriaRole.Link, new() { Name = "Inputs" })
                .ClickAsync();
        }

        await Expect(visit.Field("Power budget")).ToBeVisibleAsync();
    }

    /// <summary>The box of a field.</summary>
    public static ILocator Field(this Visit visit, string label) =>
        visit.Page.GetByLabel(label, new() { Exact = true });

    /// <summary>Where the edits are, in words.</summary>
    public static ILocator SaveState(this Visit visit) => visit.Page.Locator(".save-state");

    /// <summary>Types a value as keys do, one after the other, and waits until it is kept as a draft.</summary>
    public static async Task TypeAsync(this Visit visit, string label, string value)
    {
        await visit.Field(label).ClickAsync();
        await visit.Field(label).PressAsync("Control+a");
        await visit.Field(label).PressSequentiallyAsync(value);
        await visit.WaitForDraftAsync();
    }

    /// <summary>Waits until the last edit is stored and its result is shown.</summary>
    public static async Task WaitForDraftAsync(this Visit visit)
    {
        await Expect(visit.SaveState()).ToHaveTextAsync(Draft());
        await Expect(visit.Page.Locator(".strip-state .busy")).ToHaveCountAsync(0);
    }

    /// <summary>Saves a revision and waits until it is stored.</summary>
    public static async Task SaveAsync(this Visit visit, int revision)
    {
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })
            .ClickAsync();
        await Expect(visit.SaveState()).ToHaveTextAsync($"Saved as revision {revision}");
    }

    /// <summary>Makes a share link and returns its path.</summary>
    public static Task<string> ShareAsync(this Visit visit) => visit.ShareAsync(null);

    /// <summary>Makes a share link whose reader may move an input, and returns its path.</summary>
    public static async Task<string> ShareAsync(this Visit visit, string? movable)
    {
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })
            .ClickAsync();
        if (movable is not null)
        {
            await visit.Page.GetByLabel("All numbers, and inputs they may move").CheckAsync();
            await visit.Page.GetByLabel("Let them move").SelectOptionAsync(movable);
            await visit
                .Page.GetByRole(AriaRole.Button, new() { Name = "Add the input" })
                .ClickAsync();
            await Expect(visit.Page.Locator(".share-sliders"))
                .ToHaveAttributeAsync("data-movable", "1");
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create link" }).ClickAsync();
        var link = visit.Page.GetByLabel("Your link, shown only this once");
        // Why longer: the link keeps how sure the result is, and a busy machine studies that for a while.
        await Expect(link).ToHaveValueAsync(Link(), new() { Timeout = 20_000 });
        return new Uri(await link.InputValueAsync()).AbsolutePath;
    }

    [GeneratedRegex(@"/scenarios/\d+")]
    private static partial Regex Scenario();

    [GeneratedRegex("^Saved as draft")]
    private static partial Regex Draft();

    [GeneratedRegex("/s/[A-Za-z0-9_-]{22,}$")]
    private static partial Regex Link();
}
