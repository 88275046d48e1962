using System.Collections.Immutable;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// The states a document went through, and where in them it stands: undo and redo move the place, and leave what others changed. Immutable.
/// </summary>
public sealed class EditHistory
{
    /// <summary>How many edits can be undone.</summary>
    public const int Deepest = 200;

    // Why: typing a number or holding a step button is one edit to a person, not one for every character.
    private static readonly TimeSpan s_oneEdit = TimeSpan.FromSeconds(1);

    private readonly ImmutableList<EditStep> _steps;
    private readonly int _place;

    // Why on demand: where others edited meanwhile it takes a merge, and most states are never left by an undo.
    private readonly Lazy<(EditHistory History, string What)?> _undone;

    private EditHistory(ImmutableList<EditStep> steps, int place)
    {
        _steps = steps;
        _place = place;
        _undone = new(TakeBack);
    }

    /// <summary>The document as it is now.</summary>
    public ScenarioDocument Document => _steps[_place].Document;

    /// <summary>Whether there is an edit to take back.</summary>
    public bool CanUndo => _undone.Value is not null;

    /// <summary>Whether there is an edit to bring back.</summary>
    public bool CanRedo => _place < _steps.Count - 1;

    /// <summary>What an undo takes back, or empty.</summary>
    public string UndoWhat => _undone.Value?.What ?? "";

    /// <summary>What a redo brings back, or empty.</summary>
    public string RedoWhat => CanRedo ? _steps[_place + 1].What : "";

    /// <summary>All states kept, the oldest first.</summary>
    public IReadOnlyList<EditStep> Steps => _steps;

    /// <summary>Which of the states is the document as it is now.</summary>
    public int Place => _place;

    /// <summary>The history at one of its states; the same when there is no such state.</summary>
    public EditHistory At(int place) =>
        place == _place || place < 0 || place >= _steps.Count ? this : new(_steps, place);

    /// <summary>The history where it led to a document; <c>null</c> when it never did.</summary>
    public EditHistory? Ending(ScenarioDocument document) =>
        IsSame(Document, document) ? this
        : _steps.FindLastIndex(step => IsSame(step.Document, document)) is var place and >= 0
            ? At(place)
        : null;

    /// <summary>A history that begins with a document.</summary>
    public static EditHistory Of(ScenarioDocument document, DateTimeOffset now) =>
        new([new(document, "", now)], 0);

    /// <summary>A history that was kept: its states, the oldest first and at least one, and which of them the document is in.</summary>
    public static EditHistory Of(IEnumerable<EditStep> steps, int place)
    {
        var kept = ImmutableList.CreateRange(steps);
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, kept.Count);
        return new(kept, place);
    }

    /// <summary>The history after an edit; the same when the document did not change.</summary>
    /// <param name="document">The document after the edit.</param>
    /// <param name="what">What was changed; quick edits of the same thing become one.</param>
    /// <param name="now">When.</param>
    public EditHistory Push(ScenarioDocument document, string what, DateTimeOffset now) =>
        Push(new EditStep(document, what, now));

    /// <summary>The history after somebody else's edit; the same when the document did not change.</summary>
    /// <param name="document">The document with their edit and one's own.</param>
    /// <param name="what">What the list of states calls it.</param>
    /// <param name="now">When.</param>
    public EditHistory Follow(ScenarioDocument document, string what, DateTimeOffset now) =>
        Push(new EditStep(document, what, now, IsOthers: true));

    /// <summary>The history of whoever opens the document now: nobody knows any more whose edits these were, so all can be taken back.</summary>
    public EditHistory Reopened() =>
        new([.. _steps.Select(step => step with { IsOthers = false })], _place);

    private EditHistory Push(EditStep step)
    {
        if (IsSame(step.Document, Document))
        {
            return this;
        }

        var kept = _steps.GetRange(0, _place + 1);
        var last = kept[^1];
        var place = _place;
        if (
            _place > 0
            && last.What == step.What
            && last.IsOthers == step.IsOthers
            && step.At - last.At < s_oneEdit
            && IsSamePlace(kept[_place - 1].Document, last.Document, step.Document)
        )
        {
            kept = kept.SetItem(_place, step);
        }
        else
        {
            kept = kept.Add(step);
            place++;
        }

        return kept.Count > Deepest + 1 ? new(kept.RemoveAt(0), place - 1) : new(kept, place);
    }

    // Why asked: fields of two options are called alike, and who types fast is in the next one within the second.
    private static bool IsSamePlace(
        ScenarioDocument before,
        ScenarioDocument last,
        ScenarioDocument now
    )
    {
        var earlier = DocumentChange.Between(before, last);
        return DocumentChange
            .Between(last, now)
            .All(change => earlier.Any(one => one.IsAt(change)));
    }

    /// <summary>The state without the last own edit; the same when there is none that can be taken back without touching another's.</summary>
    public EditHistory Undo() => _undone.Value?.History ?? this;

    /// <summary>The state that an undo left; the same when there is none.</summary>
    public EditHistory Redo() => CanRedo ? new(_steps, _place + 1) : this;

    /// <summary>Whether two documents have the same content.</summary>
    public static bool IsSame(ScenarioDocument a, ScenarioDocument b) =>
        ReferenceEquals(a, b) || DocumentPrint.Of(a) == DocumentPrint.Of(b);

    // The last own edit changes places with what others did after it, and then is stepped over: they stay, and a redo brings it back.
    private (EditHistory History, string What)? TakeBack()
    {
        if (_place > 0 && !_steps[_place].IsOthers)
        {
            return (new(_steps, _place - 1), _steps[_place].What);
        }

        for (var own = _place - 1; own > 0; own--)
        {
            var edit = _steps[own];
            if (
                !edit.IsOthers
                && ScenarioMerge.Of(edit.Document, Document, _steps[own - 1].Document).Document
                    is { } without
                // Why asked: where the other has put the old value back already, there is nothing left to take back.
                && !IsSame(without, Document)
            )
            {
                // The states between stay in the list, for who wants one of them back.
                var steps = _steps
                    .GetRange(0, own)
                    .AddRange(_steps.Skip(own + 1).Take(_place - own - 1))
                    .Add(_steps[_place] with { Document = without })
                    .Add(edit with { Document = Document })
                    .AddRange(_steps.Skip(_place + 1));
                return (new(steps, _place - 1), edit.What);
            }
        }

        return null;
    }
}
