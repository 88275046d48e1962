using TcoDashboard.Data.Drafts;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <content>What others do to the same scenario meanwhile: followed, put together with the edits made here, or left to a person.</content>
public sealed partial class ScenarioSession
{
    private void OnNews(Guid scenario, object sender)
    {
        if (scenario != Id || ReferenceEquals(sender, this))
        {
            return;
        }

        // Why: what a page stores as it closes is most often what was typed just before a reload, and is one's own.
        var isOthers = sender is not ScenarioSession { _closing.IsCancellationRequested: true };
        if (_home is null)
        {
            _ = FollowAsync(isOthers);
        }
        else
        {
            _home.Post(_ => _ = FollowAsync(isOthers), null);
        }
    }

    /// <summary>Shows what another editor stored, unless there are edits here, which then meet the conflict when they are stored.</summary>
    private async Task FollowAsync(bool isOthers)
    {
        await _storing.WaitAsync();
        try
        {
            if (
                Conflict is null
                && !_closing.IsCancellationRequested
                && EditHistory.IsSame(Document, _stored)
                && await _services.Library.FindAsync(Id, _closing.Token) is { } opened
                && EditHistory.IsSame(Document, _stored)
            )
            {
                if (
                    opened.Summary.CurrentRevision != Summary.CurrentRevision
                    && !EditHistory.IsSame(_stored, _saved)
                )
                {
                    // Why not followed: what was stored here, on the revision of before, would be given up with it.
                    await MeetAsync(new(EditConflictKind.OtherRevision, opened.Summary.UpdatedAt));
                    Changed?.Invoke();
                }
                else
                {
                    await AdoptAsync(opened, isChosen: false, isOthers);
                }
            }
        }
        catch (Exception fault) when (StorageFault.Is(fault) || _closing.IsCancellationRequested)
        {
            // Following is a courtesy; the next store finds the conflict if there is one.
        }
        finally
        {
            _storing.Release();
        }
    }

    private async Task AdoptAsync(OpenedScenario opened, bool isChosen, bool isOthers)
    {
        var (draft, stored, isDraft) = await TheirsAsync(opened, isChosen);
        var theirs = stored ?? opened.Document;
        if (!isChosen && !EditHistory.IsSame(Document, _stored))
        {
            // Typing began meanwhile; it meets theirs when it is stored.
            return;
        }

        var what = Name(_stored, theirs);
        Follow(opened, draft, theirs);
        Conflict = opened.Summary.DeletedAt is null ? null : new(EditConflictKind.Deleted, null);
        Saving = new(
            EditHistory.IsSame(theirs, _saved) ? SaveStateKind.Revision : SaveStateKind.Draft,
            opened.Summary.CurrentRevision,
            draft?.UpdatedAt ?? opened.Revision.CreatedAt
        );
        _refused.Clear();
        MoveTo(After(theirs, what, isOthers));
        if (isChosen && draft is not null && !isDraft)
        {
            // Why: the draft that was given up would meet the revision again when the scenario is opened next.
            await WriteDraftAsync(theirs);
        }

        Changed?.Invoke();
    }

    /// <summary>Takes in what somebody else stored, when it touches nothing that was edited here; otherwise a person decides.</summary>
    private async Task MeetAsync(EditConflict conflict)
    {
        if (await _services.Library.FindAsync(Id, CancellationToken.None) is not { } opened)
        {
            Stop(conflict);
            return;
        }

        var (draft, stored, isDraft) = await TheirsAsync(opened, isChosen: false);
        if (stored is not { } theirs)
        {
            Stop(conflict);
            return;
        }

        var merged = ScenarioMerge.Of(isDraft ? _stored : _saved, Document, theirs);
        if (merged.Document is not { } document || opened.Summary.DeletedAt is not null)
        {
            Stop(conflict with { Both = merged.Both });
            return;
        }

        var what = Name(_stored, theirs);
        Follow(opened, draft, theirs);
        Saving = Saving with { Kind = SaveStateKind.Pending };
        MoveTo(_history.Follow(document, what, Now));
        if (!EditHistory.IsSame(Document, _stored))
        {
            return;
        }

        if (draft is null || draft.BaseRevision != opened.Summary.CurrentRevision)
        {
            // Why: the draft says which revision it goes on from, and would meet that one again when it is opened next.
            await WriteDraftAsync(Document);
        }
        else
        {
            Saving = new(
                EditHistory.IsSame(Document, _saved) ? SaveStateKind.Revision : SaveStateKind.Draft,
                opened.Summary.CurrentRevision,
                draft.UpdatedAt
            );
        }
    }

    /// <summary>
    /// What is stored: the last revision with the draft on it. A draft that goes on from an older revision is one's own, which is here
    /// anyway, or one given up, or somebody else's, which then is put together with the revision; <c>null</c> when the two cannot be.
    /// </summary>
    private async Task<(Draft? Draft, ScenarioDocument? Document, bool IsDraft)> TheirsAsync(
        OpenedScenario opened,
        bool isChosen
    )
    {
        var draft = await _services.Drafts.GetAsync(
            DraftKey.OfScenario(Id),
            CancellationToken.None
        );
        if (draft is null || ScenarioReader.Read(draft.Text).Document is not { } document)
        {
            return (draft, opened.Document, false);
        }

        if (draft.BaseRevision == opened.Summary.CurrentRevision)
        {
            return (draft, document, true);
        }

        return isChosen || draft.Version == _draftVersion
            ? (draft, opened.Document, false)
            : (draft, ScenarioMerge.Of(_saved, document, opened.Document).Document, true);
    }

    /// <summary>The history with what is stored at its end.</summary>
    private EditHistory After(ScenarioDocument theirs, string what, bool isOthers)
    {
        if (isOthers)
        {
            return _history.Follow(theirs, what, Now);
        }

        // Why: what the page before this one stored as it closed is the end of its own list, which goes on here.
        var before = _services.Histories.Resume(Id, theirs, Now);
        return _history.Steps.Count == 1 && before.Steps.Count > 1
            ? before
            : _history.Push(theirs, what, Now);
    }

    /// <summary>What the list of edits calls what another page stored: by the names it had there, where they are known.</summary>
    private string Name(ScenarioDocument from, ScenarioDocument to)
    {
        var (names, isTakenBack) = _services.Histories.Between(Id, from, to);
        var list = string.Join(", ", names);
        return list.Length == 0 ? _services.Say["library.elsewhere"]
            : isTakenBack ? _services.Say["library.takenBack", list]
            : list;
    }

    /// <summary>From now on edits here are counted from what is stored.</summary>
    private void Follow(OpenedScenario opened, Draft? draft, ScenarioDocument theirs)
    {
        Summary = opened.Summary;
        _saved = opened.Document;
        _stored = theirs;
        _draftVersion = draft?.Version ?? DraftStore.NoVersion;
    }
}
