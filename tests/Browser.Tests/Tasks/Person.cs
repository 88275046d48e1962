using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Tasks;

/// <summary>Somebody at a screen who knows the names of what they want, and works with one hand.</summary>
/// <param name="App">The app.</param>
/// <param name="Visit">Their window.</param>
/// <param name="Screen">Their screen.</param>
/// <param name="Hand">How they work it.</param>
public sealed record Person(BrowserFixture App, Visit Visit, Screen Screen, Hand Hand)
{
    /// <summary>The open page.</summary>
    public IPage Page => Visit.Page;

    /// <summary>The answer of the editor.</summary>
    public ILocator Answer => Page.Locator(".strip-answer");

    /// <summary>Presses the first of what a selector finds.</summary>
    public Task PressAsync(string selector) => Hand.PressAsync(Page.Locator(selector).First);

    /// <summary>Presses a button by its name.</summary>
    public Task ButtonAsync(string name) =>
        Hand.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    /// <summary>Presses a button until a field holds a value, at most as often as a number has digits.</summary>
    public async Task RepeatAsync(string name, ILocator field, string value)
    {
        for (
            var time = 0;
            time < 8 && await field.InputValueAsync() is var now && now != value;
            time++
        )
        {
            await ButtonAsync(name);
            await Expect(field).Not.ToHaveValueAsync(now);
        }

        await Expect(field).ToHaveValueAsync(value);
    }

    /// <summary>Follows the first link of a name.</summary>
    public Task LinkAsync(string name) => Hand.PressAsync(Link(name).First);

    /// <summary>Follows a link of the scenario's head, which a narrow screen keeps under "More".</summary>
    public async Task InHeadAsync(string name)
    {
        if (await Link(name).CountAsync() == 0)
        {
            await PressAsync(".editor-head details.menu > summary");
        }

        await LinkAsync(name);
    }

    /// <summary>Shows inputs or results where a narrow screen shows one of them.</summary>
    public async Task ShowAsync(string pane)
    {
        var choice = Page.Locator(".pane-switch")
            .GetByRole(AriaRole.Link, new() { Name = pane, Exact = true });
        if (Screen.Width < Screen.Tablet.Width)
        {
            await Hand.PressAsync(choice);
        }
    }

    private ILocator Link(string name) =>
        Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
