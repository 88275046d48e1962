using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>Keeps the histories of scenarios that were edited lately, so that undo still works after a reload. Bounded.</summary>
public sealed class EditHistories
{
    // Why no more: a list of two hundred states that was read back takes one to three megabytes, because its states share nothing; whatever is
    // driven out lies beside its draft and is read again when somebody opens it.
    private const int Most = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, EditHistory> _byScenario = [];
    private readonly LinkedList<Guid> _byUse = new();

    /// <summary>Remembers where a scenario's history stands.</summary>
    public void Keep(Guid scenario, EditHistory history)
    {
        lock (_gate)
        {
            // Why: whoever only follows an edit knows less about it than whoever made it, and the list of both is the same one.
            var isKnown =
                history.Steps[history.Place].IsOthers
                && _byScenario.TryGetValue(scenario, out var known)
                && EditHistory.IsSame(known.Document, history.Document);
            if (!isKnown)
            {
                _byScenario[scenario] = history;
            }

            _byUse.Remove(scenario);
            _byUse.AddFirst(scenario);
            if (_byUse.Count > Most)
            {
                _byScenario.Remove(_byUse.Last!.Value);
                _byUse.RemoveLast();
            }
        }
    }

    /// <summary>
    /// The names of the edits that lie between two states of a scenario, in their order and each once, and whether they were taken back;
    /// none where whoever made them is not known here.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="from">The state that somebody saw last.</param>
    /// <param name="to">The state that is there now.</param>
    public (IReadOnlyList<string> Names, bool IsTakenBack) Between(
        Guid scenario,
        ScenarioDocument from,
        ScenarioDocument to
    )
    {
        EditHistory? known;
        lock (_gate)
        {
            known = _byScenario.GetValueOrDefault(scenario);
        }

        if (known is null)
        {
            return ([], false);
        }

        var prints = known.Steps.Select(step => DocumentPrint.Of(step.Document)).ToList();
        var before = prints.LastIndexOf(DocumentPrint.Of(from));
        var after = prints.LastIndexOf(DocumentPrint.Of(to));
        return before < 0 || after < 0
            ? ([], false)
            : (
                [
                    .. known
                        .Steps.Skip(Math.Min(before, after) + 1)
                        .Take(Math.Abs(after - before))
                        .Select(step => step.What)
                        .Distinct(),
                ],
                after < before
            );
    }

    /// <summary>
    /// Whether a history of a scenario is known here; if not, what was kept with its draft is needed. One that goes further than the draft,
    /// by an edit that is not stored yet, knows more than what was kept.
    /// </summary>
    public bool Knows(Guid scenario)
    {
        lock (_gate)
        {
            return _byScenario.ContainsKey(scenario);
        }
    }

    /// <summary>Takes over the history that was kept with a draft by a server that has ended, if it leads to the document.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="document">The draft.</param>
    /// <param name="kept">What <see cref="StoredSteps.Write"/> wrote.</param>
    public void TakeOver(Guid scenario, ScenarioDocument document, byte[] kept)
    {
        if (StoredSteps.Read(kept)?.Ending(document) is { } history)
        {
            Keep(scenario, history);
        }
    }

    /// <summary>The history that ends in a document, or a new one that begins with it.</summary>
    public EditHistory Resume(Guid scenario, ScenarioDocument document, DateTimeOffset now) =>
        Known(scenario, document)?.Reopened() ?? EditHistory.Of(document, now);

    private EditHistory? Known(Guid scenario, ScenarioDocument document)
    {
        lock (_gate)
        {
            return
                _byScenario.TryGetValue(scenario, out var known)
                && EditHistory.IsSame(known.Document, document)
                ? known
                : null;
        }
    }
}
