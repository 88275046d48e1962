using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>Takes a document apart for the search.</summary>
public static class HelpSections
{
    /// <summary>What stands below each heading.</summary>
    public static ImmutableArray<HelpSection> Of(ImmutableArray<MarkdownBlock> blocks)
    {
        var sections = ImmutableArray.CreateBuilder<HelpSection>();
        MarkdownBlock.Heading? heading = null;
        var below = new List<MarkdownBlock>();
        foreach (var block in blocks)
        {
            if (block is MarkdownBlock.Heading next)
            {
                Add();
                heading = next;
            }
            else
            {
                below.Add(block);
            }
        }

        Add();
        return sections.ToImmutable();

        void Add()
        {
            if (below.Count > 0)
            {
                // The first heading is the document's own.
                var isInside = heading is { Level: > 1 };
                sections.Add(
                    new(
                        isInside ? MarkdownRun.WordsOf(heading!.Runs) : "",
                        isInside ? heading!.Anchor : "",
                        MarkdownBlock.WordsOf(below)
                    )
                );
                below.Clear();
            }
        }
    }
}
