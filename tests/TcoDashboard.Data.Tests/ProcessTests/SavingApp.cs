using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.ProcessTests;

/// <summary>
/// An app that does nothing but save revisions as fast as it can and says so line by line: <c>ready server guard scenario</c>,
/// <c>saved n</c> after every acknowledged save, <c>lost</c> when one failed, <c>last n</c> after the signal to end, <c>stopped</c>.
/// </summary>
internal static class SavingApp
{
    public static string TextOf(int revision) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"revision":{{revision}}}""");

    public static async Task<int> RunAsync(string folder)
    {
        using var ending = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = true;
                ending.Cancel();
            }
        );
        await using (var database = await StartAsync(folder))
        {
            await using var stores = new Stores(database.ConnectionString);
            await stores.Catalog.SaveRevisionIfNewAsync(
                Stores.CatalogHash,
                "test",
                [new CatalogItem("accelerator", "a", "A", "{}")],
                CancellationToken.None
            );
            var summary = await stores.Scenarios.CreateAsync(
                Stores.Content("Saved without end", TextOf(1)),
                CancellationToken.None
            );
            Say(
                $"ready {database.Server!.ProcessId} {database.Server.GuardProcessId} {summary.Id}"
            );
            while (!ending.IsCancellationRequested)
            {
                summary = await SaveAsync(stores, summary, "saved");
            }

            await SaveAsync(stores, summary, "last");
        }

        Say("stopped");
        return 0;
    }

    private static Task<TcoDatabase> StartAsync(string folder) =>
        DatabaseBootstrap.StartAsync(
            new DatabaseOptions
            {
                DataFolder = folder,
                ServerFolders = TestPostgres.ServerFolders(),
            },
            NullLogger.Instance,
            CancellationToken.None
        );

    private static async Task<ScenarioSummary> SaveAsync(
        Stores stores,
        ScenarioSummary summary,
        string word
    )
    {
        try
        {
            var next = summary.CurrentRevision + 1;
            var outcome = await stores.Scenarios.SaveRevisionAsync(
                summary.Id,
                summary.Version,
                Stores.Content("Saved without end", TextOf(next)),
                CancellationToken.None
            );
            if (outcome is ScenarioSave.Conflict conflict)
            {
                // The save before this one was committed although its answer was lost.
                return conflict.Current;
            }

            Say(string.Create(CultureInfo.InvariantCulture, $"{word} {next}"));
            return ((ScenarioSave.Saved)outcome).Summary;
        }
        catch (Exception e) when (e is not InvalidCastException)
        {
            Say("lost");
            await Task.Delay(20);
            return summary;
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
