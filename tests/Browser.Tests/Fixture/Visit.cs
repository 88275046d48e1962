using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>One person's browser window on the app, with everything that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    // The framework's words for an event that was under way when the server drew its element, or the whole page, anew or left it:
    // it is dropped, nothing else happens. They are known because the apps of these tests say what went wrong on the server.
    private static readonly string[] s_tooLate =
    [
        "There is no event handler associated with this event",
        "after the renderer has been disposed",
    ];

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly List<string> _expected = [];
    private readonly bool _isTab;

    private Visit(IBrowserContext context, IPage page, Uri address, bool isTab)
    {
        _context = context;
        _address = address;
        _isTab = isTab;
        Page = page;
    }

    /// <summary>The open page.</summary>
    public IPage Page { get; }

    /// <summary>Opens an empty window with an own profile.</summary>
    public static async Task<Visit> OpenAsync(IBrowser browser, Uri address, Screen screen)
    {
        var context = await browser.NewContextAsync(Options(address, screen, javaScript: true));
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, await context.NewPageAsync(), address, isTab: false);
        context.Request += (_, request) => visit.Check(request);
        context.WebError += (_, error) =>
        {
            if (s_tooLate.Any(words => error.Error.Contains(words, StringComparison.Ordinal)))
            {
                TestContext.Current.TestOutputHelper?.WriteLine("Too late: " + error.Error);
                return;
            }

            visit._faults.Enqueue("page error: " + error.Error);
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit._faults.Enqueue(
                    $"console {message.Type}: {message.Text} ({message.Location})"
                );
            }
        };
        return visit;
    }

    /// <summary>Opens a path in another tab of the same profile; what goes wrong in it counts for this visit too.</summary>
    public async Task<Visit> OpenTabAsync(string path)
    {
        var tab = new Visit(_context, await _context.NewPageAsync(), _address, isTab: true);
        await tab.GoAsync(path);
        return tab;
    }

    /// <summary>Profile settings for a screen.</summary>
    public static BrowserNewContextOptions Options(Uri address, Screen screen, bool javaScript) =>
        new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Theme,
            // Why: a fixed language and time zone, so that a picture or a format differs only when the page does.
            Locale = "en-US",
            TimezoneId = "UTC",
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
            Permissions = ["clipboard-read", "clipboard-write"],
        };

    /// <summary>Goes to a path and waits until the page is interactive.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await WaitForInteractiveAsync();
    }

    /// <summary>Waits until clicks reach the server: a click on a page that only was drawn does nothing.</summary>
    public Task WaitForInteractiveAsync() =>
        Page.Locator("main[data-interactive=true]")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>Says that a message which contains these words is part of what is tested.</summary>
    public void Expect(string words) => _expected.Add(words);

    /// <summary>Fails with everything that went wrong in this window.</summary>
    public void AssertClean()
    {
        var faults = _faults
            .Where(fault => !_expected.Exists(e => fault.Contains(e, StringComparison.Ordinal)))
            .ToArray();
        Assert.True(faults.Length == 0, string.Join("\n", faults));
    }

    /// <summary>Says where a failed test left its window: the address, what went wrong in it, and a picture for who asked for some.</summary>
    public async Task TellAsync()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join('\n', [$"The page was at {Page.Url}.", .. _faults])
        );
        await Pictures.KeepAsync(Page, $"failed-{Guid.NewGuid():N}");
    }

    /// <summary>Fails when the page is wider than the window.</summary>
    public async Task AssertNoHorizontalScrollAsync()
    {
        var widths = await Page.EvaluateAsync<int[]>(
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        );
        Assert.True(
            widths[0] <= widths[1],
            $"{Page.Url} is {widths[0]} px wide in a window of {widths[1]} px."
        );
    }

    /// <summary>Looks at the open page on several screens in turn: it fits, and it has no violation.</summary>
    /// <remarks>Why in one window: opening a page costs many times what looking at it does, and the style sheets alone decide.</remarks>
    public async Task LookAsync(IEnumerable<Screen> screens)
    {
        var widths = new HashSet<int>();
        foreach (var screen in screens)
        {
            await ChangeScreenAsync(screen);
            await AssertNoHorizontalScrollAsync();
            await (
                widths.Add(screen.Width)
                    ? Axe.AssertNoViolationsAsync(Page)
                    : Axe.AssertNoColourViolationsAsync(Page)
            );
        }
    }

    /// <summary>Gives the window another width and theme and waits until the page, its figures too, is drawn for it.</summary>
    public async Task ChangeScreenAsync(Screen screen)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = screen.Theme });
        await Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await Page.EvaluateAsync(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"
        );
    }

    public async ValueTask DisposeAsync() =>
        await (_isTab ? Page.CloseAsync() : _context.DisposeAsync().AsTask());

    private void Check(IRequest request)
    {
        var target = new Uri(request.Url);
        if (target.Scheme is "http" or "https" && target.Authority != _address.Authority)
        {
            _faults.Enqueue("request to another host: " + request.Url);
        }
    }
}
