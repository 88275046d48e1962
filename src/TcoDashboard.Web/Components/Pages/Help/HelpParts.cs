using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>Takes a part out of a document, to be read elsewhere than in the help.</summary>
public static class HelpParts
{
    /// <summary>What stands below a heading, up to the next of its level or above; without one the words before the first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="anchor">The place of the heading; <c>null</c> for the beginning.</param>
    public static ImmutableArray<MarkdownBlock> Part(this HelpDocument document, string? anchor)
    {
        ArgumentNullException.ThrowIfNull(document);
        var blocks = document.Blocks;
        var at = blocks.IndexOf(
            blocks
                .OfType<MarkdownBlock.Heading>()
                .FirstOrDefault(one => anchor is null ? one.Level == 1 : one.Anchor == anchor)!
        );
        if (at < 0)
        {
            return [];
        }

        var level = anchor is null ? int.MaxValue : ((MarkdownBlock.Heading)blocks[at]).Level;
        return
        [
            .. blocks
                .Skip(at + 1)
                .TakeWhile(block =>
                    block is not MarkdownBlock.Heading heading || heading.Level > level
                ),
        ];
    }

    /// <summary>The same with the words of links in their places: where they lead may be closed to the reader.</summary>
    public static ImmutableArray<MarkdownBlock> WithoutLinks(
        this ImmutableArray<MarkdownBlock> blocks
    ) => [.. blocks.Select(Plain)];

    private static MarkdownBlock Plain(MarkdownBlock block) =>
        block switch
        {
            // Why without its place: the page may have one of that name.
            MarkdownBlock.Heading heading => heading with
            {
                Anchor = $"method-{heading.Anchor}",
                Runs = Plain(heading.Runs),
            },
            MarkdownBlock.Paragraph paragraph => new MarkdownBlock.Paragraph(Plain(paragraph.Runs)),
            MarkdownBlock.List list => list with { Items = [.. list.Items.Select(WithoutLinks)] },
            MarkdownBlock.Table table => table with
            {
                Head = [.. table.Head.Select(Plain)],
                Rows = [.. table.Rows.Select(row => row.Select(Plain).ToImmutableArray())],
            },
            _ => block,
        };

    private static ImmutableArray<MarkdownRun> Plain(ImmutableArray<MarkdownRun> runs) =>
        [.. runs.SelectMany(Plain)];

    private static IEnumerable<MarkdownRun> Plain(MarkdownRun run) =>
        run switch
        {
            MarkdownRun.Link link => Plain(link.Runs),
            MarkdownRun.Strong strong => [new MarkdownRun.Strong(Plain(strong.Runs))],
            MarkdownRun.Stressed stressed => [new MarkdownRun.Stressed(Plain(stressed.Runs))],
            _ => [run],
        };
}
