using Microsoft.EntityFrameworkCore;
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
        await using var context = new TcoContext(
            new DbContextOptionsBuilder<TcoContext>().UseNpgsql(connection).Options
        );
        var known = context.Database.GetMigrations().ToList();

        if (await IsCurrentAsync(context, known, cancellation).ConfigureAwait(false))
        {
            return;
        }

        await using (
            var take = new NpgsqlCommand($"select pg_advisory_lock({LockNumber})", connection)
        )
        {
            await take.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        await context.Database.MigrateAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> IsCurrentAsync(
        TcoContext context,
        List<string> known,
        CancellationToken cancellation
    )
    {
        var applied = (
            await context.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false)
        ).ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new StartupProblemException(
                StartupProblem.SchemaTooNew,
                $"The database was brought up to date by a newer TcoDashboard (step {unknown} is unknown to this one): start the newer version, or use another database or data folder."
            );
        }

        return applied.Count == known.Count;
    }
}
