namespace Browser.Tests.Fixture;

/// <summary>
/// An app beside the one that most tests share, for those that change what every page shows or harm the database. One test at a time uses it.
/// </summary>
public sealed class SecondApp(BrowserFixture browser) : IAsyncLifetime
{
    private readonly string _dataFolder = RunningApp.NewDataFolder();
    private RunningApp? _app;

    /// <summary>The running app.</summary>
    public RunningApp App => _app!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is not null)
        {
            _app = await RunningApp.StartAsync(_dataFolder);
        }
    }

    /// <summary>Opens a path of this app, runs the steps, and fails when anything went wrong in the window.</summary>
    public async Task VisitAsync(string path, Screen screen, Func<Visit, Task> steps)
    {
        browser.SkipWithoutBrowser();
        await using var visit = await browser.OpenAsync(App.Address, screen);
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

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(_dataFolder, recursive: true);
    }
}
