using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>
/// Makes the pages of the help from files: <c>docs/how-to/tasks.md</c> is one, and <c>docs/how-to/tasks.fr.md</c> the same in French. Where there
/// is no translation the page is in English and says so to readers aloud.
/// </summary>
public static class HelpBooks
{
    private const string Prefix = "docs/";
    private const string Ending = ".md";

    /// <summary>The documents in a language.</summary>
    /// <param name="texts">What each file holds, by its path.</param>
    /// <param name="culture">The culture of the language; the invariant one for English.</param>
    /// <param name="say">Its names of the pages.</param>
    public static IEnumerable<HelpDocument> Read(
        IReadOnlyDictionary<string, string> texts,
        CultureInfo culture,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(say);
        var paths = English(texts);
        return paths.Select(path =>
        {
            var original = In(path, texts[path], paths, Wording.English);
            return
                Varieties(culture).FirstOrDefault(one => texts.ContainsKey(In(path, one)))
                    is { } own
                ? Bound(
                    path,
                    WithAnchors(In(path, texts[In(path, own)], paths, say), original),
                    own
                )
                : Bound(path, original, Wording.English.Tag);
        });
    }

    /// <summary>The documents in the stand-in language, which shows what came past the translations.</summary>
    /// <param name="texts">What each file holds, by its path.</param>
    /// <param name="tag">What pages call that language.</param>
    public static IEnumerable<HelpDocument> InStandIn(
        IReadOnlyDictionary<string, string> texts,
        string tag
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        var paths = English(texts);
        return paths.Select(path =>
            Bound(path, PseudoBlocks.Of(In(path, texts[path], paths, Wording.English)), tag)
        );
    }

    private static HashSet<string> English(IReadOnlyDictionary<string, string> texts) =>
        texts.Keys.Where(path => CultureOf(path).Length == 0).ToHashSet(StringComparer.Ordinal);

    private static ImmutableArray<MarkdownBlock> In(
        string path,
        string markdown,
        HashSet<string> paths,
        Wording say
    ) =>
        new MarkdownReader(new MarkdownLine(target => AddressOf(path, target, paths), say)).Read(
            markdown
        );

    private static HelpDocument Bound(
        string path,
        ImmutableArray<MarkdownBlock> blocks,
        string language
    )
    {
        var parts = path[Prefix.Length..^Ending.Length].Split('/', 2);
        var title = blocks.OfType<MarkdownBlock.Heading>().FirstOrDefault() is { Level: 1 } heading
            ? MarkdownRun.WordsOf(heading.Runs)
            : parts[^1];
        return new(parts[0], parts[^1], title, language, blocks, HelpSections.Of(blocks));
    }

    // From the variety of a language to the language.
    private static IEnumerable<string> Varieties(CultureInfo culture)
    {
        for (var one = culture; one.Name.Length > 0; one = one.Parent)
        {
            yield return one.Name;
        }
    }

    private static string In(string path, string culture) =>
        $"{path[..^Ending.Length]}.{culture}{Ending}";

    private static string CultureOf(string path) =>
        Path.GetExtension(path[..^Ending.Length]).TrimStart('.');

    // Why one for one: links of other pages lead to the places of the English document.
    private static ImmutableArray<MarkdownBlock> WithAnchors(
        ImmutableArray<MarkdownBlock> blocks,
        ImmutableArray<MarkdownBlock> original
    )
    {
        var anchors = original.OfType<MarkdownBlock.Heading>().Select(one => one.Anchor).ToArray();
        var at = 0;
        return
        [
            .. blocks.Select(block =>
                block is MarkdownBlock.Heading heading && at < anchors.Length
                    ? heading with
                    {
                        Anchor = anchors[at++],
                    }
                    : block
            ),
        ];
    }

    // A link between documents is one between pages of the help; other files of the project are no pages.
    private static string? AddressOf(string from, string target, HashSet<string> paths)
    {
        if (
            target.StartsWith("https://", StringComparison.Ordinal)
            || target.StartsWith("http://", StringComparison.Ordinal)
        )
        {
            return target;
        }

        var here = new Uri(new Uri("file:///"), from);
        if (!Uri.TryCreate(here, target, out var there) || !there.IsFile)
        {
            return null;
        }

        var path = there.AbsolutePath.TrimStart('/');
        // A translation may lead to the translation of another page, as it does where the files are read.
        var culture = path.EndsWith(Ending, StringComparison.Ordinal) ? CultureOf(path) : "";
        var page = culture.Length > 0 ? path.Replace($".{culture}{Ending}", Ending) : path;
        return paths.Contains(page)
            ? $"/help/{page[Prefix.Length..^Ending.Length]}{there.Fragment}"
            : null;
    }
}
