using System.Text.Json.Nodes;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>
/// Puts two edits of one document together, value by value: what only one of them changed is taken from that one, what both
/// changed to the same is that, and what both changed differently is named. Options, fleets and everything else with an
/// <c>id</c> is matched by it, so that an edit of one option and the removal of another do not meet.
/// </summary>
public static class ScenarioMerge
{
    // What the values beside them are in.
    private static readonly string[] s_meanings = ["currency", "power_basis"];

    /// <summary>Puts two edits together.</summary>
    /// <param name="origin">The document both began with.</param>
    /// <param name="mine">One edit of it.</param>
    /// <param name="theirs">The other.</param>
    public static ScenarioMerged Of(
        ScenarioDocument origin,
        ScenarioDocument mine,
        ScenarioDocument theirs
    )
    {
        var both = new List<string>();
        var merged = Value("", Tree(origin), Tree(mine), Tree(theirs), both);
        // Why read again: each edit may be sound and both together not, for example a fleet for a workload that went.
        var reading = both.Count == 0 ? ScenarioReader.Read(merged!.ToJsonString()) : null;
        return new(reading?.Document, [.. both]);
    }

    private static JsonNode Tree(ScenarioDocument document) =>
        JsonNode.Parse(ScenarioWriter.Canonical(document))!;

    private static JsonNode? Value(
        string path,
        JsonNode? origin,
        JsonNode? mine,
        JsonNode? theirs,
        List<string> both
    )
    {
        if (JsonNode.DeepEquals(mine, theirs) || JsonNode.DeepEquals(theirs, origin))
        {
            return mine?.DeepClone();
        }

        if (JsonNode.DeepEquals(mine, origin))
        {
            return theirs?.DeepClone();
        }

        if (mine is JsonObject left && theirs is JsonObject right && origin is null or JsonObject)
        {
            return Members(path, origin as JsonObject ?? [], left, right, both);
        }

        if (Items.Of(origin) is { } first && Items.Of(mine) is { } a && Items.Of(theirs) is { } b)
        {
            return Elements(path, first, a, b, both);
        }

        both.Add(path);
        return mine?.DeepClone();
    }

    private static JsonObject Members(
        string path,
        JsonObject origin,
        JsonObject mine,
        JsonObject theirs,
        List<string> both
    )
    {
        if (path.Length > 0 && MeaningOf(origin, mine, theirs) is { } meaning)
        {
            both.Add($"{path}.{meaning}");
        }

        var merged = new JsonObject();
        foreach (
            var key in mine.Select(member => member.Key).Union(theirs.Select(member => member.Key))
        )
        {
            var inner = path.Length == 0 ? key : $"{path}.{key}";
            if (Value(inner, origin[key], mine[key], theirs[key], both) is { } value)
            {
                merged[key] = value;
            }
        }

        return merged;
    }

    // Why: an amount typed in dollars and a currency chosen by somebody else at the same time are two edits of one value.
    private static string? MeaningOf(JsonObject origin, JsonObject mine, JsonObject theirs)
    {
        bool Changed(JsonObject edit, string key) => !JsonNode.DeepEquals(edit[key], origin[key]);
        bool AnyOther(JsonObject edit, string key) =>
            edit.Select(member => member.Key)
                .Union(origin.Select(member => member.Key))
                .Any(other => other != key && Changed(edit, other));
        return s_meanings.FirstOrDefault(key =>
            (Changed(mine, key) && AnyOther(theirs, key))
            || (Changed(theirs, key) && AnyOther(mine, key))
        );
    }

    private static JsonArray Elements(
        string path,
        Items origin,
        Items mine,
        Items theirs,
        List<string> both
    )
    {
        // The order of the one who moved something; the other's additions come after what they came after there.
        var (lead, other) = mine.KeepsOrderOf(origin) ? (theirs, mine) : (mine, theirs);
        if (
            !mine.KeepsOrderOf(origin)
            && !theirs.KeepsOrderOf(origin)
            && !mine.KeepsOrderOf(theirs)
        )
        {
            both.Add(path);
        }

        var merged = new JsonArray();
        foreach (var id in lead.WithAdditionsOf(other, origin))
        {
            if (
                origin[id] is null
                && mine[id] is { } a
                && theirs[id] is { } b
                && !JsonNode.DeepEquals(a, b)
            )
            {
                // Two new things that happen to bear one id are not one thing.
                both.Add($"{path}[{id}]");
            }

            if (Value($"{path}[{id}]", origin[id], mine[id], theirs[id], both) is { } value)
            {
                merged.Add(value);
            }
        }

        return merged;
    }

    /// <summary>A list of things with an id, in order.</summary>
    private sealed class Items
    {
        private readonly List<string> _ids;
        private readonly Dictionary<string, JsonNode> _byId;

        private Items(List<string> ids, Dictionary<string, JsonNode> byId) =>
            (_ids, _byId) = (ids, byId);

        /// <summary>The thing with an id, or <c>null</c>.</summary>
        public JsonNode? this[string id] => _byId.GetValueOrDefault(id);

        /// <summary>The list, empty when there is none; <c>null</c> when it is no list of things with ids of their own.</summary>
        public static Items? Of(JsonNode? node)
        {
            if (node is not (null or JsonArray))
            {
                return null;
            }

            var ids = new List<string>();
            var byId = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
            foreach (var element in node as JsonArray ?? [])
            {
                if (
                    element is not JsonObject thing
                    || thing["id"] is not JsonValue named
                    || !named.TryGetValue<string>(out var id)
                    || !byId.TryAdd(id, thing)
                )
                {
                    return null;
                }

                ids.Add(id);
            }

            return new(ids, byId);
        }

        /// <summary>Whether what both hold stands in the same order.</summary>
        public bool KeepsOrderOf(Items earlier) =>
            _ids.Where(earlier._byId.ContainsKey)
                .SequenceEqual(earlier._ids.Where(_byId.ContainsKey), StringComparer.Ordinal);

        /// <summary>Every id of this list, and those that another list holds and the origin does not.</summary>
        public List<string> WithAdditionsOf(Items other, Items origin)
        {
            List<string> ids = [.. _ids];
            var after = -1;
            foreach (var id in other._ids)
            {
                var at = ids.IndexOf(id);
                if (at < 0 && !origin._byId.ContainsKey(id))
                {
                    ids.Insert(after + 1, id);
                    at = after + 1;
                }

                after = at < 0 ? after : at;
            }

            // What this list removed and the other changed must be seen, to be named.
            return [.. ids, .. other._ids.Where(id => !ids.Contains(id))];
        }
    }
}
