using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Scenarios;

/// <summary>The right to choose a title that no other scenario has. Two who chose at once would choose the same.</summary>
internal sealed class TitleLock : IAsyncDisposable
{
    // Any number will do as long as it never changes: it names the lock among all programs that use the database.
    private const long Number = 0x74636f_7469746c;
    private readonly TcoContext _context;

    private TitleLock(TcoContext context) => _context = context;

    /// <summary>Waits until nobody else has it.</summary>
    /// <param name="context">Its connection holds the lock; closed when that is given back.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<TitleLock> TakeAsync(
        TcoContext context,
        CancellationToken cancellation
    )
    {
        try
        {
            // Why opened here: the lock belongs to the connection, and the framework would return it after each command.
            await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            await context
                .Database.ExecuteSqlAsync($"select pg_advisory_lock({Number})", cancellation)
                .ConfigureAwait(false);
            return new(context);
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (_context.ConfigureAwait(false))
        {
            // Why said: a connection that returns to its pool would hold on to the lock until it is used again.
            await _context
                .Database.ExecuteSqlAsync($"select pg_advisory_unlock({Number})")
                .ConfigureAwait(false);
        }
    }
}
