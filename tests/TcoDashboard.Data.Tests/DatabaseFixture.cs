using TcoDashboard.Data.Catalog;
using TcoDashboard.Data.Tests;
using TcoDashboard.Tests.Shared.Postgres;

[assembly: AssemblyFixture(typeof(DatabaseFixture))]

namespace TcoDashboard.Data.Tests;

/// <summary>One server for all tests of this assembly.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestPostgres? _postgres;
    private string _migrated = "";

    public async ValueTask InitializeAsync()
    {
        _postgres = await TestPostgres.StartAsync(CancellationToken.None);
        _migrated = await _postgres.CreateDatabaseAsync(CancellationToken.None);
        await DatabaseMigration.RunAsync(_migrated, CancellationToken.None);
        await using var stores = new Stores(_migrated + ";Pooling=false");
        await stores.Catalog.SaveRevisionIfNewAsync(
            Stores.CatalogHash,
            "test",
            [new CatalogItem("accelerator", "a", "A", "{}")],
            CancellationToken.None
        );
    }

    /// <summary>An empty database of its own.</summary>
    public Task<string> EmptyDatabaseAsync() =>
        _postgres!.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    /// <summary>A migrated database of its own with the stores on it and one catalog revision.</summary>
    internal async Task<Stores> StoresAsync() =>
        new(await _postgres!.CopyDatabaseAsync(_migrated, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }
}
