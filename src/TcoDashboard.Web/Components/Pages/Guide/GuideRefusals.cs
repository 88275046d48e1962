namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>Which answers of the question hold something that was not taken, so that an old result is not taken for theirs.</summary>
public sealed class GuideRefusals(Action changed)
{
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Whether there is one.</summary>
    public bool Any => _fields.Count > 0;

    /// <summary>Whether a search was held back for one that is still there.</summary>
    public bool HeldBack { get; private set; }

    /// <summary>Whether a search has to wait for an answer that can be taken; remembered until none is refused any more.</summary>
    public bool HoldBack() => HeldBack = Any;

    /// <summary>Notes whether a field holds something that was not taken.</summary>
    public void Note(string field, bool isRefused)
    {
        if (isRefused ? _fields.Add(field) : _fields.Remove(field))
        {
            HeldBack &= Any;
            changed();
        }
    }

    /// <summary>Lets a field go that is no longer there.</summary>
    /// <remarks>Why nobody is told: it goes while the page is drawn, or with it.</remarks>
    public void Forget(string field)
    {
        _fields.Remove(field);
        HeldBack &= Any;
    }
}
