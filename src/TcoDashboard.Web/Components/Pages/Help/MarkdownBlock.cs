using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>A part of a document that stands by itself.</summary>
public abstract record MarkdownBlock
{
    /// <summary>A heading.</summary>
    /// <param name="Level">1 for that of the document.</param>
    /// <param name="Anchor">Its id on the page, unique there.</param>
    /// <param name="Runs">Its words.</param>
    public sealed record Heading(int Level, string Anchor, ImmutableArray<MarkdownRun> Runs)
        : MarkdownBlock;

    /// <summary>Sentences.</summary>
    /// <param name="Runs">Their words.</param>
    public sealed record Paragraph(ImmutableArray<MarkdownRun> Runs) : MarkdownBlock;

    /// <summary>Lines to type or to read as they are.</summary>
    /// <param name="Number">Its place among those of the document, from 1.</param>
    /// <param name="Lines">The lines.</param>
    public sealed record Code(int Number, string Lines) : MarkdownBlock;

    /// <summary>A table.</summary>
    /// <param name="Number">Its place among the tables of the document, from 1.</param>
    /// <param name="Head">Cells of the first row.</param>
    /// <param name="Rows">Cells of the others.</param>
    public sealed record Table(
        int Number,
        ImmutableArray<ImmutableArray<MarkdownRun>> Head,
        ImmutableArray<ImmutableArray<ImmutableArray<MarkdownRun>>> Rows
    ) : MarkdownBlock;

    /// <summary>A list.</summary>
    /// <param name="IsNumbered">Whether the order matters.</param>
    /// <param name="Items">What each item holds.</param>
    public sealed record List(bool IsNumbered, ImmutableArray<ImmutableArray<MarkdownBlock>> Items)
        : MarkdownBlock;

    /// <summary>The words of several parts without marks.</summary>
    public static string WordsOf(IEnumerable<MarkdownBlock> blocks) =>
        string.Join(
            ' ',
            blocks.Select(block =>
                block switch
                {
                    Heading heading => MarkdownRun.WordsOf(heading.Runs),
                    Paragraph paragraph => MarkdownRun.WordsOf(paragraph.Runs),
                    Code code => code.Lines,
                    Table table => string.Join(
                        ". ",
                        table
                            .Rows.Prepend(table.Head)
                            .Select(row => string.Join(": ", row.Select(MarkdownRun.WordsOf)))
                    ),
                    List list => string.Join(' ', list.Items.Select(item => WordsOf(item))),
                    _ => "",
                }
            )
        );
}
