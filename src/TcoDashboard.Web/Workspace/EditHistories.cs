using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>Keeps the histories of scenarios that were edited lately, so that undo still works after a reload. Bounded.</summary>
public sealed class EditHistories
{
    private const int Most = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, EditHistory> _byScenario = [];
    private readonly LinkedList<Guid> _byUse = new();

    /// <summary>Remembers where a scenario's history stands.</summary>
    public void Keep(Guid scenario, EditHistory history)
    {
        lock (_gate)
        {
            _byScenario[scenario] = history;
            _byUse.Remove(scenario);
            _byUse.AddFirst(scenario);
            if (_byUse.Count > Most)
            {
                _byScenario.Remove(_byUse.Last!.Value);
                _byUse.RemoveLast();
            }
        }
    }

    /// <summary>The history that ends in a document, or a new one that begins with it.</summary>
    public EditHistory Resume(Guid scenario, ScenarioDocument document, DateTimeOffset now)
    {
        lock (_gate)
        {
            return
                _byScenario.TryGetValue(scenario, out var known)
                && EditHistory.IsSame(known.Document, document)
                ? known.Reopened()
                : EditHistory.Of(document, now);
        }
    }
}
