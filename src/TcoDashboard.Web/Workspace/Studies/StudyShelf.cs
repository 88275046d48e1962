using TcoDashboard.Domain;

namespace TcoDashboard.Web.Workspace.Studies;

/// <summary>The last finished studies of all pages, so that a reload or a second reader finds what was computed.</summary>
/// <param name="most">How many are remembered.</param>
public sealed class StudyShelf(int most)
{
    /// <summary>How many are remembered unless said otherwise; each is a few hundred kilobytes at most.</summary>
    public const int Most = 64;

    private readonly Lock _gate = new();
    private readonly RecentlyUsed<string, object> _known = new(most);

    /// <summary>What was found under a key, or <c>null</c>.</summary>
    public T? Find<T>(string key)
        where T : class
    {
        lock (_gate)
        {
            return _known.TryFind(key, out var found) ? found as T : null;
        }
    }

    /// <summary>Remembers what was found.</summary>
    public void Keep(string key, object found)
    {
        lock (_gate)
        {
            _known.Keep(key, found);
        }
    }
}
