using System.Collections.Concurrent;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain;
using CatalogKind = TcoDashboard.Domain.Catalog.CatalogKind;
using CatalogRevision = TcoDashboard.Domain.Catalog.CatalogRevision;
using StoredItem = TcoDashboard.Data.Catalog.CatalogItem;

namespace TcoDashboard.Web.Workspace;

/// <summary>The catalog that new scenarios get, and the earlier revisions that saved scenarios and links pin.</summary>
public sealed class CatalogHolder(CatalogStore store)
{
    private const int MostEarlierRevisions = 8;
    private readonly ConcurrentDictionary<string, Lazy<Task<CatalogRevision?>>> _earlier = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, bool> _completed = new(StringComparer.Ordinal);
    private CatalogRevision? _current;

    /// <summary>The revision that new scenarios get.</summary>
    /// <exception cref="InvalidOperationException">Read before <see cref="StartAsync"/>.</exception>
    public CatalogRevision Current =>
        _current ?? throw new InvalidOperationException("The catalog is not loaded yet.");

    /// <summary>Makes a catalog the current one and stores it when it is new.</summary>
    public async Task StartAsync(CatalogRevision catalog, CancellationToken cancellation)
    {
        var texts = CatalogBundle
            .ToTexts(catalog)
            .Select(item => new StoredItem(item.Kind, item.Id, item.Name, item.Text))
            .ToArray();
        await store.SaveRevisionIfNewAsync(
            catalog.Hash,
            "Shipped with the product",
            texts,
            cancellation
        );
        _current = catalog;
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
                    $"The catalog revision {ShortHash(pinned)} that this document names is not stored here; its figures are read from today's catalog {ShortHash(Current.Hash)} instead.",
                    "Check the figures, then save: the scenario pins today's catalog from then on."
                )
            );
    }

    /// <summary>The first digits of a hash, enough to tell revisions apart.</summary>
    public static string ShortHash(string hash) => hash[..Math.Min(hash.Length, 8)];

    private static Problem OfAnEarlierModel(string hash) =>
        Problem.Warning(
            "catalog_revision",
            "W-107",
            $"The catalog revision {ShortHash(hash)} was made for an earlier speed model; prices and hardware are read from it, the parameters of the speed model from today's catalog.",
            "Speeds may differ from those seen when it was saved. Pin today's catalog to use all of today's figures."
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

        var completed = WithModelFigures(revision, Current);
        if (!ReferenceEquals(completed, revision))
        {
            _completed.TryAdd(hash, true);
        }

        return completed;
    }

    /// <summary>
    /// A stored revision as this program's speed model can read it. Why all parameters and not the missing ones: they were fitted together.
    /// </summary>
    private static CatalogRevision WithModelFigures(
        CatalogRevision revision,
        CatalogRevision current
    )
    {
        var parameters = current.OfKind(CatalogKind.Calibration).ToArray();
        var isComplete = parameters.All(item =>
            revision.Find(item.Path) is { } stored
            && item.Figures.Keys.All(key => stored.Figure(key) is not null)
            && item.Facts.Keys.All(key => stored.Fact(key) is not null)
        );
        return isComplete ? revision : revision.With(parameters);
    }
}
