using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data.Tests.StartTests;

/// <summary>A database named by ConnectionStrings__Tco is used as it is, or refused in one sentence.</summary>
public sealed class ConfiguredDatabaseTests(DatabaseFixture database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_EmptyDatabase_GetsItsTablesAndNoServerOfOurs()
    {
        var connectionString = await database.EmptyDatabaseAsync();

        await using var ready = await StartAsync(connectionString);

        Assert.Null(ready.DataFolder);
        await using var stores = new Stores(ready.ConnectionString);
        Assert.Null(await stores.Catalog.LatestAsync(Cancellation));
    }

    [Fact]
    public async Task Start_NobodyListens_SaysWhereItLooked()
    {
        var port = Listening.Loopback().Port;

        var sentence = await Sentence.OfAsync(
            StartupProblem.Unreachable,
            () => StartAsync($"Host=127.0.0.1;Port={port};Database=tco;Username=tco;Password=x")
        );

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
            sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Start_SilentServer_IsGivenUpAtTheDeadline()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;

        await Sentence.OfAsync(
            StartupProblem.Unreachable,
            () => StartAsync($"Host=127.0.0.1;Port={port};Database=tco;Username=tco;Password=x")
        );
    }

    [Theory]
    [InlineData("Database", "no_such_database")]
    [InlineData("Password", "wrong")]
    [InlineData("Password", "")]
    [InlineData("Username", "nobody_here")]
    public async Task Start_WrongNameOrPassword_IsRefusedAtOnceAndTellsNoPassword(
        string key,
        string value
    )
    {
        var builder = new NpgsqlConnectionStringBuilder(await database.EmptyDatabaseAsync());
        var password = builder.Password!;
        builder[key] = value;

        var sentence = await Sentence.OfAsync(
            StartupProblem.Refused,
            () => StartAsync(builder.ConnectionString)
        );

        Assert.Contains("ConnectionStrings__Tco", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(password, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://tco@db/tco")]
    [InlineData("Database=tco")]
    [InlineData("Host=db;Prot=5432")]
    [InlineData("Host=db;Port=many")]
    public async Task Start_TextThatIsNoConnectionString_ShowsWhatOneLooksLike(string text)
    {
        var sentence = await Sentence.OfAsync(
            StartupProblem.BadConfiguration,
            () => StartAsync(text)
        );

        Assert.Contains("Host=db;Port=5432", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ServerOfVersion14_NamesBothVersions()
    {
        using var old = new OldServer("14.9");

        var sentence = await Sentence.OfAsync(
            StartupProblem.ServerTooOld,
            () => StartAsync(old.ConnectionString)
        );

        Assert.Contains("PostgreSQL 14.9", sentence, StringComparison.Ordinal);
        Assert.Contains("15 or newer", sentence, StringComparison.Ordinal);
    }

    private static Task<TcoDatabase> StartAsync(string connectionString) =>
        DatabaseBootstrap.StartAsync(
            new DatabaseOptions
            {
                ConnectionString = connectionString,
                AnswerDeadline = TimeSpan.FromSeconds(1),
            },
            NullLogger.Instance,
            Cancellation
        );
}
