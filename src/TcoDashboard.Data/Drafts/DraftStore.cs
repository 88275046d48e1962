using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Drafts;

/// <summary>Keeps what is being edited, so that a reload, a lost circuit or a restart loses nothing.</summary>
public sealed class DraftStore
{
    /// <summary>The version to name when no draft is stored yet.</summary>
    public const long NoVersion = 0;

    private readonly IDbContextFactory<TcoContext> _contexts;
    private readonly TimeProvider _clock;

    internal DraftStore(IDbContextFactory<TcoContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Stores a draft over the version that the caller last saw, or reports the conflict.</summary>
    /// <param name="key">Whose draft.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="baseRevision">The saved revision it started from, if any.</param>
    /// <param name="expectedVersion">The version last seen, or <see cref="NoVersion"/>.</param>
    /// <param name="steps">The states that undo and redo lead to, in a form of the caller's; <c>null</c> when there are none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DraftSave> SaveAsync(
        DraftKey key,
        string text,
        int? baseRevision,
        long expectedVersion,
        byte[]? steps,
        CancellationToken cancellation
    )
    {
        StoredText.Require(text, nameof(text));
        var now = StorageClock.UtcNow(_clock);
        // Why: a draft begun anew after a discard must not pass for the one that another tab still shows.
        var version =
            expectedVersion == NoVersion
                ? (now - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond
                : expectedVersion + 1;
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);

        // One statement each, because every keystroke may come here.
        var stored =
            expectedVersion == NoVersion
                ? await context
                    .Database.ExecuteSqlAsync(
                        $"insert into draft (key, text, base_revision, steps, updated_at, version) values ({key.Value}, {text}, {baseRevision}, {steps}, {now}, {version}) on conflict (key) do nothing",
                        cancellation
                    )
                    .ConfigureAwait(false)
                : await context
                    .Drafts.Where(d => d.Key == key.Value && d.Version == expectedVersion)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(d => d.Text, text)
                                .SetProperty(d => d.BaseRevision, baseRevision)
                                .SetProperty(d => d.Steps, steps)
                                .SetProperty(d => d.UpdatedAt, now)
                                .SetProperty(d => d.Version, version),
                        cancellation
                    )
                    .ConfigureAwait(false);
        if (stored > 0)
        {
            return new DraftSave.Saved(
                new Draft(text, baseRevision, version, StorageClock.Shown(now))
            );
        }

        var current = await ReadAsync(context, key, cancellation).ConfigureAwait(false);
        // A save whose answer was lost with the connection comes here again: it is stored already.
        return
            current is not null
            && string.Equals(current.Text, text, StringComparison.Ordinal)
            && current.BaseRevision == baseRevision
            && await IsOfAsync(context, key, steps, cancellation).ConfigureAwait(false)
            ? new DraftSave.Saved(current)
            : new DraftSave.Conflict(current);
    }

    /// <summary>Stores a draft over whatever is stored: for what is typed on the way to an edit, of which the latest counts.</summary>
    public async Task PutAsync(DraftKey key, string text, CancellationToken cancellation)
    {
        StoredText.Require(text, nameof(text));
        var now = StorageClock.UtcNow(_clock);
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        await context
            .Database.ExecuteSqlAsync(
                $"insert into draft (key, text, updated_at, version) values ({key.Value}, {text}, {now}, 1) on conflict (key) do update set text = excluded.text, updated_at = excluded.updated_at, version = draft.version + 1",
                cancellation
            )
            .ConfigureAwait(false);
    }

    /// <summary>The stored draft, or null.</summary>
    public async Task<Draft?> GetAsync(DraftKey key, CancellationToken cancellation)
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await ReadAsync(context, key, cancellation).ConfigureAwait(false);
    }

    /// <summary>The states that undo and redo lead to from the stored draft, as they were given; <c>null</c> when there are none.</summary>
    // Why by itself: whoever lists or follows drafts has no use for them.
    public async Task<byte[]?> GetStepsAsync(DraftKey key, CancellationToken cancellation)
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
            .Drafts.Where(d => d.Key == key.Value)
            .Select(d => d.Steps)
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Removes a draft with its steps, whatever its version; says whether there was one.</summary>
    public async Task<bool> DiscardAsync(DraftKey key, CancellationToken cancellation)
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
                .Drafts.Where(d => d.Key == key.Value)
                .ExecuteDeleteAsync(cancellation)
                .ConfigureAwait(false) > 0;
    }

    private static Task<bool> IsOfAsync(
        TcoContext context,
        DraftKey key,
        byte[]? steps,
        CancellationToken cancellation
    ) => context.Drafts.AnyAsync(d => d.Key == key.Value && d.Steps == steps, cancellation);

    private static async Task<Draft?> ReadAsync(
        TcoContext context,
        DraftKey key,
        CancellationToken cancellation
    )
    {
        var row = await context
            .Drafts.Where(d => d.Key == key.Value)
            .Select(d => new
            {
                d.Text,
                d.BaseRevision,
                d.Version,
                d.UpdatedAt,
            })
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        return row is null
            ? null
            : new Draft(row.Text, row.BaseRevision, row.Version, StorageClock.Shown(row.UpdatedAt));
    }
}
