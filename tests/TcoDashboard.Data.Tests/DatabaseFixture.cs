using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Data.Tests;
using TcoDashboard.Tests.Shared.Postgres;

[assembly: AssemblyFixture(typeof(DatabaseFixture))]

namespace TcoDashboard.Data.Tests;

/// <summary>One server for all tests of this assembly.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestPostgres? _postgres;

    public async ValueTask InitializeAsync() =>
        _postgres = await TestPostgres.StartAsync(CancellationToken.None);

    /// <summary>An empty database of its own.</summary>
    public Task<string> EmptyDatabaseAsync() =>
        _postgres!.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    /// <summary>A migrated database of its own with the stores on it and one catalog revision.</summary>
    internal async Task<Stores> StoresAsync()
    {
        var connectionString = await EmptyDatabaseAsync();
        await DatabaseMigration.RunAsync(connectionString, TestContext.Current.CancellationToken);
        var stores = new Stores(connectionString);
        await stores.Catalog.SaveRevisionIfNewAsync(
            Stores.CatalogHash,
            "test",
            [new CatalogItem("accelerator", "a", "A", "{}")],
            TestContext.Current.CancellationToken
        );
        return stores;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }
}
