using System.Collections.Immutable;

namespace TcoDashboard.Web.Workspace;

/// <summary>Somebody else (another tab, another person) changed a scenario that has edits here.</summary>
/// <param name="Kind">What they did.</param>
/// <param name="At">When, UTC; <c>null</c> when it is not known.</param>
public sealed record EditConflict(EditConflictKind Kind, DateTimeOffset? At)
{
    /// <summary>Paths of the document that were changed there and here, each to something else; empty when it is not known.</summary>
    public ImmutableArray<string> Both { get; init; } = [];
}
