using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Scenarios;

/// <summary>Keeps scenarios and every revision ever saved of them.</summary>
public sealed class ScenarioStore
{
    private static readonly Expression<
        Func<ScenarioRevisionRow, RevisionSummary>
    > s_revisionSummary = r => new RevisionSummary(
        r.Number,
        r.Hash,
        r.CatalogHash,
        r.ModelVersion,
        r.Note,
        new DateTimeOffset(r.CreatedAt, TimeSpan.Zero)
    );

    private readonly IDbContextFactory<TcoContext> _contexts;
    private readonly TimeProvider _clock;

    internal ScenarioStore(IDbContextFactory<TcoContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Stores a new scenario with its first revision.</summary>
    public async Task<ScenarioSummary> CreateAsync(
        ScenarioContent content,
        CancellationToken cancellation
    )
    {
        var now = StorageClock.UtcNow(_clock);
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var row = new ScenarioRow
        {
            Id = Guid.CreateVersion7(_clock.GetUtcNow()),
            Title = StoredText.Require(content.Title, nameof(content)),
            Tags = Tags(content),
            SearchText = SearchText(content),
            CreatedAt = now,
            UpdatedAt = now,
            CurrentRevision = 1,
            Version = 1,
        };
        context.Scenarios.Add(row);
        context.ScenarioRevisions.Add(Revision(row.Id, 1, content, now));
        try
        {
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException e) when (IsDuplicate(e))
        {
            // Nobody else knows this id: the answer to an earlier try was lost with the connection.
            var stored = await GetAsync(row.Id, cancellation).ConfigureAwait(false);
            return stored?.Summary ?? throw new InvalidOperationException("The save was lost.", e);
        }

        return Summary(row);
    }

    /// <summary>Appends a revision if nobody changed the scenario since the caller saw it.</summary>
    /// <param name="id">Which scenario.</param>
    /// <param name="expectedVersion">The <see cref="ScenarioSummary.Version"/> that the caller last saw.</param>
    /// <param name="content">The new revision.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ScenarioSave> SaveRevisionAsync(
        Guid id,
        long expectedVersion,
        ScenarioContent content,
        CancellationToken cancellation
    )
    {
        var now = StorageClock.UtcNow(_clock);
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var row = await context
            .Scenarios.SingleOrDefaultAsync(s => s.Id == id, cancellation)
            .ConfigureAwait(false);
        if (row is null or { DeletedAt: not null })
        {
            return new ScenarioSave.Missing();
        }

        if (row.Version != expectedVersion)
        {
            return await AlreadyChangedAsync(id, content, cancellation).ConfigureAwait(false);
        }

        row.Title = StoredText.Require(content.Title, nameof(content));
        row.Tags = Tags(content);
        row.SearchText = SearchText(content);
        row.UpdatedAt = now;
        row.CurrentRevision += 1;
        row.Version += 1;
        context.ScenarioRevisions.Add(Revision(id, row.CurrentRevision, content, now));
        try
        {
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || IsDuplicate(e))
        {
            return await AlreadyChangedAsync(id, content, cancellation).ConfigureAwait(false);
        }

        return new ScenarioSave.Saved(Summary(row));
    }

    /// <summary>A page of the scenarios that match, the latest change first.</summary>
    public async Task<ScenarioPage> ListAsync(ScenarioFilter filter, CancellationToken cancellation)
    {
        if (!StoredText.IsStorable(filter.Search))
        {
            return new ScenarioPage([], 0);
        }

        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var matching = context
            .Scenarios.AsNoTracking()
            .Where(s => s.DeletedAt.HasValue == filter.Deleted);
        foreach (
            var word in Folded(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            matching = long.TryParse(
                word.TrimStart('#'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? matching.Where(s => s.Number == number || s.SearchText.Contains(word))
                : matching.Where(s => s.SearchText.Contains(word));
        }

        var total = await matching.CountAsync(cancellation).ConfigureAwait(false);
        var rows = await matching
            .OrderByDescending(s => s.UpdatedAt)
            .ThenByDescending(s => s.Number)
            .Skip(filter.Skip)
            .Take(filter.Take)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return new ScenarioPage([.. rows.Select(Summary)], total);
    }

    /// <summary>The titles that begin with a text, also of scenarios in the trash, which may come back.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(
        string beginning,
        CancellationToken cancellation
    )
    {
        if (!StoredText.IsStorable(beginning))
        {
            return [];
        }

        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
            .Scenarios.Where(s => s.Title.StartsWith(beginning))
            .Select(s => s.Title)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Holds back whoever else looks for a title that is free, in another process too, until what it returns is disposed.</summary>
    public async Task<IAsyncDisposable> ChooseTitleAloneAsync(CancellationToken cancellation) =>
        await TitleLock
            .TakeAsync(
                await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false),
                cancellation
            )
            .ConfigureAwait(false);

    /// <summary>A scenario with its current revision, deleted or not, or null.</summary>
    public Task<StoredScenario?> GetAsync(Guid id, CancellationToken cancellation) =>
        GetAsync(s => s.Id == id, revision: null, cancellation);

    /// <summary>A scenario with one of its revisions, deleted or not, or null.</summary>
    public Task<StoredScenario?> GetAsync(Guid id, int revision, CancellationToken cancellation) =>
        GetAsync(s => s.Id == id, revision, cancellation);

    /// <summary>The scenario with this short number and its current revision, deleted or not, or null.</summary>
    public Task<StoredScenario?> GetByNumberAsync(long number, CancellationToken cancellation) =>
        GetAsync(s => s.Number == number, revision: null, cancellation);

    /// <summary>All revisions of a scenario, the latest first.</summary>
    public async Task<IReadOnlyList<RevisionSummary>> HistoryAsync(
        Guid id,
        CancellationToken cancellation
    )
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
            .ScenarioRevisions.AsNoTracking()
            .Where(r => r.ScenarioId == id)
            .OrderByDescending(r => r.Number)
            .Select(s_revisionSummary)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Takes a scenario out of the lists; its revisions and links stay. Says whether it was there.</summary>
    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellation) =>
        MarkAsync(id, StorageClock.UtcNow(_clock), cancellation);

    /// <summary>Puts a deleted scenario back into the lists; says whether it was deleted.</summary>
    public Task<bool> RestoreAsync(Guid id, CancellationToken cancellation) =>
        MarkAsync(id, deletedAt: null, cancellation);

    private async Task<bool> MarkAsync(Guid id, DateTime? deletedAt, CancellationToken cancellation)
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var deleting = deletedAt is not null;
        return await context
                .Scenarios.Where(s => s.Id == id && s.DeletedAt.HasValue != deleting)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(s => s.DeletedAt, deletedAt)
                            .SetProperty(s => s.Version, s => s.Version + 1),
                    cancellation
                )
                .ConfigureAwait(false) > 0;
    }

    private async Task<StoredScenario?> GetAsync(
        Expression<Func<ScenarioRow, bool>> which,
        int? revision,
        CancellationToken cancellation
    )
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var found = await context
            .Scenarios.AsNoTracking()
            .Where(which)
            .Join(
                context.ScenarioRevisions,
                s => new { s.Id, Number = revision ?? s.CurrentRevision },
                r => new { Id = r.ScenarioId, r.Number },
                (s, r) => new { Scenario = s, Revision = r }
            )
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        return found is null
            ? null
            : new StoredScenario(
                Summary(found.Scenario),
                new RevisionSummary(
                    found.Revision.Number,
                    found.Revision.Hash,
                    found.Revision.CatalogHash,
                    found.Revision.ModelVersion,
                    found.Revision.Note,
                    StorageClock.Shown(found.Revision.CreatedAt)
                ),
                found.Revision.Text
            );
    }

    private async Task<ScenarioSave> AlreadyChangedAsync(
        Guid id,
        ScenarioContent content,
        CancellationToken cancellation
    )
    {
        var stored = await GetAsync(id, cancellation).ConfigureAwait(false);
        if (stored is null or { Summary.DeletedAt: not null })
        {
            return new ScenarioSave.Missing();
        }

        // A save whose answer was lost with the connection comes here again: it is stored already.
        return
            stored.Text == content.Text
            && stored.Summary.Title == content.Title
            && stored.Summary.Tags.SequenceEqual(content.Tags, StringComparer.Ordinal)
            && stored.Revision.CatalogHash == content.CatalogHash
            && stored.Revision.ModelVersion == content.ModelVersion
            && stored.Revision.Note == content.Note
            ? new ScenarioSave.Saved(stored.Summary)
            : new ScenarioSave.Conflict(stored.Summary);
    }

    private static ScenarioRevisionRow Revision(
        Guid scenario,
        int number,
        ScenarioContent content,
        DateTime now
    ) =>
        new()
        {
            ScenarioId = scenario,
            Number = number,
            Text = StoredText.Require(content.Text, nameof(content)),
            Hash = StoredText.Hash(content.Text),
            CatalogHash = content.CatalogHash,
            ModelVersion = content.ModelVersion,
            Note = StoredText.Require(content.Note, nameof(content)),
            CreatedAt = now,
        };

    private static bool IsDuplicate(DbUpdateException e) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static string[] Tags(ScenarioContent content) =>
        [.. content.Tags.Select(t => StoredText.Require(t, nameof(content)))];

    private static string SearchText(ScenarioContent content) =>
        Folded(string.Join(' ', [content.Title, .. content.Tags]));

    private static string Folded(string text) =>
        text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static ScenarioSummary Summary(ScenarioRow row) =>
        new(
            row.Id,
            row.Number,
            row.Title,
            row.Tags,
            row.CurrentRevision,
            row.Version,
            StorageClock.Shown(row.CreatedAt),
            StorageClock.Shown(row.UpdatedAt),
            StorageClock.Shown(row.DeletedAt)
        );
}
