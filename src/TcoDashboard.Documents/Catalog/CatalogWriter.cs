using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Writes catalog items in their one canonical form, of which hashes are taken.</summary>
public static class CatalogWriter
{
    /// <summary>The canonical text of an item: sorted keys, no white space, sources in order of their text.</summary>
    public static string Canonical(CatalogItem item) => CanonicalJson.Write(ToJson(item));

    /// <summary>The content hash of a catalog: SHA-256 over the addresses and hashes of its items in order of address.</summary>
    public static string Hash(IEnumerable<CatalogItem> items) =>
        HashOfTexts(items.Select(item => (item.Path, Canonical(item))));

    /// <summary>The content hash of canonical texts by address.</summary>
    internal static string HashOfTexts(IEnumerable<(string Path, string Text)> texts) =>
        CanonicalJson.Hash(
            string.Concat(
                texts
                    .OrderBy(entry => entry.Path, StringComparer.Ordinal)
                    .Select(entry => $"{entry.Path} {CanonicalJson.Hash(entry.Text)}\n")
            )
        );

    /// <summary>An item as a JSON object, for instance inside a scenario document.</summary>
    public static JsonObject ToJson(CatalogItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var sources = item
            .Sources.Select(source =>
                (Source: source, Text: CanonicalJson.Write(SourceJson(source)))
            )
            .OrderBy(entry => entry.Text, StringComparer.Ordinal)
            .Select(
                (entry, index) => (entry.Source, Id: FormattableString.Invariant($"s{index + 1}"))
            )
            .ToDictionary(entry => entry.Source, entry => entry.Id);
        var json = new JsonObject
        {
            ["schema"] = CatalogWords.Schema,
            ["kind"] = CatalogWords.Kinds.WordOf(item.Kind),
            ["id"] = item.Id,
            ["name"] = item.Name,
        };
        AddMembers(
            json,
            "facts",
            item.Facts.Values.Select(fact => (fact.Key, FactJson(fact, sources)))
        );
        AddMembers(
            json,
            "figures",
            item.Figures.Values.Select(figure => (figure.Key, FigureJson(figure, sources)))
        );
        AddMembers(json, "sources", sources.Select(entry => (entry.Value, SourceJson(entry.Key))));
        if (!item.Notes.IsEmpty)
        {
            json["notes"] = new JsonArray([.. item.Notes.Select(note => JsonValue.Create(note))]);
        }

        return json;
    }

    private static void AddMembers(
        JsonObject json,
        string key,
        IEnumerable<(string Key, JsonObject Value)> members
    )
    {
        var inner = new JsonObject(
            members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value))
        );
        if (inner.Count > 0)
        {
            json[key] = inner;
        }
    }

    private static JsonObject FactJson(Fact fact, Dictionary<Source, string> sources)
    {
        var json = new JsonObject { ["value"] = fact.Value };
        AddSource(json, fact.Source, sources);
        Add(json, "note", fact.Note);
        return json;
    }

    private static JsonObject FigureJson(Figure figure, Dictionary<Source, string> sources)
    {
        var json = new JsonObject();
        Add(json, "value", figure.Value);
        if (figure.Value is null)
        {
            json["status"] = CatalogWords.Statuses.WordOf(
                figure.Status == FigureStatus.Known ? FigureStatus.NotSourced : figure.Status
            );
        }

        Add(json, "low", figure.Low);
        Add(json, "high", figure.High);
        AddSource(json, figure.Source, sources);
        if (!figure.OtherSources.IsEmpty)
        {
            json["other_sources"] = new JsonArray([
                .. figure.OtherSources.Select(source => JsonValue.Create(sources[source])),
            ]);
        }

        Add(json, "basis", figure.Basis);
        Add(json, "estimate", figure.IsEstimate);
        Add(json, "low_confidence", figure.IsLowConfidence);
        Add(json, "note", figure.Note);
        if (!figure.Conflicts.IsEmpty)
        {
            json["conflicts"] = new JsonArray([
                .. figure.Conflicts.Select(conflict => ConflictJson(conflict, sources)),
            ]);
        }

        return json;
    }

    private static JsonObject ConflictJson(Conflict conflict, Dictionary<Source, string> sources)
    {
        var json = new JsonObject { ["value"] = conflict.Value };
        AddSource(json, conflict.Source, sources);
        Add(json, "note", conflict.Note);
        return json;
    }

    private static JsonObject SourceJson(Source source)
    {
        var json = new JsonObject { ["title"] = source.Title, ["kind"] = source.Kind };
        Add(json, "url", source.Url);
        Add(json, "date", source.Date);
        Add(json, "via", source.Via);
        Add(json, "via_url", source.ViaUrl);
        return json;
    }

    private static void AddSource(
        JsonObject json,
        Source? source,
        Dictionary<Source, string> sources
    ) => Add(json, "source", source is null ? null : sources[source]);

    private static void Add(JsonObject json, string key, string? text)
    {
        if (text is not null)
        {
            json[key] = text;
        }
    }

    private static void Add(JsonObject json, string key, double? number)
    {
        if (number is { } value)
        {
            json[key] = value;
        }
    }

    private static void Add(JsonObject json, string key, bool flag)
    {
        if (flag)
        {
            json[key] = true;
        }
    }
}
