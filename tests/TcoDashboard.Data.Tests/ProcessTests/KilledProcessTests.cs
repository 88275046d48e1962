using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.ProcessTests;

/// <summary>The promise of a save: once acknowledged it is there after whatever happens to app and server.</summary>
public sealed class KilledProcessTests(PreparedFolder prepared)
{
    private const int SavesBefore = 15;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AppKilledWhileSaving_NextStart_FindsEveryAcknowledgedSave()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);
        await app.SavesAsync(SavesBefore);

        app.Kill();
        await app.EndAsync();

        await AssertNothingLostAsync(folder, app);
    }

    [Fact]
    public async Task AppAndServerKilledWhileSaving_NextStart_FindsEveryAcknowledgedSave()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);
        await app.SavesAsync(SavesBefore);

        Posix.Signal(app.ServerPid, Posix.Kill);
        app.Kill();
        await app.EndAsync();

        await AssertNothingLostAsync(folder, app);
    }

    [Fact]
    public async Task AppAndGuardKilledWhileSaving_NextStart_TakesOverTheServerLeftBehind()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);
        await app.SavesAsync(SavesBefore);

        Posix.Signal(app.GuardPid, Posix.Kill);
        app.Kill();
        await app.EndAsync();

        Assert.True(Postmaster.IsAlive(app.ServerPid));
        await AssertNothingLostAsync(folder, app);
        Assert.False(Postmaster.IsAlive(app.ServerPid));
    }

    [Fact]
    public async Task ServerKilledWhileSaving_RunningApp_GoesOnSavingAndLosesNothing()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);
        await app.SavesAsync(SavesBefore);

        Posix.Signal(app.ServerPid, Posix.Kill);
        // What was on its way when the server died comes out first.
        await app.SavesAsync(SavesBefore * 20);
        app.InterruptGroup();
        var exitCode = await app.EndAsync();

        Assert.Equal((0, "stopped"), (exitCode, app.Said[^1]));
        Assert.DoesNotContain("lost", app.Said);
        await AssertNothingLostAsync(folder, app);
    }

    [Fact]
    public async Task AppKilled_Server_EndsByItself()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);

        app.Kill();

        var waited = Stopwatch.StartNew();
        while (Postmaster.IsAlive(app.ServerPid) && waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(20, Cancellation);
        }

        Assert.False(Postmaster.IsAlive(app.ServerPid));
        var log = await File.ReadAllTextAsync(new ServerFolders(folder.Path).Log, Cancellation);
        Assert.Contains("database system is shut down", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlC_WholeProcessGroup_ServerOutlivesTheLastSaveAndStopsCleanly()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);
        await app.SavesAsync(SavesBefore);

        app.InterruptGroup();
        var exitCode = await app.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("lost", app.Said);
        Assert.Contains(app.Said, l => l.StartsWith("last ", StringComparison.Ordinal));
        Assert.False(Postmaster.IsAlive(app.ServerPid));
        Assert.False(File.Exists(new ServerFolders(folder.Path).PidFile));
        await AssertNothingLostAsync(folder, app);
    }

    [Fact]
    public async Task SecondAppOnTheSameFolder_WhileTheFirstRuns_IsRefusedAndDoesNoHarm()
    {
        using var folder = await prepared.CopyAsync();
        using var app = await SavingProcess.StartAsync(folder.Path);

        var refusal = await Assert.ThrowsAsync<StartupProblemException>(() =>
            PostgresServer.StartAsync(
                TestPostgres.Options(folder.Path),
                NullLogger.Instance,
                Cancellation
            )
        );

        Assert.Equal(StartupProblem.FolderInUse, refusal.Problem);
        Assert.Equal(
            $"Another TcoDashboard (process {app.Pid}) is using the data folder {folder.Path}: stop it first or set Tco__DataFolder to another folder.",
            refusal.Message
        );
        await app.SavesAsync(3);
    }

    private static async Task AssertNothingLostAsync(TestFolder folder, SavingProcess app)
    {
        await using var database = await DatabaseBootstrap.StartAsync(
            new DatabaseOptions
            {
                DataFolder = folder.Path,
                ServerFolders = TestPostgres.ServerFolders(),
            },
            NullLogger.Instance,
            Cancellation
        );
        await using var stores = new Stores(database.ConnectionString);
        var history = await stores.Scenarios.HistoryAsync(app.Scenario, Cancellation);
        var stored = history.Select(r => r.Number).Order().ToList();

        Assert.Equal(Enumerable.Range(1, stored.Count), stored);
        Assert.Empty(app.Acknowledged.Except(stored));
        var last = await stores.Scenarios.GetAsync(app.Scenario, stored[^1], Cancellation);
        Assert.Equal(SavingApp.TextOf(stored[^1]), last?.Text);
    }
}
