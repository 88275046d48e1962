namespace TcoDashboard.Data.Shares;

/// <summary>What a link freezes: it shows the same bytes whatever happens to catalog and model later.</summary>
/// <param name="Kind">What the document is.</param>
/// <param name="Title">Its title, for lists of links.</param>
/// <param name="ScenarioId">The scenario it was made from, if it was saved.</param>
/// <param name="Document">The canonical document.</param>
/// <param name="Result">The result as JSON.</param>
/// <param name="CatalogHash">The catalog revision; it must be stored already.</param>
/// <param name="ModelVersion">The version of the model that computed the result.</param>
public sealed record ShareContent(
    ShareKind Kind,
    string Title,
    Guid? ScenarioId,
    string Document,
    string Result,
    string CatalogHash,
    string ModelVersion
);
