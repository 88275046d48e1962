namespace TcoDashboard.Data.Scenarios;

/// <summary>What a saved revision of a scenario consists of.</summary>
/// <param name="Title">The document's title, for lists.</param>
/// <param name="Tags">Its tags, for lists.</param>
/// <param name="Text">The canonical document.</param>
/// <param name="CatalogHash">The catalog revision it pins; it must be stored already.</param>
/// <param name="ModelVersion">The model version it pins.</param>
/// <param name="Note">Why it was saved, in the user's words; may be empty.</param>
public sealed record ScenarioContent(
    string Title,
    IReadOnlyList<string> Tags,
    string Text,
    string CatalogHash,
    string ModelVersion,
    string Note
);
