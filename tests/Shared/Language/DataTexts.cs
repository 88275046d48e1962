using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TcoDashboard.Tests.Shared.Language;

/// <summary>
/// What the files below <c>data/</c> say in words: names of products, models, places and offers, ids, titles and notes of sources, and the
/// texts of the worked scenarios, which are documents as a user's own are; and titles of the documents that the help shows. They are quoted
/// as they are in every language.
/// </summary>
/// <remarks>
/// Keys of figures and facts and short values of one word are no such texts: pages make names for people of them, which are in the word
/// files. Of longer texts a page may show a part, so that four words in a row are known wherever they stand.
/// </remarks>
public sealed partial class DataTexts
{
    private const int Part = 4;

    private static readonly Lazy<DataTexts> s_shipped = new(() =>
    {
        var texts = new DataTexts();
        foreach (
            var file in Directory.EnumerateFiles(
                System.IO.Path.Combine(RepositoryFolder.Path, "data"),
                "*.json",
                SearchOption.AllDirectories
            )
        )
        {
            texts.Add(System.IO.Path.GetFileNameWithoutExtension(file));
            texts.Add(JsonNode.Parse(File.ReadAllText(file)));
        }

        foreach (
            var document in Directory.EnumerateFiles(
                System.IO.Path.Combine(RepositoryFolder.Path, "docs"),
                "*.md",
                SearchOption.AllDirectories
            )
        )
        {
            texts.Add(
                File.ReadLines(document)
                    .First(line => line.StartsWith("# ", StringComparison.Ordinal))
            );
        }

        foreach (
            var rows in Directory.EnumerateFiles(
                System.IO.Path.Combine(RepositoryFolder.Path, "data", "measurements", "rows"),
                "*.csv"
            )
        )
        {
            foreach (
                var field in File.ReadLines(rows)
                    .SelectMany(row => Field().Matches(row))
                    .Select(match => match.Value)
                    .Distinct()
            )
            {
                texts.Add(field.Trim('"'));
            }
        }

        // Made of the measurements when the catalog is read; its name is part of the catalog's hash, so that it has one in all languages.
        texts.Add("Inference speeds: what measurements correct and how sure they make it");
        return texts;
    });

    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _longest;

    private DataTexts() { }

    /// <summary>Those of the product's own data.</summary>
    public static DataTexts Shipped => s_shipped.Value;

    /// <summary>How many words from a place on are words of the data; 0 when the word there is none.</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="at">The place.</param>
    public int LengthAt(IReadOnlyList<string> words, int at)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            var phrase = Phrase(words, at, length);
            if (_phrases.Contains(phrase) || (length == Part && _parts.Contains(phrase)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether a word is one of a name: drawings break long names into lines.</summary>
    public bool IsOfName(string word) => _names.Contains(word);

    /// <summary>The words of a text, without what stands between them.</summary>
    public static string[] Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value)];

    private void Add(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members)
                {
                    Add(value);
                    if (key == "name" && value is JsonValue)
                    {
                        _names.UnionWith(Words((string?)value ?? ""));
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Add(item);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                Add(text);
                break;
        }
    }

    private void Add(string text)
    {
        var words = Words(text);
        if (words.Length == 0 || Key().IsMatch(text))
        {
            return;
        }

        _phrases.Add(Phrase(words, 0, words.Length));
        _longest = Math.Max(_longest, words.Length);
        for (var at = 0; at + Part <= words.Length; at++)
        {
            _parts.Add(Phrase(words, at, Part));
        }
    }

    private static string Phrase(IReadOnlyList<string> words, int at, int length) =>
        string.Join(' ', Enumerable.Range(at, length).Select(index => words[index]));

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}'’._+#-]*[\p{L}\p{N}+#])?")]
    private static partial Regex Word();

    [GeneratedRegex("\"[^\"]*\"|[^,\"]+")]
    private static partial Regex Field();

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Key();
}
