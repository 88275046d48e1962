namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>A place of the documents that holds every word searched for.</summary>
/// <param name="Document">The document.</param>
/// <param name="Section">The part of it.</param>
/// <param name="Excerpt">Words around the first one found.</param>
public sealed record HelpMatch(HelpDocument Document, HelpSection Section, string Excerpt)
{
    /// <summary>Where it is.</summary>
    public string Address =>
        Section.Anchor.Length == 0 ? Document.Address : $"{Document.Address}#{Section.Anchor}";

    /// <summary>What it is called.</summary>
    public string Title =>
        Section.Heading.Length == 0 ? Document.Title : $"{Document.Title}: {Section.Heading}";
}
