using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Keys;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Data.Shares;

namespace TcoDashboard.Data.Tests;

/// <summary>The stores on one database, wired as the app wires them, with a clock that stands still until moved.</summary>
internal sealed class Stores : IAsyncDisposable
{
    public const string CatalogHash = "catalog-1";

    private readonly ServiceProvider _services;

    public Stores(string connectionString)
    {
        ConnectionString = connectionString;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddTcoData(new TcoDatabase(connectionString, dataFolder: null, server: null))
            .BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public ManualClock Clock { get; } = new();

    public CatalogStore Catalog => _services.GetRequiredService<CatalogStore>();

    public ScenarioStore Scenarios => _services.GetRequiredService<ScenarioStore>();

    public DraftStore Drafts => _services.GetRequiredService<DraftStore>();

    public ShareStore Shares => _services.GetRequiredService<ShareStore>();

    public DatabaseKeyRepository Keys => _services.GetRequiredService<DatabaseKeyRepository>();

    public static ScenarioContent Content(string title, string text = "{}") =>
        new(title, ["air-gapped"], text, CatalogHash, "1", "");

    /// <summary>Runs a statement past the stores, as an administrator could.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
    }
}
