using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Data.Tests;
using TcoDashboard.Tests.Shared.Postgres;

[assembly: AssemblyFixture(typeof(PreparedFolder))]

namespace TcoDashboard.Data.Tests;

/// <summary>A data folder as a first start left it, for the tests that are about later starts: a copy costs a tenth of a new one.</summary>
public sealed class PreparedFolder : IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        await using var database = await DatabaseBootstrap.StartAsync(
            new DatabaseOptions
            {
                DataFolder = _folder.Below("data"),
                ServerFolders = TestPostgres.ServerFolders(),
                Profile = PostgresProfile.Throwaway,
            },
            NullLogger.Instance,
            CancellationToken.None
        );
    }

    /// <summary>A copy in a folder of its own.</summary>
    public async Task<TestFolder> CopyAsync()
    {
        var folder = new TestFolder();
        await CopyToAsync(folder.Path);
        return folder;
    }

    /// <summary>A copy in this folder.</summary>
    public Task CopyToAsync(string path) => CopyAsync(_folder.Below("data"), path);

    /// <summary>Copies a data folder with owners and modes.</summary>
    public static async Task CopyAsync(string from, string to)
    {
        Directory.CreateDirectory(to);
        using var copying = Process.Start("cp", ["-a", Path.Combine(from, "."), to]);
        await copying.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, copying.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
