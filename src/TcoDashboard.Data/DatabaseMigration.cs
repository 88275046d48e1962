using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data;

/// <summary>Brings the tables up to date; of several replicas that start together one does it and the others wait.</summary>
internal static class DatabaseMigration
{
    // Any number will do as long as it never changes: it names the lock among all programs that use the database.
    private const long LockNumber = 0x74636f_64617368;

    public static async Task RunAsync(string connectionString, CancellationToken cancellation)
    {
        // Why: a connection of its own, unpooled, so that the lock ends with it whatever happens.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);

        // Why: asking EF the same costs a second of processor time at every start, most of it compiling; this costs a query.
        if (await IsCurrentAsync(connection, cancellation).ConfigureAwait(false))
        {
            return;
        }

        await using (
            var take = new NpgsqlCommand($"select pg_advisory_lock({LockNumber})", connection)
        )
        {
            await take.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        await using var context = new TcoContext(
            new DbContextOptionsBuilder<TcoContext>().UseNpgsql(connection).Options
        );
        await context.Database.MigrateAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> IsCurrentAsync(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var applied = new List<string>();
        try
        {
            await using var command = new NpgsqlCommand(
                """select "MigrationId" from "__EFMigrationsHistory" """,
                connection
            );
            await using var reader = await command
                .ExecuteReaderAsync(cancellation)
                .ConfigureAwait(false);
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                applied.Add(reader.GetString(0));
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }

        var known = Known();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new StartupProblemException(
                StartupProblem.SchemaTooNew,
                Worded(
                    $"The database was brought up to date by a newer TcoDashboard (step {unknown} is unknown to this one): start the newer version, or use another database or data folder."
                )
            );
        }

        return applied.Count == known.Count;
    }

    private static HashSet<string> Known() =>
        typeof(TcoContext)
            .Assembly.GetTypes()
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
}
