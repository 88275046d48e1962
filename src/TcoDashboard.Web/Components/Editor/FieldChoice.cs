namespace TcoDashboard.Web.Components.Editor;

/// <summary>One entry of a list to choose from.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Group">The heading it stands under, or <c>null</c>.</param>
public sealed record FieldChoice(string Value, string Text, string? Group = null);
