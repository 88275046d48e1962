using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TcoDashboard.Data.EmbeddedPostgres;
using TcoDashboard.Tests.Shared.Postgres;

namespace TcoDashboard.Data.Tests.ServerTests;

public sealed class PostgresServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_TwiceInOneFolder_KeepsWhatWasCommitted()
    {
        using var folder = new TestFolder();
        await using (var first = await StartAsync(folder.Path))
        {
            await ExecuteAsync(first, "create table t (x int); insert into t values (42)");
        }

        await using var second = await StartAsync(folder.Path);

        Assert.Equal(42, await ScalarAsync(second, "select x from t"));
    }

    private static Task<PostgresServer> StartAsync(string folder) =>
        PostgresServer.StartAsync(TestPostgres.Options(folder), NullLogger.Instance, Cancellation);

    private static async Task ExecuteAsync(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<object?> ScalarAsync(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
