namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>Which answers of the question hold something that was not taken, so that an old result is not taken for theirs.</summary>
public sealed class GuideRefusals(Action changed)
{
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Whether there is one.</summary>
    public bool Any => _fields.Count > 0;

    /// <summary>Notes whether a field holds something that was not taken.</summary>
    public void Note(string field, bool isRefused)
    {
        if (isRefused ? _fields.Add(field) : _fields.Remove(field))
        {
            changed();
        }
    }

    /// <summary>Lets a field go that is no longer there.</summary>
    /// <remarks>Why nobody is told: it goes while the page is drawn, or with it.</remarks>
    public void Forget(string field) => _fields.Remove(field);
}
