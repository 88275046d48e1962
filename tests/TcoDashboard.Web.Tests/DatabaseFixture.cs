using TcoDashboard.Tests.Shared.Postgres;
using TcoDashboard.Web.Tests;
using TcoDashboard.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(DatabaseFixture))]

namespace TcoDashboard.Web.Tests;

/// <summary>One server for all tests of this assembly, started when the first test asks for a database.</summary>
public sealed class DatabaseFixture : IAsyncDisposable
{
    private readonly Lazy<Task<TestSite>> _site;

    public DatabaseFixture() => _site = new(() => TestSite.StartAsync(this));

    private readonly Lazy<Task<TestPostgres>> _postgres = new(() =>
        TestPostgres.StartAsync(CancellationToken.None)
    );

    /// <summary>An empty database of its own.</summary>
    public async Task<string> EmptyDatabaseAsync() =>
        await (await _postgres.Value).CreateDatabaseAsync(TestContext.Current.CancellationToken);

    /// <summary>One app for all tests that do not mind what others saved, because starting one takes a second.</summary>
    public Task<TestSite> SiteAsync() => _site.Value;

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
        {
            await (await _site.Value).DisposeAsync();
        }

        if (_postgres.IsValueCreated)
        {
            await (await _postgres.Value).DisposeAsync();
        }
    }
}
