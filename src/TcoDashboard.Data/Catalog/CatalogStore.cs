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
    public async Task<bool> SaveRevisionIfNewAsync(
        string hash,
        string source,
        IReadOnlyCollection<CatalogItem> items,
        CancellationToken cancellation
    )
    {
        await using var outer = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await outer
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(token => SaveOnceAsync(hash, source, items, token), cancellation)
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

        var items = await context
            .CatalogItems.AsNoTracking()
            .Where(i => i.RevisionHash == hash)
            .Select(i => new CatalogItem(i.Kind, i.Id, i.Name, i.Text))
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
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

    private async Task<bool> SaveOnceAsync(
        string hash,
        string source,
        IReadOnlyCollection<CatalogItem> items,
        CancellationToken cancellation
    )
    {
        var now = StorageClock.UtcNow(_clock);
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        await using var transaction = await context
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);

        // Why: of several replicas that start together one inserts and the others wait here until its items are there too.
        var inserted = await context
            .Database.ExecuteSqlAsync(
                $"insert into catalog_revision (hash, source, created_at) values ({hash}, {source}, {now}) on conflict (hash) do nothing",
                cancellation
            )
            .ConfigureAwait(false);
        if (inserted > 0)
        {
            context.CatalogItems.AddRange(
                items.Select(i => new CatalogItemRow
                {
                    RevisionHash = hash,
                    Kind = i.Kind,
                    Id = i.Id,
                    Name = StoredText.Require(i.Name, nameof(items)),
                    Text = StoredText.Require(i.Text, nameof(items)),
                })
            );
        }

        if (
            inserted > 0
            || await CurrentHashAsync(context, cancellation).ConfigureAwait(false) != hash
        )
        {
            context.CatalogUses.Add(new CatalogUseRow { RevisionHash = hash, Since = now });
        }

        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return inserted > 0;
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
        new(row.Hash, row.Source, StorageClock.Shown(row.CreatedAt));
}
