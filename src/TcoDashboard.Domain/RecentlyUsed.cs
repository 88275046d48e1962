using System.Diagnostics.CodeAnalysis;

namespace TcoDashboard.Domain;

/// <summary>Values by key, of which the longest unused give way to new ones. Callers keep threads apart.</summary>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">What is remembered.</typeparam>
/// <param name="most">How many are remembered.</param>
public sealed class RecentlyUsed<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _known = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = new();

    /// <summary>How many are remembered now.</summary>
    public int Count => _known.Count;

    /// <summary>Finds a value, which then is the last used.</summary>
    /// <param name="key">What it was kept under.</param>
    /// <param name="value">The value, if it is remembered.</param>
    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_known.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Keeps a value as the last used, in place of the one kept under its key before.</summary>
    /// <param name="key">What it is found by.</param>
    /// <param name="value">The value.</param>
    public void Keep(TKey key, TValue value)
    {
        if (_known.Remove(key, out var old))
        {
            _byUse.Remove(old);
        }

        _known.Add(key, _byUse.AddFirst((key, value)));
        if (_known.Count > most)
        {
            _known.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }
    }

    /// <summary>Remembers nothing any more.</summary>
    public void Clear()
    {
        _known.Clear();
        _byUse.Clear();
    }
}
