using System.Collections.Concurrent;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain;
using TcoDashboard.Web.Language;
using CatalogItem = TcoDashboard.Domain.Catalog.CatalogItem;
using CatalogKind = TcoDashboard.Domain.Catalog.CatalogKind;
using CatalogRevision = TcoDashboard.Domain.Catalog.CatalogRevision;
using StoredItem = TcoDashboard.Data.Catalog.CatalogItem;
using StoredRevision = TcoDashboard.Data.Catalog.CatalogRevision;

namespace TcoDashboard.Web.Workspace;

/// <summary>The catalog that new scenarios get, and the earlier revisions that saved scenarios and links pin.</summary>
public sealed class CatalogHolder(CatalogStore store, Wording say, ILogger<CatalogHolder> log)
{
    private const int MostEarlierRevisions = 8;
    private readonly ConcurrentDictionary<string, Lazy<Task<CatalogRevision?>>> _earlier = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, bool> _completed = new(StringComparer.Ordinal);
    private CatalogRevision? _current;
    private CatalogRevision? _shipped;
    private string _damaged = "";

    /// <summary>The revision that new scenarios get.</summary>
    /// <exception cref="InvalidOperationException">Read before <see cref="StartAsync"/>.</exception>
    public CatalogRevision Current =>
        _current ?? throw new InvalidOperationException("The catalog is not loaded yet.");

    /// <summary>The shipped catalog alone, without anybody's own items.</summary>
    /// <exception cref="InvalidOperationException">Read before <see cref="StartAsync"/>.</exception>
    public CatalogRevision Shipped =>
        _shipped ?? throw new InvalidOperationException("The catalog is not loaded yet.");

    /// <summary>Makes a shipped catalog the current one, with the own items that lay over the one before it, and stores it when it is new.</summary>
    /// <remarks>Own items that cannot be read are left out and logged; what is stored stays as it is, so that they can be restored.</remarks>
    public async Task StartAsync(CatalogRevision catalog, CancellationToken cancellation)
    {
        _shipped = catalog;
        while (true)
        {
            var latest = await store.LatestAsync(cancellation);
            if (latest is null)
            {
                var (hash, source, items) = Shown(catalog, "");
                await store.SaveRevisionIfNewAsync(hash, source, items, cancellation);
                _current = catalog;
                return;
            }

            var made = await OverAsync(latest, cancellation);
            await store.KeepAsync(Shown(catalog, ""), cancellation);
            if (_damaged.Length > 0)
            {
                await store.KeepAsync(Shown(made, latest.Source), cancellation);
                _current = made;
                return;
            }

            // Why only in place of what was read: another replica may have taken own items over in between.
            if (
                made.Hash == latest.Hash
                || await store.ReplaceCurrentAsync(
                    latest.Hash,
                    Shown(made, latest.Source),
                    cancellation
                )
            )
            {
                _current = made;
                return;
            }
        }
    }

    /// <summary>Takes over what another replica made the current catalog.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var latest = await store.LatestAsync(cancellation);
        if (latest is null || (latest.Hash == Current.Hash && _damaged.Length == 0))
        {
            return;
        }

        var made = await OverAsync(latest, cancellation);
        // Why kept: another replica may run with another shipped catalog, and what is pinned has to be stored.
        await store.KeepAsync(Shown(made, latest.Source), cancellation);
        _current = made;
    }

    /// <summary>The same for a page that is opened: without an answer of the database it shows the catalog that is known here.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await RefreshAsync(cancellation);
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            // Why nothing: the catalog in memory is a whole one, and the next page asks again.
        }
    }

    /// <summary>Adds own items, puts them in place of others and takes some away; false when the catalog has changed since, and then nothing is done.</summary>
    /// <param name="seen">The catalog that the person saw.</param>
    /// <param name="added">Items added or put in place of others.</param>
    /// <param name="removed">Paths of own items taken away.</param>
    /// <param name="source">Where the change comes from, for people.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="WorkspaceException">Stored own items cannot be read, and the change would lose them.</exception>
    public async Task<bool> ChangeOwnAsync(
        CatalogRevision seen,
        IReadOnlyCollection<CatalogItem> added,
        IReadOnlySet<string> removed,
        string source,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (_damaged.Length > 0)
        {
            throw new WorkspaceException(_damaged);
        }

        var replaced = added.Select(item => item.Path).Concat(removed).ToHashSet();
        var made = OwnCatalog.Over(
            Shipped,
            OwnCatalog.ItemsOf(seen).Where(item => !replaced.Contains(item.Path)).Concat(added)
        );
        if (await store.ReplaceCurrentAsync(seen.Hash, Shown(made, source), cancellation))
        {
            _current = made;
            return true;
        }

        await RefreshAsync(cancellation);
        // Why asked: an answer that got lost on its way from the database is a change that was made.
        return Current.Hash == made.Hash;
    }

    /// <summary>The revision with this hash, or <c>null</c> when it was never stored or cannot be read.</summary>
    public async Task<CatalogRevision?> FindAsync(string hash, CancellationToken cancellation)
    {
        if (Current.Hash == hash)
        {
            return Current;
        }

        if (_earlier.Count >= MostEarlierRevisions && !_earlier.ContainsKey(hash))
        {
            _earlier.Clear();
        }

        var loading = _earlier.GetOrAdd(hash, wanted => new(() => LoadAsync(wanted)));
        try
        {
            var found = await loading.Value.WaitAsync(cancellation);
            if (found is null)
            {
                Forget();
            }

            return found;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Forget();
            throw;
        }

        // Why: neither a failed read nor a hash that somebody made up may stay in the cache.
        void Forget() => _earlier.TryRemove(new(hash, loading));
    }

    /// <summary>The revision a document pins, the current one when it pins none; with a problem when the pinned one is gone.</summary>
    public async Task<(CatalogRevision Catalog, Problem? Problem)> ForAsync(
        string? pinned,
        CancellationToken cancellation
    )
    {
        if (pinned is null)
        {
            return (Current, null);
        }

        return await FindAsync(pinned, cancellation) is { } found
            ? (found, _completed.ContainsKey(pinned) ? OfAnEarlierModel(pinned) : null)
            : (
                Current,
                Problem.Warning(
                    "catalog_revision",
                    "W-101",
                    say["problem.w101", ShortHash(pinned), ShortHash(Current.Hash)],
                    say["problem.w101.remedy"]
                )
            );
    }

    /// <summary>The first digits of a hash, enough to tell revisions apart.</summary>
    public static string ShortHash(string hash) => hash[..Math.Min(hash.Length, 8)];

    private Problem OfAnEarlierModel(string hash) =>
        Problem.Warning(
            "catalog_revision",
            "W-107",
            say["problem.w107", ShortHash(hash)],
            say["problem.w107.remedy"]
        );

    private async Task<CatalogRevision?> LoadAsync(string hash)
    {
        if (
            await store.LoadAsync(hash, CancellationToken.None) is not { } stored
            || CatalogBundle.FromTexts(hash, stored.Items.Select(item => item.Text)).Revision
                is not { } revision
        )
        {
            return null;
        }

        if (stored.Revision.BaseHash is { } below)
        {
            var own = stored
                .Items.Where(item => item.IsOwn)
                .Select(item => CatalogBundle.FromText(item.Text)!.Path)
                .ToHashSet(StringComparer.Ordinal);
            revision = OwnCatalog.Marked(revision, own, below);
        }

        var completed = WithModelFigures(revision);
        if (!ReferenceEquals(completed, revision))
        {
            _completed.TryAdd(hash, true);
        }

        return completed;
    }

    private async Task<CatalogRevision> OverAsync(
        StoredRevision latest,
        CancellationToken cancellation
    )
    {
        if (latest.BaseHash is not { } below)
        {
            _damaged = "";
            return Shipped;
        }

        // Why the catalog below them: a copy of a shipped item would keep figures that nobody here changed at what they were.
        var before = below == Shipped.Hash ? null : await store.LoadAsync(below, cancellation);
        var texts = before?.Items.ToDictionary(item => (item.Kind, item.Id), item => item.Text);
        var own = new List<CatalogItem>();
        var unreadable = new List<string>();
        foreach (var stored in await store.OwnItemsAsync(latest.Hash, cancellation))
        {
            if (CatalogBundle.FromText(stored.Text) is not { } item)
            {
                unreadable.Add($"{stored.Kind} {stored.Id}");
                continue;
            }

            var was = texts?.GetValueOrDefault((stored.Kind, stored.Id));
            own.Add(
                OwnCatalog.Moved(item, was is null ? null : CatalogBundle.FromText(was), Shipped)
            );
        }

        Warn(latest.Hash, unreadable);
        return OwnCatalog.Over(Shipped, own);
    }

    private void Warn(string hash, List<string> unreadable)
    {
        var damaged =
            unreadable.Count == 0
                ? ""
                : $"Own items of catalog {ShortHash(hash)} cannot be read and are left out: {string.Join(", ", unreadable)}. Own items cannot be changed until the database is restored from a backup.";
        if (damaged.Length > 0 && damaged != _damaged)
        {
            CatalogLog.Damaged(log, damaged);
        }

        _damaged = damaged;
    }

    private static NewRevision Shown(CatalogRevision catalog, string source)
    {
        var isOverlay = catalog.ShippedHash != catalog.Hash;
        return new(
            catalog.Hash,
            isOverlay ? source : "Shipped with the product",
            [
                .. catalog
                    .Items.Where(item => !isOverlay || item.IsOwn)
                    .Select(CatalogBundle.ToText)
                    .Select(item => new StoredItem(item.Kind, item.Id, item.Name, item.Text)),
            ]
        )
        {
            BaseHash = isOverlay ? catalog.ShippedHash : null,
        };
    }

    /// <summary>
    /// A stored revision as this program's speed model can read it. Why all parameters and not the missing ones: they were fitted together. Why
    /// the shipped ones: what own load tests say of an accelerator that has no others is missing in what was saved before them, and belongs there.
    /// </summary>
    private CatalogRevision WithModelFigures(CatalogRevision revision)
    {
        var parameters = Shipped.OfKind(CatalogKind.Calibration).ToArray();
        var isComplete = parameters.All(item =>
            revision.Find(item.Path) is { } stored
            && item.Figures.Keys.All(key => stored.Figure(key) is not null)
            && item.Facts.Keys.All(key => stored.Fact(key) is not null)
        );
        return isComplete ? revision : revision.With(parameters);
    }
}
