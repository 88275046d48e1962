namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>What stands below one heading of a document.</summary>
/// <param name="Heading">The heading; empty before the first.</param>
/// <param name="Anchor">Where it is on the page; empty before the first heading.</param>
/// <param name="Text">Its words without marks.</param>
public sealed record HelpSection(string Heading, string Anchor, string Text);
