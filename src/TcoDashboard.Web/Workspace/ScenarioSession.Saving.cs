using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Workspace;

/// <content>Where the edits are stored: drafts as one types, revisions on demand, and what happens when somebody else was faster.</content>
public sealed partial class ScenarioSession
{
    /// <summary>How long after an edit the draft is stored.</summary>
    public static readonly TimeSpan DraftDelay = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _storing = new(1);
    private ScenarioDocument _saved;
    private ScenarioDocument _stored;
    private long _draftVersion;
    private bool _keeping;

    // Why beside the document: an edit and its undo leave that as it was stored, and an edit that can be brought back.
    private bool _hasNewSteps;

    /// <summary>Where the latest edits are.</summary>
    public SaveState Saving { get; private set; }

    /// <summary>What somebody else did meanwhile; until it is settled nothing more is stored.</summary>
    public EditConflict? Conflict { get; private set; }

    /// <summary>Whether the document differs from the saved revision.</summary>
    public bool HasUnsavedEdits => !EditHistory.IsSame(Document, _saved);

    /// <summary>Stores the document as a new revision; nothing when it is one already.</summary>
    /// <param name="note">Why, in the user's words; may be empty.</param>
    public Task SaveAsync(string note) => SaveAsync(note, attempts: 3);

    private async Task SaveAsync(string note, int attempts)
    {
        var isMerged = false;
        await StoreDraftAsync();
        await _storing.WaitAsync();
        try
        {
            if (Conflict is not null || !HasUnsavedEdits)
            {
                return;
            }

            isMerged = await WriteRevisionAsync(note, mayMeet: attempts > 1);
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            Fail(fault);
        }
        finally
        {
            _storing.Release();
        }

        if (isMerged)
        {
            await SaveAsync(note, attempts - 1);
            return;
        }

        Changed?.Invoke();
        _services.News.Tell(Id, this);
    }

    /// <summary>Writes the revision. <c>true</c> when somebody was faster and both were put together, which is not a revision yet.</summary>
    private async Task<bool> WriteRevisionAsync(string note, bool mayMeet)
    {
        // Why asked for: an edit taken in a moment ago may have pinned another catalog than the last result used.
        var catalog = Catalog;
        if (Document.CatalogRevision is { } pin && pin != Catalog.Hash)
        {
            (catalog, _) = await _services.Catalogs.ForAsync(pin, CancellationToken.None);
        }

        var document = Document.WithCatalog(catalog);
        switch (
            await _services.Library.SaveAsync(
                Id,
                Summary.Version,
                document,
                note.Trim(),
                CancellationToken.None
            )
        )
        {
            case ScenarioSave.Saved saved:
                Summary = saved.Summary;
                _saved = document;
                // Why today's document: typing went on while the revision was written.
                MoveTo(
                    _history.Push(
                        Document.WithCatalog(catalog),
                        _services.Say["library.catalogStep"],
                        Now
                    )
                );
                await WriteDraftAsync(document);
                return false;
            case ScenarioSave.Conflict { Current.UpdatedAt: var at } when mayMeet:
                await MeetAsync(new(EditConflictKind.OtherRevision, at));
                return Conflict is null;
            case ScenarioSave.Conflict { Current.UpdatedAt: var at }:
                Stop(new(EditConflictKind.OtherRevision, at));
                return false;
            default:
                Stop(new(EditConflictKind.Deleted, null));
                return false;
        }
    }

    /// <summary>Settles a conflict: what is here becomes a scenario of its own, whose id is returned, and this one shows theirs.</summary>
    public async Task<Guid> KeepMineAsCopyAsync()
    {
        var copy = await _services.Library.CreateCopyAsync(
            Document,
            _services.Say["library.kept", Summary.Number],
            CancellationToken.None
        );
        await LoadTheirsAsync();
        return copy.Id;
    }

    /// <summary>Settles a conflict: shows what they stored. What was here can still be reached by undo.</summary>
    public async Task LoadTheirsAsync()
    {
        await _storing.WaitAsync();
        try
        {
            if (await _services.Library.FindAsync(Id, CancellationToken.None) is { } opened)
            {
                // Why not others': whoever gives up what was here can take that choice back.
                await AdoptAsync(opened, isChosen: true, isOthers: false);
            }
        }
        finally
        {
            _storing.Release();
        }

        _services.News.Tell(Id, this);
    }

    /// <summary>Settles a deletion: takes the scenario out of the trash and goes on here.</summary>
    public async Task RestoreAsync()
    {
        await _services.Library.RestoreAsync(Id, CancellationToken.None);
        if (await _services.Library.FindAsync(Id, CancellationToken.None) is { } opened)
        {
            Summary = opened.Summary;
            Conflict = null;
            await KeepDraftAsync();
        }

        Changed?.Invoke();
    }

    private SaveState StateOf(Draft? draft, OpenedScenario opened)
    {
        if (draft is null || EditHistory.IsSame(Document, opened.Document))
        {
            return new(
                SaveStateKind.Revision,
                opened.Summary.CurrentRevision,
                opened.Revision.CreatedAt
            );
        }

        if (draft.BaseRevision != opened.Summary.CurrentRevision)
        {
            Conflict = new(EditConflictKind.OtherRevision, opened.Summary.UpdatedAt);
            return new(SaveStateKind.Conflict, opened.Summary.CurrentRevision, null);
        }

        return new(SaveStateKind.Draft, opened.Summary.CurrentRevision, draft.UpdatedAt);
    }

    private async Task KeepDraftAsync()
    {
        if (_keeping)
        {
            return;
        }

        _keeping = true;
        try
        {
            while (Conflict is null && HasNewsToStore)
            {
                var failed = Saving.Kind == SaveStateKind.Failed;
                if (!failed)
                {
                    Saving = Saving with { Kind = SaveStateKind.Pending };
                }

                await Task.Delay(
                    failed ? s_retryDelay : DraftDelay,
                    _services.Clock,
                    _closing.Token
                );
                await StoreDraftAsync();
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page is closing; KeepOnCloseAsync stores what is left.
        }
        finally
        {
            _keeping = false;
        }
    }

    private async Task KeepOnCloseAsync()
    {
        await _storing.WaitAsync();
        try
        {
            // Why again: what was put together with an edit made elsewhere is not stored yet.
            for (var attempt = 0; attempt < 3 && Conflict is null && HasNewsToStore; attempt++)
            {
                await WriteDraftAsync(Document);
                // Why: a page that was loaded again meanwhile shows the draft of before, and would meet its own edit as a stranger's.
                _services.News.Tell(Id, this);
            }
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            SessionLog.DraftNotKept(_services.Log, Summary.Number, fault);
        }
        finally
        {
            _storing.Release();
        }
    }

    private async Task StoreDraftAsync()
    {
        var stored = false;
        await _storing.WaitAsync();
        try
        {
            if (Conflict is null && HasNewsToStore)
            {
                await WriteDraftAsync(Document);
                stored = true;
            }
            else if (Conflict is null)
            {
                // Why: what nothing was done to since is as good as stored.
                Saving = Saving with
                {
                    Kind = EditHistory.IsSame(Document, _saved)
                        ? SaveStateKind.Revision
                        : SaveStateKind.Draft,
                };
            }
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            Fail(fault);
        }
        finally
        {
            _storing.Release();
        }

        Changed?.Invoke();
        if (stored)
        {
            _services.News.Tell(Id, this);
        }
    }

    private async Task WriteDraftAsync(ScenarioDocument document)
    {
        var history = _history;
        var steps = StoredSteps.Write(history);
        var outcome = await _services.Drafts.SaveAsync(
            DraftKey.OfScenario(Id),
            ScenarioWriter.Canonical(document),
            Summary.CurrentRevision,
            _draftVersion,
            steps,
            CancellationToken.None
        );
        if (outcome is DraftSave.Conflict { Current: var current })
        {
            if (current is not null && !IsOurs(current, document))
            {
                await MeetAsync(
                    new(
                        current.BaseRevision == Summary.CurrentRevision
                            ? EditConflictKind.OtherDraft
                            : EditConflictKind.OtherRevision,
                        current.UpdatedAt
                    )
                );
                return;
            }

            // The draft was discarded, or somebody stored the very same: nothing of theirs can be lost.
            _draftVersion = current?.Version ?? DraftStore.NoVersion;
            outcome = await _services.Drafts.SaveAsync(
                DraftKey.OfScenario(Id),
                ScenarioWriter.Canonical(document),
                Summary.CurrentRevision,
                _draftVersion,
                steps,
                CancellationToken.None
            );
        }

        if (outcome is DraftSave.Saved saved)
        {
            _draftVersion = saved.Draft.Version;
            _stored = document;
            _hasNewSteps &= !ReferenceEquals(_history, history);
            Saving = new(
                EditHistory.IsSame(document, _saved) ? SaveStateKind.Revision : SaveStateKind.Draft,
                Summary.CurrentRevision,
                saved.Draft.UpdatedAt
            );
        }
    }

    private bool HasNewsToStore => _hasNewSteps || !EditHistory.IsSame(Document, _stored);

    private static bool IsOurs(Draft current, ScenarioDocument document) =>
        current.Text == ScenarioWriter.Canonical(document);

    private void Stop(EditConflict conflict)
    {
        Conflict = conflict;
        Saving = Saving with { Kind = SaveStateKind.Conflict };
    }

    private void Fail(Exception fault)
    {
        SessionLog.DraftNotKept(_services.Log, Summary.Number, fault);
        Saving = Saving with { Kind = SaveStateKind.Failed };
    }
}
