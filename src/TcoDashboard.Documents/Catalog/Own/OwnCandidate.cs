using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>One item of a file: what it would change, or everything that is wrong with it.</summary>
/// <param name="Place">Where it begins, for example <c>line 7</c> or <c>[2]</c>.</param>
/// <param name="Label">Its name, or what else can be read of it.</param>
/// <param name="Kind">What would happen to it.</param>
/// <param name="Item">The item; <c>null</c> when it is refused.</param>
/// <param name="Before">The item of the catalog in whose place it would stand.</param>
/// <param name="Fields">What differs, facts before figures.</param>
/// <param name="Problems">What is wrong, each with file, place, value and rule.</param>
public sealed record OwnCandidate(
    string Place,
    string Label,
    OwnChangeKind Kind,
    CatalogItem? Item,
    CatalogItem? Before,
    ImmutableArray<OwnFieldChange> Fields,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>Whether every published value that it changes stays beside the new one.</summary>
    public bool KeepsPublished =>
        Before is { IsOwn: false }
        && Fields.Any(IsOtherValue)
        && Fields
            .Where(IsOtherValue)
            .All(change =>
                change.FigureAfter is { } after
                && after.Conflicts.Any(other => other.Value.Equals(change.FigureBefore!.Value))
            );

    private static bool IsOtherValue(OwnFieldChange change) =>
        change.FigureBefore?.Value is { } was && !was.Equals(change.FigureAfter?.Value);
}
