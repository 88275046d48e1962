namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>Why a link shows nothing.</summary>
/// <param name="StatusCode">What the answer says to programs.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">One or two sentences for the reader.</param>
public sealed record ClosedLink(int StatusCode, string Title, string Text);
