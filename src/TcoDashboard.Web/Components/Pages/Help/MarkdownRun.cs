using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>A piece of a line of a document.</summary>
public abstract record MarkdownRun
{
    /// <summary>Plain words.</summary>
    /// <param name="Words">The words.</param>
    public sealed record Text(string Words) : MarkdownRun;

    /// <summary>Something typed or read by a program.</summary>
    /// <param name="Words">It, letter by letter.</param>
    public sealed record Code(string Words) : MarkdownRun;

    /// <summary>Strong words.</summary>
    /// <param name="Runs">What they are made of.</param>
    public sealed record Strong(ImmutableArray<MarkdownRun> Runs) : MarkdownRun;

    /// <summary>Stressed words, among them the names of pages.</summary>
    /// <param name="Runs">What they are made of.</param>
    public sealed record Stressed(ImmutableArray<MarkdownRun> Runs) : MarkdownRun;

    /// <summary>A link.</summary>
    /// <param name="Address">Where it leads.</param>
    /// <param name="IsOutside">Whether that is another host.</param>
    /// <param name="Runs">What it is made of.</param>
    public sealed record Link(string Address, bool IsOutside, ImmutableArray<MarkdownRun> Runs)
        : MarkdownRun;

    /// <summary>The words of several pieces without marks.</summary>
    public static string WordsOf(ImmutableArray<MarkdownRun> runs) =>
        string.Concat(
            runs.Select(run =>
                run switch
                {
                    Text text => text.Words,
                    Code code => code.Words,
                    Strong strong => WordsOf(strong.Runs),
                    Stressed stressed => WordsOf(stressed.Runs),
                    Link link => WordsOf(link.Runs),
                    _ => "",
                }
            )
        );
}
