using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>A document of the project as the help shows it.</summary>
/// <param name="Group">Folder it lies in, for example <c>how-to</c>.</param>
/// <param name="Name">Name of its file without the ending.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Language">The language it is in, as pages tell it: English where nobody translated it.</param>
/// <param name="Blocks">Its parts, that heading among them.</param>
/// <param name="Sections">What is searched, in the order of the document.</param>
public sealed record HelpDocument(
    string Group,
    string Name,
    string Title,
    string Language,
    ImmutableArray<MarkdownBlock> Blocks,
    ImmutableArray<HelpSection> Sections
)
{
    /// <summary>Where it stands on this site.</summary>
    public string Address => $"/help/{Group}/{Name}";
}
