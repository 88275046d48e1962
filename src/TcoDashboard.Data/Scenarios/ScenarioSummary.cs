namespace TcoDashboard.Data.Scenarios;

/// <summary>A scenario as lists show it.</summary>
/// <param name="Id">Its id for ever.</param>
/// <param name="Number">The short number that people use.</param>
/// <param name="Title">The title of the current revision.</param>
/// <param name="Tags">The tags of the current revision.</param>
/// <param name="CurrentRevision">The number of the current revision, from 1.</param>
/// <param name="Version">Grows with every change; the next save must name it.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
/// <param name="DeletedAt">When it was deleted, or null.</param>
public sealed record ScenarioSummary(
    Guid Id,
    long Number,
    string Title,
    IReadOnlyList<string> Tags,
    int CurrentRevision,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? DeletedAt
);
