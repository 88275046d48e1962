using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

public sealed partial class StrictObject
{
    /// <summary>A list of objects, each read by a function that calls <see cref="Finish"/> on it; empty when absent and not required.</summary>
    public ImmutableArray<T> List<T>(string key, CountRule count, Func<StrictObject, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var list = ImmutableArray.CreateBuilder<T>();
        foreach (var (node, path) in Elements(key, count))
        {
            if (Of(node, path, _log) is { } element)
            {
                list.Add(read(element));
            }
        }

        return list.ToImmutable();
    }

    /// <summary>A list of texts; empty when absent and not required.</summary>
    public ImmutableArray<string> Texts(string key, CountRule count, TextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var list = ImmutableArray.CreateBuilder<string>();
        foreach (var (node, path) in Elements(key, count))
        {
            if (TextOf(node, key, path, rule) is { } text)
            {
                list.Add(text);
            }
        }

        return list.ToImmutable();
    }

    /// <summary>A list of numbers; empty when absent and not required.</summary>
    public ImmutableArray<double> Numbers(string key, CountRule count, NumberRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var list = ImmutableArray.CreateBuilder<double>();
        foreach (var (node, path) in Elements(key, count))
        {
            if (NumberOf(node, key, path, range) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToImmutable();
    }

    /// <summary>The elements of a list with their paths; empty when absent and not required. Elements past the most allowed are left out.</summary>
    public IEnumerable<(JsonNode? Node, string Path)> Elements(string key, CountRule count)
    {
        ArgumentNullException.ThrowIfNull(count);
        if (count.Fewest > 0)
        {
            Require(key, Worded("a list […]"));
        }

        if (Find(key) is not { } node)
        {
            return [];
        }

        if (node is not JsonArray array)
        {
            WrongType(_log, PathOf(key), node, Worded("a list […]"));
            return [];
        }

        CheckCount(key, array.Count, count);
        return array
            .Take(count.Most)
            .Select((element, index) => (element, FieldPath.Element(PathOf(key), index)));
    }

    /// <summary>The members of an object whose keys are free; empty when absent. Members past the most allowed are left out.</summary>
    public IEnumerable<(string Key, JsonNode? Node, string Path)> Members(string key, int most)
    {
        if (NestedOrNull(key) is not { } inner)
        {
            return [];
        }

        CheckCount(key, inner._json.Count, new(0, most));
        return inner
            ._json.Take(most)
            .Select(member => (member.Key, member.Value, inner.PathOf(member.Key)));
    }

    private void CheckCount(string key, int entries, CountRule count)
    {
        if (entries < count.Fewest || entries > count.Most)
        {
            _log.Error(
                PathOf(key),
                ReadingCode.Count,
                Worded($"{key} has {entries} entries; allowed are {count}."),
                entries < count.Fewest
                    ? Worded("Add an entry.")
                    : Worded($"Remove {entries - count.Most} of them.")
            );
        }
    }
}
