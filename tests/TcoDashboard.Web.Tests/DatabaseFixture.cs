using TcoDashboard.Tests.Shared.Postgres;
using TcoDashboard.Web.Tests;

[assembly: AssemblyFixture(typeof(DatabaseFixture))]

namespace TcoDashboard.Web.Tests;

/// <summary>One server for all tests of this assembly, started when the first test asks for a database.</summary>
public sealed class DatabaseFixture : IAsyncDisposable
{
    private readonly Lazy<Task<TestPostgres>> _postgres = new(() =>
        TestPostgres.StartAsync(CancellationToken.None)
    );

    /// <summary>An empty database of its own.</summary>
    public async Task<string> EmptyDatabaseAsync() =>
        await (await _postgres.Value).CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_postgres.IsValueCreated)
        {
            await (await _postgres.Value).DisposeAsync();
        }
    }
}
