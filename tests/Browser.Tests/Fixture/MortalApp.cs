namespace Browser.Tests.Fixture;

/// <summary>
/// An app for tests that kill it and start it again on what is left, and the line that leads their windows to whichever runs. One test at a time
/// uses it.
/// </summary>
public sealed class MortalApp(BrowserFixture browser) : IAsyncLifetime
{
    private readonly string _dataFolder = RunningApp.NewDataFolder();
    private readonly Wire _wire = Wire.Idle();
    private RunningApp? _app;

    /// <summary>Everything that the app wrote since its last start.</summary>
    public string Output => _app!.Output;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens an empty window on the running app; where a test left it dead it is started first.</summary>
    public async Task<Visit> OpenAsync()
    {
        browser.SkipWithoutBrowser();
        if (_app is null)
        {
            await StartAsync();
        }

        Mend();
        return await browser.OpenAsync(_wire.Address, Screen.Desktop);
    }

    /// <summary>Cuts the line of its windows.</summary>
    public void Cut() => _wire.Cut();

    /// <summary>Leads its windows to the app again.</summary>
    public void Mend() => _wire.Mend(_app!.Address);

    /// <summary>Ends the app at once, as a power cut does, and every line to it.</summary>
    public async Task KillAsync()
    {
        Cut();
        var app = _app!;
        _app = null;
        await app.KillAsync();
        await app.DisposeAsync();
    }

    /// <summary>Starts the app on the database of the one that was killed. Its windows do not reach it yet.</summary>
    public async Task StartAsync() => _app = await RunningApp.StartAsync(_dataFolder);

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(_dataFolder, recursive: true);
    }
}
