using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Analysis.Changes;

namespace TcoDashboard.Documents.Changes;

/// <summary>
/// Walks two documents side by side and makes a third, asking at each difference which of the two it shall follow. Entries of lists are
/// paired by what names them; names, notes and sources follow the later document, as no figure depends on them.
/// </summary>
/// <param name="isLater">Whether a difference shall be as in the later document.</param>
internal sealed class DocumentBlend(Func<ChangedSetting, bool> isLater)
{
    // Why: a name of an entry pairs it with its like; a note explains. Neither is read by a formula.
    private static readonly ImmutableHashSet<string> s_labels = ["name", "note", "source"];

    private static readonly ImmutableArray<string> s_keys =
    [
        "id",
        "currency",
        "layer",
        "name",
        "supplier",
        "year",
    ];

    /// <summary>The third document.</summary>
    public JsonObject Of(JsonObject before, JsonObject after) => Members([], before, after) ?? [];

    private JsonNode? Node(ImmutableArray<string> path, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return (after ?? before)?.DeepClone();
        }

        return (before, after) switch
        {
            _ when IsOne(path) => Chosen(path, before, after),
            (JsonObject one, JsonObject other) => Members(path, one, other),
            (null, JsonObject other) when IsFolder(path, other) => Members(path, [], other),
            (JsonObject one, null) when IsFolder(path, one) => Members(path, one, []),
            _ when IsEntries(before, after) => Entries(
                path,
                before as JsonArray ?? [],
                after as JsonArray ?? []
            ),
            _ => Chosen(path, before, after),
        };
    }

    private JsonObject? Members(ImmutableArray<string> path, JsonObject before, JsonObject after)
    {
        var made = new JsonObject();
        foreach (
            var key in after
                .Select(member => member.Key)
                .Concat(before.Select(member => member.Key))
                .Distinct()
        )
        {
            // Why here only: an entry of a list may itself be called "source", and is no label then.
            var value = s_labels.Contains(key)
                ? (after[key] ?? before[key])?.DeepClone()
                : Node(path.Add(key), before[key], after[key]);
            if (value is not null)
            {
                made.Add(key, value);
            }
        }

        return made.Count == 0 ? null : made;
    }

    private JsonArray? Entries(ImmutableArray<string> path, JsonArray before, JsonArray after)
    {
        var (one, other) = (Named(before), Named(after));
        var made = new JsonArray();
        // The option looked at is the only one, whatever it is called.
        ImmutableArray<string> Below(string name) =>
            path is ["options"] ? [ChangedSetting.Option] : path.Add(name);
        var order = Order([.. one.Keys], [.. other.Keys]);
        // Why: a price by year is read in rising order only, whichever of the two documents a year is from.
        if (path is [.., ChangedSetting.Years])
        {
            order.Sort(StringComparer.Ordinal);
        }
        foreach (var name in order)
        {
            var (earlier, later) = (one.GetValueOrDefault(name), other.GetValueOrDefault(name));
            var entry =
                earlier is null || later is null
                    ? Chosen(Below(name), earlier, later)
                    : Node(Below(name), earlier, later);
            if (entry is not null)
            {
                made.Add(entry);
            }
        }

        return made.Count == 0 ? null : made;
    }

    private JsonNode? Chosen(ImmutableArray<string> path, JsonNode? before, JsonNode? after)
    {
        static string? Text(JsonNode? node) => node is null ? null : CanonicalJson.Write(node);
        return (isLater(new(path, Text(before), Text(after))) ? after : before)?.DeepClone();
    }

    // An input with its currency, and a demand with its kind, are one thing to say.
    private static bool IsOne(ImmutableArray<string> path) =>
        path is [.., ChangedSetting.Inputs, _] or [.., "peak_demand"];

    // What holds settings of several kinds is looked into; what says one thing in several fields, such as a loan, is named as a whole.
    private static bool IsFolder(ImmutableArray<string> path, JsonObject node) =>
        path is [_] or [.., ChangedSetting.Inputs or "delivery"] or ["accounting", "tax"]
        || node.Any(member =>
            member.Value is JsonArray list && list.Any(entry => entry is JsonObject)
        );

    private static bool IsEntries(JsonNode? before, JsonNode? after) =>
        before is null or JsonArray
        && after is null or JsonArray
        && (before as JsonArray ?? [])
            .Concat(after as JsonArray ?? [])
            .All(one => one is JsonObject);

    private static OrderedDictionary<string, JsonNode> Named(JsonArray entries)
    {
        var named = new OrderedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var name =
                s_keys
                    .Select(key => entry![key]?.ToString())
                    .FirstOrDefault(text => text is not null)
                ?? "";
            var times = 1;
            var unique = name.Length > 0 ? name : "1";
            while (!named.TryAdd(unique, entry!))
            {
                times++;
                unique = FormattableString.Invariant(
                    $"{name}{(name.Length > 0 ? "-" : "")}{times}"
                );
            }
        }

        return named;
    }

    // The later order, with what only the earlier one has behind its neighbour.
    private static List<string> Order(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var order = after.ToList();
        for (var place = 0; place < before.Length; place++)
        {
            if (!order.Contains(before[place]))
            {
                order.Insert(place == 0 ? 0 : order.IndexOf(before[place - 1]) + 1, before[place]);
            }
        }

        return order;
    }
}
