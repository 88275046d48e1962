namespace TcoDashboard.Data.Storage;

/// <summary>One saved state of a scenario; the database refuses to change or delete it.</summary>
internal sealed class ScenarioRevisionRow
{
    public required Guid ScenarioId { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string Hash { get; init; }

    public required string CatalogHash { get; init; }

    public required string ModelVersion { get; init; }

    public required string Note { get; init; }

    public required DateTime CreatedAt { get; init; }
}
