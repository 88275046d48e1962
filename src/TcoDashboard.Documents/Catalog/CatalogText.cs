namespace TcoDashboard.Documents.Catalog;

/// <summary>One item of a catalog as text, ready to be stored.</summary>
/// <param name="Kind">The word for its kind, for example <c>system</c>.</param>
/// <param name="Id">Its id, unique within the kind.</param>
/// <param name="Name">Its name, for lists.</param>
/// <param name="Text">Its canonical text.</param>
public sealed record CatalogText(string Kind, string Id, string Name, string Text);
