using System.Collections.Immutable;

namespace TcoDashboard.Documents.Json;

/// <summary>The words of a document for the members of an enumeration, one word each.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<(string Word, T Value)> _pairs;

    /// <summary>A vocabulary in the order in which messages list the words.</summary>
    public Vocabulary(params ReadOnlySpan<(string Word, T Value)> pairs) => _pairs = [.. pairs];

    /// <summary>The words in order.</summary>
    public IEnumerable<string> Words => _pairs.Select(pair => pair.Word);

    /// <summary>The member for a word, or <c>null</c>.</summary>
    public T? Find(string word) =>
        _pairs.Where(pair => pair.Word == word).Select(pair => (T?)pair.Value).FirstOrDefault();

    /// <summary>The word for a member.</summary>
    public string WordOf(T value) =>
        _pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;

    /// <summary>The words in a sentence: "own, colo or cloud".</summary>
    public override string ToString()
    {
        var words = Words.ToArray();
        return words.Length == 1
            ? words[0]
            : Worded($"{string.Join(", ", words[..^1])} or {words[^1]}");
    }
}
