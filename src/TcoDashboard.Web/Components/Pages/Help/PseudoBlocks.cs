using System.Collections.Immutable;
using TcoDashboard.Domain.Language;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>A document in the stand-in language: every word but code, which is the same in every language.</summary>
public static class PseudoBlocks
{
    /// <summary>The parts of a document in it; the places of its headings stay.</summary>
    public static ImmutableArray<MarkdownBlock> Of(ImmutableArray<MarkdownBlock> blocks) =>
        [.. blocks.Select(Of)];

    private static MarkdownBlock Of(MarkdownBlock block) =>
        block switch
        {
            MarkdownBlock.Heading heading => heading with { Runs = Of(heading.Runs) },
            MarkdownBlock.Paragraph paragraph => new MarkdownBlock.Paragraph(Of(paragraph.Runs)),
            MarkdownBlock.List list => list with { Items = [.. list.Items.Select(Of)] },
            MarkdownBlock.Table table => table with
            {
                Head = [.. table.Head.Select(Of)],
                Rows = [.. table.Rows.Select(row => row.Select(Of).ToImmutableArray())],
            },
            _ => block,
        };

    private static ImmutableArray<MarkdownRun> Of(ImmutableArray<MarkdownRun> runs) =>
        [.. runs.Select(Of)];

    private static MarkdownRun Of(MarkdownRun run) =>
        run switch
        {
            MarkdownRun.Text text when text.Words.Any(char.IsLetter) => new MarkdownRun.Text(
                PseudoText.Of(text.Words)
            ),
            MarkdownRun.Strong strong => new MarkdownRun.Strong(Of(strong.Runs)),
            MarkdownRun.Stressed stressed => new MarkdownRun.Stressed(Of(stressed.Runs)),
            MarkdownRun.Link link => link with { Runs = Of(link.Runs) },
            _ => run,
        };
}
