using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>
/// Reads the Markdown that the project's documents are written in: headings, paragraphs, lists, tables, code. Nothing of a document is
/// markup for the page: it becomes words and the few kinds of parts listed here.
/// </summary>
/// <param name="line">Reads what stands inside a line.</param>
public sealed partial class MarkdownReader(MarkdownLine line)
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private int _tables;
    private int _codes;

    /// <summary>The parts of a document.</summary>
    public ImmutableArray<MarkdownBlock> Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Blocks(markdown.ReplaceLineEndings("\n").Split('\n'));
    }

    private ImmutableArray<MarkdownBlock> Blocks(ReadOnlySpan<string> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        while (!lines.IsEmpty)
        {
            if (lines[0].Trim().Length == 0)
            {
                lines = lines[1..];
                continue;
            }

            var (block, taken) = lines[0] switch
            {
                _ when lines[0].StartsWith("```", StringComparison.Ordinal) => Code(lines),
                _ when HeadingMark().IsMatch(lines[0]) => (Heading(lines[0]), 1),
                _ when lines[0].StartsWith('|') => Table(lines),
                _ when Item().IsMatch(lines[0]) => List(lines),
                _ => Paragraph(lines),
            };
            blocks.Add(block);
            lines = lines[taken..];
        }

        return blocks.ToImmutable();
    }

    private MarkdownBlock.Heading Heading(string text)
    {
        var mark = HeadingMark().Match(text);
        var runs = line.Read(mark.Groups[2].Value);
        var anchor = AnchorOf(MarkdownRun.WordsOf(runs));
        var unique = anchor;
        for (var again = 1; !_anchors.Add(unique); again++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{anchor}-{again}");
        }

        return new(mark.Groups[1].Length, unique, runs);
    }

    // As on every host that shows such documents, so that links between them hold there and here.
    private static string AnchorOf(string heading) =>
        string.Concat(
            heading
                .ToLowerInvariant()
                .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
                .Select(letter => letter == ' ' ? '-' : letter)
        );

    private (MarkdownBlock Block, int Lines) Code(ReadOnlySpan<string> lines)
    {
        var end = 1;
        while (end < lines.Length && !lines[end].StartsWith("```", StringComparison.Ordinal))
        {
            end++;
        }

        _codes++;
        return (
            new MarkdownBlock.Code(_codes, string.Join('\n', lines[1..end].ToArray())),
            Math.Min(end + 1, lines.Length)
        );
    }

    private (MarkdownBlock Block, int Lines) Table(ReadOnlySpan<string> lines)
    {
        var end = 1;
        while (end < lines.Length && lines[end].StartsWith('|'))
        {
            end++;
        }

        _tables++;
        var rows = lines[Math.Min(2, end)..end].ToArray().Select(Cells);
        return (new MarkdownBlock.Table(_tables, Cells(lines[0]), [.. rows]), end);
    }

    private ImmutableArray<ImmutableArray<MarkdownRun>> Cells(string row) =>
        [
            .. Divider()
                .Split(row.Trim().Trim('|'))
                .Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))
                .Select(line.Read),
        ];

    private (MarkdownBlock Block, int Lines) List(ReadOnlySpan<string> lines)
    {
        var isNumbered = char.IsAsciiDigit(lines[0][0]);
        var items = ImmutableArray.CreateBuilder<ImmutableArray<MarkdownBlock>>();
        var at = 0;
        while (
            at < lines.Length
            && Item().Match(lines[at]) is { Success: true } item
            && char.IsAsciiDigit(lines[at][0]) == isNumbered
        )
        {
            var end = EndOfItem(lines, at + 1);
            items.Add(
                Blocks([
                    lines[at][item.Length..],
                    .. lines[(at + 1)..end].ToArray().Select(one => Indent().Replace(one, "", 1)),
                ])
            );
            at = end;
        }

        return (new MarkdownBlock.List(isNumbered, items.ToImmutable()), at);
    }

    // An item goes on to the next one; past an empty line only when what follows is set in.
    private static int EndOfItem(ReadOnlySpan<string> lines, int at)
    {
        while (at < lines.Length && !Item().IsMatch(lines[at]))
        {
            if (
                lines[at].Trim().Length == 0
                && (at + 1 == lines.Length || !Indent().IsMatch(lines[at + 1]))
            )
            {
                return at;
            }

            at++;
        }

        return at;
    }

    private (MarkdownBlock Block, int Lines) Paragraph(ReadOnlySpan<string> lines)
    {
        var end = 1;
        while (end < lines.Length && !Begins(lines[end]))
        {
            end++;
        }

        var text = string.Join(' ', lines[..end].ToArray().Select(one => one.Trim()));
        return (new MarkdownBlock.Paragraph(line.Read(text)), end);
    }

    private static bool Begins(string text) =>
        text.Trim().Length == 0
        || text.StartsWith("```", StringComparison.Ordinal)
        || text.StartsWith('|')
        || Item().IsMatch(text)
        || HeadingMark().IsMatch(text);

    [GeneratedRegex("^(#{1,4}) (.+)$")]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^(?:- |\d+\. )")]
    private static partial Regex Item();

    [GeneratedRegex("^ {2,3}")]
    private static partial Regex Indent();

    // A bar that is neither escaped nor inside code.
    [GeneratedRegex(@"(?<!\\)\|(?=(?:[^`]*`[^`]*`)*[^`]*$)")]
    private static partial Regex Divider();
}
