using System.Net.Sockets;
using Npgsql;

namespace TcoDashboard.Data;

/// <summary>Checks a database that was configured, and says in one sentence what is wrong with it.</summary>
internal static class ConfiguredDatabase
{
    private const string Key = "ConnectionStrings__Tco";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits for the database to answer, as one that starts together with the app needs a moment.</summary>
    public static async Task CheckAsync(
        string connectionString,
        TimeSpan deadline,
        CancellationToken cancellation
    )
    {
        var builder = Parse(connectionString);
        // Why: a server that accepts and stays silent is given up by this limit only, not by the token.
        builder.Timeout = Math.Clamp((int)deadline.TotalSeconds, 1, 1024);
        var where = $"{builder.Host}:{builder.Port}";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(deadline);
        string? reason = null;
        while (true)
        {
            try
            {
                await ProbeAsync(builder, where, patience.Token).ConfigureAwait(false);
                return;
            }
            catch (NpgsqlException e) when (!e.IsTransient)
            {
                var why = e is PostgresException said ? said.MessageText : e.Message;
                throw new StartupProblemException(
                    StartupProblem.Refused,
                    Worded(
                        $"The database server {where} that {Key} names refuses ({why.TrimEnd('.')}): correct {Key} or create that user and database."
                    ),
                    e
                );
            }
            catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
            {
                reason = (e.InnerException ?? e).Message.TrimEnd('.');
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw Unreachable(where, reason ?? Worded("no answer in time"));
            }

            try
            {
                await Task.Delay(s_pause, patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw Unreachable(where, reason);
            }
        }
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
            if (builder.Host is { Length: > 0 })
            {
                return builder;
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw NotUnderstood($" ({e.Message.TrimEnd('.')})", e);
        }

        throw NotUnderstood(Worded(" (it names no Host)"), null);
    }

    private static StartupProblemException NotUnderstood(string why, Exception? cause)
    {
        var sentence = Worded(
            $"{Key} cannot be understood{why}: write it like Host=db;Port=5432;Database=tco;Username=tco;Password=…"
        );
        return cause is null
            ? new StartupProblemException(StartupProblem.BadConfiguration, sentence)
            : new StartupProblemException(StartupProblem.BadConfiguration, sentence, cause);
    }

    private static async Task ProbeAsync(
        NpgsqlConnectionStringBuilder builder,
        string where,
        CancellationToken cancellation
    )
    {
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        if (connection.PostgreSqlVersion.Major < DatabaseBootstrap.OldestServer)
        {
            throw new StartupProblemException(
                StartupProblem.ServerTooOld,
                Worded(
                    $"The database server {where} is PostgreSQL {connection.PostgreSqlVersion} but TcoDashboard needs {DatabaseBootstrap.OldestServer} or newer: upgrade it or point {Key} at a newer one."
                )
            );
        }
    }

    private static StartupProblemException Unreachable(string where, string? reason) =>
        new(
            StartupProblem.Unreachable,
            Worded(
                $"The database server {where} that {Key} names does not answer ({reason}): start it, correct {Key}, or remove it to use the private PostgreSQL."
            )
        );
}
