using Browser.Tests.Fixture;
using TcoDashboard.Domain.Language;

namespace Browser.Tests.Language;

/// <summary>An app of an installation in the stand-in language.</summary>
public sealed class PseudoApp : IAsyncLifetime
{
    private readonly string _dataFolder = RunningApp.NewDataFolder();
    private RunningApp? _app;

    /// <summary>Its address.</summary>
    public Uri Address => _app!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is not null)
        {
            _app = await RunningApp.StartAsync(
                _dataFolder,
                new Dictionary<string, string> { ["Tco__Words"] = Tongue.PseudoName }
            );
        }
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
