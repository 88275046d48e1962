using System.Collections.Immutable;
using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Workspace;

/// <summary>The saved scenarios as documents: find, open, create, copy, delete, bring back.</summary>
public sealed class ScenarioLibrary(
    ScenarioStore store,
    DraftStore drafts,
    CatalogHolder catalogs,
    Wording say
)
{
    private const int LongestBeginning = 80;

    /// <summary>A page of the saved scenarios that match.</summary>
    public Task<ScenarioPage> ListAsync(ScenarioFilter filter, CancellationToken cancellation) =>
        store.ListAsync(filter, cancellation);

    /// <summary>The scenario that an address names, or <c>null</c> when there is none.</summary>
    public async Task<OpenedScenario?> FindAsync(
        ScenarioReference reference,
        CancellationToken cancellation
    )
    {
        var stored = await store.GetByNumberAsync(reference.Number, cancellation);
        if (
            stored is not null
            && reference.Revision is { } revision
            && stored.Revision.Number != revision
        )
        {
            stored = await store.GetAsync(stored.Summary.Id, revision, cancellation);
        }

        return stored is null ? null : await OpenAsync(stored, cancellation);
    }

    /// <summary>The current revision of a scenario, deleted or not, or <c>null</c>.</summary>
    public async Task<OpenedScenario?> FindAsync(Guid id, CancellationToken cancellation) =>
        await store.GetAsync(id, cancellation) is { } stored
            ? await OpenAsync(stored, cancellation)
            : null;

    /// <summary>The document a person last worked on: the draft if there is one, else the current revision.</summary>
    public async Task<OpenedScenario?> FindLatestAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } opened)
        {
            return null;
        }

        var draft = await drafts.GetAsync(DraftKey.OfScenario(id), cancellation);
        if (draft is null || ScenarioReader.Read(draft.Text).Document is not { } document)
        {
            return opened;
        }

        var (catalog, problem) = await catalogs.ForAsync(document.CatalogRevision, cancellation);
        return opened with
        {
            Document = document,
            Catalog = catalog,
            Problems = problem is null ? [] : [problem],
        };
    }

    /// <summary>Stores a document as a new scenario; one that pins no catalog gets today's.</summary>
    public async Task<ScenarioSummary> CreateAsync(
        ScenarioDocument document,
        string note,
        CancellationToken cancellation
    ) => await store.CreateAsync(await ContentAsync(document, note, cancellation), cancellation);

    /// <summary>Stores a document as a new scenario under a title of its own that says it is a copy.</summary>
    public async Task<ScenarioSummary> CreateCopyAsync(
        ScenarioDocument document,
        string note,
        CancellationToken cancellation
    )
    {
        // Why a little shorter: a long title was cut for the word behind it.
        var stem = ScenarioEdits.TitleWithoutCopy(document.Title);
        var beginning = stem[..Math.Min(stem.Length, LongestBeginning)];
        // Why alone: two tabs that copy in the same instant would find the same title free.
        await using var alone = await store.ChooseTitleAloneAsync(cancellation);
        var taken = await store.TitlesAsync(beginning, cancellation);
        return await CreateAsync(document.AsCopy(taken), note, cancellation);
    }

    /// <summary>Stores a copy of what a person last worked on in a scenario; <c>null</c> when there is no such scenario.</summary>
    public async Task<ScenarioSummary?> DuplicateAsync(Guid id, CancellationToken cancellation) =>
        await FindLatestAsync(id, cancellation) is { } opened
            ? await CreateCopyAsync(
                opened.Document,
                say["library.copied", opened.Summary.Number],
                cancellation
            )
            : null;

    /// <summary>Reads a document that somebody handed in and stores it as a new scenario, or says everything that is wrong with it.</summary>
    public async Task<(ScenarioSummary? Created, ImmutableArray<Problem> Problems)> ImportAsync(
        byte[] utf8,
        CancellationToken cancellation
    )
    {
        var reading = ScenarioReader.Read(utf8);
        if (reading.Document is not { } document)
        {
            return (null, reading.Problems);
        }

        var (catalog, problem) = await catalogs.ForAsync(document.CatalogRevision, cancellation);
        var created = await CreateAsync(
            document.WithCatalog(catalog),
            say["library.imported"],
            cancellation
        );
        return (created, problem is null ? reading.Problems : reading.Problems.Add(problem));
    }

    /// <summary>Appends a revision if nobody changed the scenario since.</summary>
    public async Task<ScenarioSave> SaveAsync(
        Guid id,
        long expectedVersion,
        ScenarioDocument document,
        string note,
        CancellationToken cancellation
    ) =>
        await store.SaveRevisionAsync(
            id,
            expectedVersion,
            await ContentAsync(document, note, cancellation),
            cancellation
        );

    /// <summary>Puts a scenario into the trash; says whether it was there.</summary>
    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellation) =>
        store.DeleteAsync(id, cancellation);

    /// <summary>Takes a scenario out of the trash; says whether it was in it.</summary>
    public Task<bool> RestoreAsync(Guid id, CancellationToken cancellation) =>
        store.RestoreAsync(id, cancellation);

    /// <summary>All revisions of a scenario, the latest first.</summary>
    public Task<IReadOnlyList<RevisionSummary>> HistoryAsync(
        Guid id,
        CancellationToken cancellation
    ) => store.HistoryAsync(id, cancellation);

    private async Task<OpenedScenario> OpenAsync(
        StoredScenario stored,
        CancellationToken cancellation
    )
    {
        var reading = ScenarioReader.Read(stored.Text);
        var document =
            reading.Document
            ?? throw new InvalidOperationException(
                $"The stored scenario {stored.Summary.Number} cannot be read: {reading.Problems[0].Message}"
            );
        var (catalog, problem) = await catalogs.ForAsync(document.CatalogRevision, cancellation);
        return new(
            stored.Summary,
            stored.Revision,
            document,
            catalog,
            problem is null ? [] : [problem]
        );
    }

    private async Task<ScenarioContent> ContentAsync(
        ScenarioDocument document,
        string note,
        CancellationToken cancellation
    )
    {
        // Why: a saved revision always says which figures it was made with, so that it shows the same numbers next year.
        var (catalog, _) = await catalogs.ForAsync(document.CatalogRevision, cancellation);
        var pinned = document.WithCatalog(catalog);
        return new(
            pinned.Title,
            pinned.Tags,
            ScenarioWriter.Canonical(pinned),
            catalog.Hash,
            CostModel.Version,
            note
        );
    }
}
