namespace TcoDashboard.Web.Components.Elements;

/// <summary>
/// Something large that a part of a page needs until the browser has what is drawn of it. Afterwards it may go: it would be held for every open
/// page, and the page can make it again.
/// </summary>
/// <typeparam name="T">What is lent.</typeparam>
/// <param name="value">What is lent; held until it is given back.</param>
public class Loan<T>(T value)
    where T : class
{
    private readonly WeakReference<T> _known = new(value);
    private T? _held = value;

    /// <summary>What is lent; <c>null</c> once it was given back.</summary>
    public T? Value => _held;

    /// <summary>Whether it is, or was, this one.</summary>
    public bool IsOf(T other) =>
        _known.TryGetTarget(out var known) && ReferenceEquals(known, other);

    /// <summary>Holds it no longer.</summary>
    public void GiveBack() => _held = null;
}
