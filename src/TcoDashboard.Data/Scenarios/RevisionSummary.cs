namespace TcoDashboard.Data.Scenarios;

/// <summary>A saved revision without its text.</summary>
/// <param name="Number">Counts from 1 within its scenario.</param>
/// <param name="Hash">SHA-256 of the text in lower-case hexadecimal.</param>
/// <param name="CatalogHash">The catalog revision it pins.</param>
/// <param name="ModelVersion">The model version it pins.</param>
/// <param name="Note">Why it was saved; may be empty.</param>
/// <param name="CreatedAt">When it was saved, UTC.</param>
public sealed record RevisionSummary(
    int Number,
    string Hash,
    string CatalogHash,
    string ModelVersion,
    string Note,
    DateTimeOffset CreatedAt
);
