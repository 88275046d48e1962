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
        return
        [
            .. revision.Items.Select(item => new CatalogText(
                CatalogWords.Kinds.WordOf(item.Kind),
                item.Id,
                item.Name,
                CatalogWriter.Canonical(item)
            )),
        ];
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
            var reading = JsonText.Read(text, CatalogReader.Limits, log);
            if (
                reading.IsJson
                && StrictObject.Of(reading.Root, FieldPath.Root, log) is { } json
                && CatalogItemReader.ReadStructure(json, log) is { } item
                && !log.HasErrors
            )
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
                    $"The stored catalog {hash} holds {items.Count} items whose hash is {found}.",
                    "Restore the database from a backup, or evaluate with today's catalog."
                )
            );
        }

        return problems.Count == 0
            ? new(new(hash, items.Select(entry => entry.Item)), [])
            : new(null, problems.ToImmutable());
    }
}
