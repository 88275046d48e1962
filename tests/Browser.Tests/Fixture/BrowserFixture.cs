using Browser.Tests.Fixture;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
// Three windows keep two processors busy: each waits now and then, as a reader does.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Browser.Tests.Fixture;

/// <summary>One running app and one Chromium for all browser tests; each visit gets a browser profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly string _dataFolder = RunningApp.NewDataFolder();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningApp? _app;

    /// <summary>The address of the running app.</summary>
    public Uri Address => _app!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is not { } program)
        {
            return;
        }

        // Limits, not waits: a machine that does other work too must not fail what a quiet one passes.
        Assertions.SetDefaultExpectTimeout(20_000);
        _app = await RunningApp.StartAsync(_dataFolder);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright, program);
    }

    /// <summary>
    /// Opens a path in a new browser profile, waits until the page is interactive, runs the steps and then fails when the page
    /// wrote an error to the console, threw, or asked any other host for anything.
    /// </summary>
    public async Task VisitAsync(string path, Screen screen, Func<Visit, Task> steps)
    {
        SkipWithoutBrowser();
        await using var visit = await Visit.OpenAsync(_browser!, Address, screen);
        try
        {
            await visit.GoAsync(path);
            await steps(visit);
        }
        catch
        {
            await visit.TellAsync();
            throw;
        }

        visit.AssertClean();
    }

    /// <summary>Opens an empty window on an app of the test's own; the test closes it and asks whether it was clean.</summary>
    public Task<Visit> OpenAsync(Uri address, Screen screen) =>
        Visit.OpenAsync(_browser!, address, screen);

    /// <summary>Opens a path with scripts switched off, as a reader does before any script has run.</summary>
    public async Task ReadAsync(string path, Screen screen, Func<IPage, Task> steps)
    {
        SkipWithoutBrowser();
        await using var context = await _browser!.NewContextAsync(
            Visit.Options(Address, screen, javaScript: false)
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await steps(page);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(_dataFolder, recursive: true);
    }

    /// <summary>Skips a test where there is no Chromium, so that the app was not started; with CI=true it fails instead.</summary>
    public void SkipWithoutBrowser()
    {
        if (Chromium.Program is null)
        {
            const string Why = "no Chromium on the PATH; install the package chromium";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Why);
            Assert.Fail(Why);
        }
    }
}
