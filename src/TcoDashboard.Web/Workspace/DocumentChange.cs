using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>One place in which two documents differ.</summary>
/// <param name="Path">Names and places in lists from the root to it.</param>
/// <param name="Before">What stands there in the first; <c>null</c> where nothing does.</param>
/// <param name="After">What stands there in the second; <c>null</c> where nothing does.</param>
public sealed record DocumentChange(ImmutableArray<string> Path, JsonNode? Before, JsonNode? After)
{
    /// <summary>All places in which a document differs from the one before.</summary>
    /// <param name="before">The document before.</param>
    /// <param name="after">The document after.</param>
    public static ImmutableArray<DocumentChange> Between(
        ScenarioDocument before,
        ScenarioDocument after
    )
    {
        var changes = ImmutableArray.CreateBuilder<DocumentChange>();
        Compare(Tree(before), Tree(after), [], changes);
        return changes.ToImmutable();
    }

    /// <summary>Whether one of two changes is where the other is, or within it.</summary>
    /// <param name="other">The other.</param>
    public bool IsAt(DocumentChange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = Math.Min(Path.Length, other.Path.Length);
        return Path.Take(shared).SequenceEqual(other.Path.Take(shared));
    }

    private static JsonNode? Tree(ScenarioDocument document) =>
        JsonNode.Parse(ScenarioWriter.Canonical(document));

    private static void Compare(
        JsonNode? before,
        JsonNode? after,
        ImmutableArray<string> path,
        ImmutableArray<DocumentChange>.Builder changes
    )
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (JsonObject one, JsonObject other):
                foreach (
                    var name in one.Select(part => part.Key).Union(other.Select(part => part.Key))
                )
                {
                    Compare(one[name], other[name], path.Add(name), changes);
                }

                break;
            // Why: a place without settings is written without any list of them.
            case (null, JsonObject) when path is [.., "inputs"]:
                Compare(new JsonObject(), after, path, changes);
                break;
            case (JsonObject, null) when path is [.., "inputs"]:
                Compare(before, new JsonObject(), path, changes);
                break;
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                for (var index = 0; index < one.Count; index++)
                {
                    Compare(
                        one[index],
                        other[index],
                        path.Add(FormattableString.Invariant($"{index}")),
                        changes
                    );
                }

                break;
            default:
                changes.Add(new(path, before, after));
                break;
        }
    }
}
