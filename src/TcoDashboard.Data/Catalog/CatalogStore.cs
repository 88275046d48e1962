using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Catalog;

/// <summary>Keeps every catalog revision that was ever used; none changes once stored.</summary>
public sealed class CatalogStore
{
    private readonly IDbContextFactory<TcoContext> _contexts;
    private readonly TimeProvider _clock;

    internal CatalogStore(IDbContextFactory<TcoContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Stores a revision unless its hash is known already, and makes it the current one; says whether it was new.</summary>
    /// <param name="hash">The content hash of the items.</param>
    /// <param name="source">Where the items come from, for people.</param>
    /// <param name="items">All items of the revision; read only when the revision is new.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> SaveRevisionIfNewAsync(
        string hash,
        string source,
        IReadOnlyCollection<CatalogItem> items,
        CancellationToken cancellation
    ) =>
        InTransactionAsync(
            async (context, token) =>
            {
                var isNew = await AddAsync(context, new(hash, source, items), token)
                    .ConfigureAwait(false);
                await UseAsync(context, hash, token).ConfigureAwait(false);
                return isNew;
            },
            cancellation
        );

    /// <summary>Stores a revision unless its hash is known already, and leaves the current one as it is; says whether it was new.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> KeepAsync(NewRevision revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return InTransactionAsync(
            (context, token) => AddAsync(context, revision, token),
            cancellation
        );
    }

    /// <summary>Stores a revision and makes it the current one, unless another than the expected one is current; says whether it did.</summary>
    /// <param name="expected">The hash of the revision that was current when the new one was made.</param>
    /// <param name="revision">The revision that follows it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> ReplaceCurrentAsync(
        string expected,
        NewRevision revision,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(revision);
        return InTransactionAsync(
            async (context, token) =>
            {
                // Why a lock: two people who add items at once must not lose those of the one who is answered first.
                await context
                    .Database.ExecuteSqlAsync(
                        $"lock table catalog_use in share row exclusive mode",
                        token
                    )
                    .ConfigureAwait(false);
                if (await CurrentHashAsync(context, token).ConfigureAwait(false) != expected)
                {
                    return false;
                }

                await AddAsync(context, revision, token).ConfigureAwait(false);
                await UseAsync(context, revision.Hash, token).ConfigureAwait(false);
                return true;
            },
            cancellation
        );
    }

    /// <summary>The items that people added in a revision; none when it has no base or was never stored.</summary>
    public async Task<IReadOnlyList<CatalogItem>> OwnItemsAsync(
        string hash,
        CancellationToken cancellation
    )
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
            .CatalogItems.AsNoTracking()
            .Where(i =>
                i.RevisionHash == hash
                && context.CatalogRevisions.Any(r => r.Hash == hash && r.BaseHash != null)
            )
            .Select(i => new CatalogItem(i.Kind, i.Id, i.Name, i.Text) { IsOwn = true })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>The revision with this hash, or null when it was never stored.</summary>
    public async Task<StoredCatalog?> LoadAsync(string hash, CancellationToken cancellation)
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        if (
            await context
                .CatalogRevisions.AsNoTracking()
                .SingleOrDefaultAsync(r => r.Hash == hash, cancellation)
                .ConfigureAwait(false)
            is not { } row
        )
        {
            return null;
        }

        var isOverlay = row.BaseHash is not null;
        var items = await context
            .CatalogItems.AsNoTracking()
            .Where(i => i.RevisionHash == hash)
            .Select(i => new CatalogItem(i.Kind, i.Id, i.Name, i.Text) { IsOwn = isOverlay })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        if (row.BaseHash is { } below)
        {
            items.AddRange(
                await context
                    .CatalogItems.AsNoTracking()
                    .Where(i =>
                        i.RevisionHash == below
                        && !context.CatalogItems.Any(own =>
                            own.RevisionHash == hash && own.Kind == i.Kind && own.Id == i.Id
                        )
                    )
                    .Select(i => new CatalogItem(i.Kind, i.Id, i.Name, i.Text))
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false)
            );
        }

        // Ordered here and not by the server, whose collation is not ours to know.
        items.Sort(
            (a, b) =>
                string.CompareOrdinal(a.Kind, b.Kind) is not 0 and var byKind
                    ? byKind
                    : string.CompareOrdinal(a.Id, b.Id)
        );
        return new StoredCatalog(Shown(row), items);
    }

    /// <summary>The revision that was last made current, or null before the first.</summary>
    public async Task<CatalogRevision?> LatestAsync(CancellationToken cancellation)
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var row = await context
            .CatalogUses.AsNoTracking()
            .OrderByDescending(u => u.Id)
            .Join(context.CatalogRevisions, u => u.RevisionHash, r => r.Hash, (_, r) => r)
            .FirstOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        return row is null ? null : Shown(row);
    }

    private async Task<bool> InTransactionAsync(
        Func<TcoContext, CancellationToken, Task<bool>> work,
        CancellationToken cancellation
    )
    {
        await using var outer = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await outer
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(OnceAsync, cancellation)
            .ConfigureAwait(false);

        async Task<bool> OnceAsync(CancellationToken token)
        {
            await using var context = await _contexts
                .CreateDbContextAsync(token)
                .ConfigureAwait(false);
            await using var transaction = await context
                .Database.BeginTransactionAsync(token)
                .ConfigureAwait(false);
            var answer = await work(context, token).ConfigureAwait(false);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            await transaction.CommitAsync(token).ConfigureAwait(false);
            return answer;
        }
    }

    private async Task<bool> AddAsync(
        TcoContext context,
        NewRevision revision,
        CancellationToken cancellation
    )
    {
        var (hash, source, below) = (revision.Hash, revision.Source, revision.BaseHash);
        var now = StorageClock.UtcNow(_clock);
        // Why: of several replicas that start together one inserts and the others wait here until its items are there too.
        var inserted = await context
            .Database.ExecuteSqlAsync(
                $"insert into catalog_revision (hash, base_hash, source, created_at) values ({hash}, {below}, {source}, {now}) on conflict (hash) do nothing",
                cancellation
            )
            .ConfigureAwait(false);
        if (inserted > 0)
        {
            context.CatalogItems.AddRange(
                revision.Items.Select(i => new CatalogItemRow
                {
                    RevisionHash = hash,
                    Kind = i.Kind,
                    Id = i.Id,
                    Name = StoredText.Require(i.Name, nameof(revision)),
                    Text = StoredText.Require(i.Text, nameof(revision)),
                })
            );
        }

        return inserted > 0;
    }

    private async Task UseAsync(TcoContext context, string hash, CancellationToken cancellation)
    {
        if (await CurrentHashAsync(context, cancellation).ConfigureAwait(false) != hash)
        {
            context.CatalogUses.Add(
                new CatalogUseRow { RevisionHash = hash, Since = StorageClock.UtcNow(_clock) }
            );
        }
    }

    private static Task<string?> CurrentHashAsync(
        TcoContext context,
        CancellationToken cancellation
    ) =>
        context
            .CatalogUses.OrderByDescending(u => u.Id)
            .Select(u => (string?)u.RevisionHash)
            .FirstOrDefaultAsync(cancellation);

    private static CatalogRevision Shown(CatalogRevisionRow row) =>
        new(row.Hash, row.Source, StorageClock.Shown(row.CreatedAt)) { BaseHash = row.BaseHash };
}
