using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Domain.Language;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>The documents of the project, which the app carries: help and documents are one text.</summary>
public static class HelpShelf
{
    private const string Prefix = "docs/";
    private const int MostMatches = 40;
    private const int ExcerptLength = 180;

    private static readonly Lazy<ImmutableArray<HelpDocument>> s_all = new(Read);

    /// <summary>The groups with the keys of their names, first what a newcomer needs.</summary>
    public static ImmutableArray<(string Group, string Title)> Groups { get; } =
    [
        ("tutorials", "help.begin"),
        ("how-to", "help.howto"),
        ("explanation", "help.works"),
        ("reference", "help.lookup"),
        ("decisions", "help.why"),
    ];

    /// <summary>Every document, group by group, by title.</summary>
    public static ImmutableArray<HelpDocument> All => s_all.Value;

    /// <summary>A document; <c>null</c> when there is none of this name.</summary>
    public static HelpDocument? Find(string? group, string? name) =>
        All.FirstOrDefault(document => document.Group == group && document.Name == name);

    /// <summary>The places that hold every word, those that name one in a title first.</summary>
    public static ImmutableArray<HelpMatch> Search(string? text)
    {
        var words = (text ?? "").Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return words.Length == 0
            ? []
            :
            [
                .. (
                    from document in All
                    from section in document.Sections
                    let whole = $"{document.Title}\n{section.Heading}\n{section.Text}"
                    where words.All(word => Holds(whole, word))
                    let rank = words.Any(word => Holds(document.Title, word)) ? 0
                    : words.Any(word => Holds(section.Heading, word)) ? 1
                    : 2
                    orderby rank
                    select new HelpMatch(document, section, Excerpt(section.Text, words))
                ).Take(MostMatches),
            ];
    }

    private static bool Holds(string text, string word) =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Excerpt(string text, IEnumerable<string> words)
    {
        var first = words
            .Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0)
            .DefaultIfEmpty(0)
            .Min();
        var start = first < ExcerptLength / 3 ? 0 : text.LastIndexOf(' ', first - 40) + 1;
        var end = Math.Min(text.Length, start + ExcerptLength);
        end =
            end < text.Length && text.LastIndexOf(' ', end) is var space && space > start
                ? space
                : end;
        return $"{(start > 0 ? "… " : "")}{text[start..end]}{(end < text.Length ? " …" : "")}";
    }

    private static ImmutableArray<HelpDocument> Read() =>
        [
            .. Pages(Texts(), Wordbook.Spoken)
                .OrderBy(GroupOf)
                .ThenBy(document => document.Title, StringComparer.Ordinal),
        ];

    private static IEnumerable<HelpDocument> Pages(
        Dictionary<string, string> texts,
        Tongue tongue
    ) =>
        tongue.IsPseudo
            ? HelpBooks.InStandIn(texts, new Wording(tongue).Tag)
            : HelpBooks.Read(texts, tongue.Culture, new Wording(tongue));

    private static Dictionary<string, string> Texts() =>
        typeof(HelpShelf)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name.Replace('\\', '/'), Text, StringComparer.Ordinal);

    private static int GroupOf(HelpDocument document) =>
        Groups.Select(one => one.Group).ToList().IndexOf(document.Group);

    private static string Text(string resource)
    {
        using var reader = new StreamReader(
            typeof(HelpShelf).Assembly.GetManifestResourceStream(resource)!,
            Encoding.UTF8
        );
        return reader.ReadToEnd();
    }
}
