using Npgsql;

namespace TcoDashboard.Data;

/// <summary>Says whether the database answers, for readiness checks.</summary>
public sealed class DatabaseProbe
{
    private readonly NpgsqlDataSource _source;

    internal DatabaseProbe(NpgsqlDataSource source) => _source = source;

    /// <summary>Whether a trivial query succeeds now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = _source.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
