using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Tasks;

/// <summary>The ten things people come for, one after the other in one window: with a mouse, and with keys alone.</summary>
public abstract partial class TenTasksTests(BrowserFixture app)
{
    private static readonly (string Name, Func<Person, Task> Do)[] s_tasks =
    [
        ("open an example", OpenAsync),
        ("change an input", ChangeAsync),
        ("take a change back and make it again after a reload", UndoAsync),
        ("explain a number down to its source", ExplainAsync),
        ("study how sure the answer is", StudyAsync),
        ("share a link that somebody else opens", ShareAsync),
        ("export the workbook", ExportAsync),
        ("compare against another baseline", CompareAsync),
        ("get a comparison from a question", AskAsync),
        ("find a device and see its sources", FindAsync),
    ];

    /// <summary>Does all ten in one window, and says which one nobody could do.</summary>
    protected Task DoAllAsync(string hand, int width)
    {
        var screen = new Screen(width, 800, ColorScheme.Light);
        return app.VisitAsync(
            "/",
            screen,
            async visit =>
            {
                var person = new Person(app, visit, screen, Hand.Of(hand));
                foreach (var (name, task) in s_tasks)
                {
                    try
                    {
                        await task(person);
                    }
                    catch (Exception fault) when (fault is not OperationCanceledException)
                    {
                        throw new InvalidOperationException(
                            $"With the {hand} at {width} px nobody can {name}.",
                            fault
                        );
                    }
                }
            }
        );
    }

    private static async Task OpenAsync(Person person)
    {
        await person.PressAsync("[data-preset='fifty-million-dollars']");
        await person.Page.ArriveAsync(Scenario());
        await person.Visit.WaitForInteractiveAsync();
        await Expect(person.Answer).ToHaveTextAsync(For50());
    }

    private static async Task ChangeAsync(Person person)
    {
        await person.ShowAsync("Inputs");
        await person.Hand.TypeAsync(person.Visit.Field("Capital budget"), "60000000");
        await person.Visit.WaitForDraftAsync();
        await Expect(person.Answer).ToHaveTextAsync(For60());
    }

    private static async Task UndoAsync(Person person)
    {
        await person.Page.ReloadAsync();
        await person.Visit.WaitForInteractiveAsync();
        // Why again and again: keys typed slowly, as a busy machine takes them, are changes of their own.
        var budget = person.Visit.Field("Capital budget");
        await person.RepeatAsync("Undo capital budget", budget, "50,000,000");
        await Expect(person.Answer).ToHaveTextAsync(For50());
        await person.RepeatAsync("Redo capital budget", budget, "60,000,000");
        await Expect(person.Answer).ToHaveTextAsync(For60());
    }

    private static async Task ExplainAsync(Person person)
    {
        await person.ShowAsync("Results");
        await person.PressAsync("tr[data-row=net_present_cost] button.why");
        var title = person.Page.Locator("#explain-title");
        await Expect(title).ToHaveTextAsync("Net present cost");
        foreach (
            var part in new[] { "Energy, present value", "Energy", "Energy, ", "Electricity price" }
        )
        {
            await person.Hand.PressAsync(
                person.Page.Locator("button.explain-part", new() { HasText = part }).First
            );
            await Expect(title).ToContainTextAsync(part);
        }

        await Expect(person.Page.Locator(".explain-source a[target=_blank]").First)
            .ToBeVisibleAsync();
        // The way back holds every number passed.
        await Expect(person.Page.Locator(".explain-trail li")).ToHaveCountAsync(4);
        await person.PressAsync(".explain [data-close]");
        await Expect(title).ToHaveCountAsync(0);
    }

    private static async Task StudyAsync(Person person)
    {
        await person.LinkAsync("Uncertainty");
        await person.LinkAsync("How sure");
        // Why so long: it is computed beside the page, on a machine that runs other tests.
        await Expect(person.Page.Locator(".run-state"))
            .ToContainTextAsync("95 % confidence", new() { Timeout = 90_000 });
        await Expect(person.Page.Locator("#chances[data-drawn=true]")).ToBeVisibleAsync();
    }

    private static async Task ShareAsync(Person person)
    {
        var answer = Doubt.LeftOut(await person.Answer.InnerTextAsync());
        await person.ButtonAsync("Share");
        await person.ButtonAsync("Create link");
        var link = person.Page.GetByLabel("Your link, shown only this once");
        // Why longer: the link keeps how sure the result is.
        await Expect(link).ToHaveValueAsync(SharedLink(), new() { Timeout = 30_000 });
        var path = new Uri(await link.InputValueAsync()).AbsolutePath;
        await person.Page.Keyboard.PressAsync("Escape");
        await Expect(link).ToHaveCountAsync(0);
        await person.App.VisitAsync(
            path,
            person.Screen,
            other => Expect(other.Page.Locator("[data-answer]")).ToHaveTextAsync(answer)
        );
    }

    private static async Task ExportAsync(Person person)
    {
        await person.InHeadAsync("Reports and files");
        var workbook = person.Page.GetByRole(AriaRole.Link, new() { Name = "Download Workbook" });
        var file = await person.Page.RunAndWaitForDownloadAsync(() =>
            person.Hand.PressAsync(workbook)
        );
        Assert.EndsWith("workbook.xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        await person.Page.GoBackAsync();
        await Expect(person.Page.Locator(".editor-head")).ToBeVisibleAsync();
    }

    private static async Task CompareAsync(Person person)
    {
        await person.InHeadAsync("Compare options");
        var baseline = person.Page.Locator(".compare-toolbar select").First;
        await Expect(baseline).ToBeVisibleAsync();
        var second = await baseline.Locator("option").Nth(1).InnerTextAsync();
        await person.Hand.ChooseAsync(baseline, second);
        await Expect(person.Page.Locator("thead th.is-baseline")).ToContainTextAsync(second);
    }

    private static async Task AskAsync(Person person)
    {
        await person.LinkAsync("Start");
        await person.LinkAsync("Start from a question");
        await person.Hand.TypeAsync(person.Page.GetByLabel("Facility power"), "20");
        await person.ButtonAsync("Find hardware");
        await Expect(person.Page.Locator("#guide-answer")).ToContainTextAsync("can serve this");
        await person.Hand.PressAsync(
            person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Compare the") })
        );
        await Expect(person.Page.Locator("h1")).ToContainTextAsync("within 20 MW");
    }

    private static async Task FindAsync(Person person)
    {
        await person.LinkAsync("Catalog");
        await person.LinkAsync("Systems");
        await Expect(person.Page.Locator("h1")).ToHaveTextAsync("Systems");
        await person.Hand.TypeAsync(person.Page.GetByLabel("Search"), "gb300");
        await Expect(person.Page).ToHaveURLAsync(new Regex("q=gb300"));
        await person.PressAsync("tbody th a[href$='/nvidia-gb300-nvl72']");
        await Expect(person.Page.Locator("[id=price_usd] a[target=_blank]").First)
            .ToBeVisibleAsync();
    }

    [GeneratedRegex(@"/scenarios/\d+")]
    private static partial Regex Scenario();

    [GeneratedRegex(@"For \$50\sM")]
    private static partial Regex For50();

    [GeneratedRegex(@"For \$60\sM")]
    private static partial Regex For60();

    [GeneratedRegex("/s/[A-Za-z0-9_-]{22,}$")]
    private static partial Regex SharedLink();
}
