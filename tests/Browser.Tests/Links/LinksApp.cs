using System.Net;
using System.Net.Sockets;
using Browser.Tests.Fixture;

namespace Browser.Tests.Links;

/// <summary>An app with an address of its own for share links.</summary>
public class LinksApp : IAsyncLifetime
{
    private readonly string _dataFolder = RunningApp.NewDataFolder();
    private RunningApp? _app;

    /// <summary>The address of the whole app.</summary>
    public Uri Address => _app!.Address;

    /// <summary>The address of share links.</summary>
    public Uri Links { get; private set; } = null!;

    /// <summary>What else it is told at its start.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>();

    /// <summary>What the app wrote.</summary>
    public string Output => _app!.Output;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is not null)
        {
            Links = new($"http://127.0.0.1:{FreePort()}/");
            _app = await RunningApp.StartAsync(
                _dataFolder,
                new Dictionary<string, string>(Settings) { ["Tco__LinksUrl"] = Links.ToString() }
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
        GC.SuppressFinalize(this);
    }

    private static int FreePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}
