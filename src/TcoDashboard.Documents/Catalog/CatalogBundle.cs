using System.Collections.Immutable;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Turns a catalog into texts for storage and back.</summary>
public static class CatalogBundle
{
    /// <summary>The items as canonical texts, ordered by address.</summary>
    public static ImmutableArray<CatalogText> ToTexts(CatalogRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return [.. revision.Items.Select(ToText)];
    }

    /// <summary>One item as canonical text.</summary>
    public static CatalogText ToText(CatalogItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(
            CatalogWords.Kinds.WordOf(item.Kind),
            item.Id,
            item.Name,
            CatalogWriter.Canonical(item)
        );
    }

    /// <summary>An item that was stored, or <c>null</c> when its text is damaged.</summary>
    public static CatalogItem? FromText(string text)
    {
        var log = new ProblemLog('C');
        return Stored(text, log) is { } item && !log.HasErrors ? item : null;
    }

    /// <summary>
    /// The catalog that was stored under a hash. Its figures were judged when they were stored; rules that came later do not take a saved
    /// scenario away, so only the form and the hash are checked.
    /// </summary>
    public static CatalogReading FromTexts(string hash, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var items = new List<(CatalogItem Item, string Text)>();
        foreach (var text in texts)
        {
            var log = new ProblemLog('C');
            if (Stored(text, log) is { } item && !log.HasErrors)
            {
                items.Add((item, text));
            }

            problems.AddRange(log.ToImmutable());
        }

        var found = CatalogWriter.HashOfTexts(items.Select(entry => (entry.Item.Path, entry.Text)));
        if (problems.Count == 0 && found != hash)
        {
            problems.Add(
                Problem.Error(
                    FieldPath.Root,
                    CatalogProblems.CodeOf(CatalogCode.HashMismatch),
                    Worded(
                        $"The stored catalog {hash} holds {items.Count} items whose hash is {found}."
                    ),
                    Worded("Restore the database from a backup, or evaluate with today's catalog.")
                )
            );
        }

        return problems.Count == 0
            ? new(new(hash, items.Select(entry => entry.Item)), [])
            : new(null, problems.ToImmutable());
    }

    private static CatalogItem? Stored(string text, ProblemLog log)
    {
        var reading = JsonText.Read(text, CatalogReader.Limits, log);
        return reading.IsJson && StrictObject.Of(reading.Root, FieldPath.Root, log) is { } json
            ? CatalogItemReader.ReadStructure(json, log)
            : null;
    }
}
