using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>Reads what stands inside a line of Markdown: code, links, strong and stressed words.</summary>
/// <param name="addressOf">Where a link of the document leads on this site; <c>null</c> when it leads to a file that is not a page.</param>
/// <param name="say">The words of the pages in the language of the document.</param>
public sealed partial class MarkdownLine(Func<string, string?> addressOf, Wording say)
{
    // Documents write the names of pages in italics; here they lead there.
    private readonly FrozenDictionary<string, string> _pages = new Dictionary<string, string>
    {
        ["page.start"] = "/",
        ["page.question"] = "/new",
        ["page.scenarios"] = "/scenarios",
        ["page.compare"] = "/compare",
        ["page.catalog"] = "/catalog",
        ["page.calibration"] = "/calibration",
        ["page.settings"] = "/settings",
    }.ToFrozenDictionary(page => say[page.Key], page => page.Value);

    /// <summary>The pieces of a line.</summary>
    public ImmutableArray<MarkdownRun> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runs = ImmutableArray.CreateBuilder<MarkdownRun>();
        var at = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            Plain(text[at..mark.Index]);
            runs.AddRange(Marked(mark));
            at = mark.Index + mark.Length;
        }

        Plain(text[at..]);
        return runs.ToImmutable();

        void Plain(string words)
        {
            if (words.Length > 0)
            {
                runs.Add(new MarkdownRun.Text(words));
            }
        }
    }

    private ImmutableArray<MarkdownRun> Marked(Match mark)
    {
        if (mark.Groups["code"] is { Success: true } code)
        {
            return [new MarkdownRun.Code(code.Value)];
        }

        if (mark.Groups["strong"] is { Success: true } strong)
        {
            return [new MarkdownRun.Strong(Read(strong.Value))];
        }

        if (mark.Groups["stress"] is { Success: true } stress)
        {
            return _pages.TryGetValue(stress.Value, out var page)
                ? [Link(page, [new MarkdownRun.Text(stress.Value)])]
                : [new MarkdownRun.Stressed(Read(stress.Value))];
        }

        if (mark.Groups["text"] is { Success: true } text)
        {
            var words = Read(text.Value);
            return addressOf(mark.Groups["target"].Value) is { } address
                ? [Link(address, words)]
                : words;
        }

        return [Link(mark.Value, [new MarkdownRun.Text(mark.Value)])];
    }

    private static MarkdownRun.Link Link(string address, ImmutableArray<MarkdownRun> words) =>
        new(address, address.Contains("://", StringComparison.Ordinal), words);

    [GeneratedRegex(
        """
            `(?<code>[^`]+)`
            | \[(?<text>(?:[^\[\]`]|`[^`]*`)+)\]\((?<target>[^)\s]+)\)
            | \*\*(?<strong>.+?)\*\*
            | (?<![\w*])\*(?=[^\s*])(?<stress>[^*]+?)(?<=\S)\*(?![\w*])
            | https?://[^\s<>)`]*[^\s<>)`.,;:]
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Mark();
}
