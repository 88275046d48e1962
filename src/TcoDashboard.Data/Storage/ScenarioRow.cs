namespace TcoDashboard.Data.Storage;

/// <summary>What lists and searches need of a scenario; its content is in the revisions.</summary>
internal sealed class ScenarioRow
{
    public required Guid Id { get; init; }

    public long Number { get; init; }

    public required string Title { get; set; }

    public required string[] Tags { get; set; }

    /// <summary>Title and tags in lower case, made here so that every server's collation finds the same.</summary>
    public required string SearchText { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; set; }

    public DateTime? DeletedAt { get; set; }

    public required int CurrentRevision { get; set; }

    public required long Version { get; set; }
}
