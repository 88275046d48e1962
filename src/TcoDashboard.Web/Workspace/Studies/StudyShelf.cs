namespace TcoDashboard.Web.Workspace.Studies;

/// <summary>The last finished studies of all pages, so that a reload or a second reader finds what was computed.</summary>
/// <param name="most">How many are remembered.</param>
public sealed class StudyShelf(int most)
{
    /// <summary>How many are remembered unless said otherwise; each is a few hundred kilobytes at most.</summary>
    public const int Most = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, object Found)>> _known = new(
        StringComparer.Ordinal
    );
    private readonly LinkedList<(string Key, object Found)> _byUse = new();

    /// <summary>What was found under a key, or <c>null</c>.</summary>
    public T? Find<T>(string key)
        where T : class
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Found as T;
        }
    }

    /// <summary>Remembers what was found.</summary>
    public void Keep(string key, object found)
    {
        lock (_gate)
        {
            if (_known.Remove(key, out var old))
            {
                _byUse.Remove(old);
            }

            _known.Add(key, _byUse.AddFirst((key, found)));
            if (_byUse.Count > most)
            {
                _known.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }
        }
    }
}
