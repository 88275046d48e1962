using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Reads one catalog item from JSON, in a file of its own or inside another document.</summary>
public static partial class CatalogItemReader
{
    private const int MostEntries = 500;

    private static readonly TextRule Short = TextRule.Line(400);
    private static readonly TextRule Long = TextRule.Lines(4000);

    /// <summary>Reads an item and applies every rule that an item can break on its own; <c>null</c> when not even kind and id are there.</summary>
    public static CatalogItem? Read(StrictObject json, ProblemLog log)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(log);
        if (ReadStructure(json, log) is not { } item)
        {
            return null;
        }

        ItemRules.Check(item, json, log);
        return item;
    }

    /// <summary>Reads the form of an item without judging its figures: for texts that this product judged when it stored them.</summary>
    internal static CatalogItem? ReadStructure(StrictObject json, ProblemLog log)
    {
        CheckSchema(json);
        var kind = json.ChoiceOrNull("kind", CatalogWords.Kinds);
        if (kind is null && !json.Has("kind"))
        {
            json.Choice("kind", CatalogWords.Kinds);
        }

        var id = json.Text("id", TextRule.Id);
        var name = json.Text("name", Short);
        var sources = new SourceShelf(json, log);
        var facts = Entries(json, "facts", log)
            .Select(entry => ReadFact(entry.Key, entry.Json, sources))
            .ToImmutableSortedDictionary(fact => fact.Key, fact => fact, StringComparer.Ordinal);
        var figures = Entries(json, "figures", log)
            .Select(entry => ReadFigure(entry.Key, entry.Json, sources, log))
            .OfType<Figure>()
            .ToImmutableSortedDictionary(
                figure => figure.Key,
                figure => figure,
                StringComparer.Ordinal
            );
        var notes = json.Texts("notes", new(0, 100), Long);
        json.Finish();
        sources.Finish();
        return kind is { } known && id.Length > 0
            ? new(known, id, name, facts, figures, notes)
            : null;
    }

    private static void CheckSchema(StrictObject json)
    {
        var schema = json.Text("schema", Short);
        if (schema is not (CatalogWords.Schema or ""))
        {
            json.Error(
                "schema",
                (int)ReadingCode.UnknownSchema,
                Worded(
                    $"The schema is {JsonShow.Quote(schema, 60)}; this product reads {CatalogWords.Schema}."
                ),
                Worded($"Write \"schema\": \"{CatalogWords.Schema}\".")
            );
        }
    }

    private static IEnumerable<(string Key, StrictObject Json)> Entries(
        StrictObject json,
        string member,
        ProblemLog log
    )
    {
        foreach (var (key, node, path) in json.Members(member, MostEntries))
        {
            if (StrictObject.Of(node, path, log) is { } entry && IsKey(key, path, log))
            {
                yield return (key, entry);
            }
        }
    }

    private static Fact ReadFact(string key, StrictObject json, SourceShelf sources)
    {
        var fact = new Fact(
            key,
            json.Text("value", Long),
            sources.Find(json, "source"),
            json.TextOrNull("note", Long)
        );
        json.Finish();
        return fact;
    }

    private static Figure? ReadFigure(
        string key,
        StrictObject json,
        SourceShelf sources,
        ProblemLog log
    )
    {
        var value = json.NumberOrNull("value", NumberRange.Any);
        var status = json.ChoiceOrNull("status", CatalogWords.Statuses);
        CheckValueOrStatus(key, json, log);
        var unit = UnitSuffix.UnitOf(key);
        if (unit is null)
        {
            log.Refuse(
                json.Path,
                CatalogCode.UnknownUnit,
                Worded($"The key {JsonShow.Quote(key, 60)} does not end with a unit."),
                Worded(
                    $"End it with one of {string.Join(", ", UnitSuffix.All.Select(suffix => "_" + suffix))}."
                )
            );
        }

        var figure = new Figure(
            key,
            unit ?? Domain.Quantities.Unit.One,
            value,
            sources.Find(json, "source")
        )
        {
            Status = value is null ? status ?? FigureStatus.NotSourced : FigureStatus.Known,
            Low = json.NumberOrNull("low", NumberRange.Any),
            High = json.NumberOrNull("high", NumberRange.Any),
            IsEstimate = json.Flag("estimate"),
            IsLowConfidence = json.Flag("low_confidence"),
            Note = json.TextOrNull("note", Long),
            Basis = json.TextOrNull("basis", Short),
            OtherSources = sources.FindAll(json, "other_sources"),
            Conflicts = json.List(
                "conflicts",
                new(0, 100),
                conflict => ReadConflict(conflict, sources)
            ),
        };
        json.Finish();
        return unit is null ? null : figure;
    }

    private static Conflict ReadConflict(StrictObject json, SourceShelf sources)
    {
        var conflict = new Conflict(
            json.Number("value", NumberRange.Any),
            sources.Find(json, "source"),
            json.TextOrNull("note", Long)
        );
        json.Finish();
        return conflict;
    }

    private static void CheckValueOrStatus(string key, StrictObject json, ProblemLog log)
    {
        if (json.Has("value") == json.Has("status"))
        {
            log.Refuse(
                json.Path,
                CatalogCode.ValueOrStatus,
                json.Has("value")
                    ? Worded($"{key} has a value and a status; one of the two is needed.")
                    : Worded($"{key} has neither a value nor a status."),
                Worded($"Write a value, or a status: {CatalogWords.Statuses}.")
            );
        }
    }

    private static bool IsKey(string key, string path, ProblemLog log)
    {
        if (KeyForm().IsMatch(key))
        {
            return true;
        }

        log.Refuse(
            path,
            CatalogCode.UnknownKey,
            Worded($"The key {JsonShow.Quote(key, 60)} is not of the form of a key."),
            Worded("Write lower-case words joined by underscores; parts are joined by dots.")
        );
        return false;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,63}(\\.[a-z0-9][a-z0-9_-]{0,63}){0,3}$")]
    private static partial Regex KeyForm();
}
