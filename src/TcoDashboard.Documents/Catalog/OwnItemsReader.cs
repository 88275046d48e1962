using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Reads a person's own catalog items from JSON by the rules of the shipped ones: one item, or a list of them.</summary>
public static class OwnItemsReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>The most items of a file, which is as many as a scenario holds.</summary>
    public const int MostItems = 50;

    /// <summary>Reads the items; any error refuses the whole file.</summary>
    public static OwnItemsReading Read(string text)
    {
        var log = new ProblemLog('C');
        var reading = JsonText.Read(text, new(MostBytes, 16), log);
        if (!reading.IsJson)
        {
            return new([], log.ToImmutable());
        }

        var isList = reading.Root is JsonArray;
        JsonNode?[] nodes = reading.Root is JsonArray list ? [.. list] : [reading.Root];
        if (nodes.Length is 0 or > MostItems)
        {
            log.Add(
                Problem.Error(
                    "",
                    "S-655",
                    Worded($"The file has {nodes.Length} items; 1 to {MostItems} are read."),
                    Worded("Write one item, or a list of them.")
                )
            );
            return new([], log.ToImmutable());
        }

        var items = ImmutableArray.CreateBuilder<CatalogItem>(nodes.Length);
        foreach (var (index, node) in nodes.Index())
        {
            var path = isList ? FormattableString.Invariant($"[{index}]") : FieldPath.Root;
            if (
                StrictObject.Of(node, path, log) is { } json
                && CatalogItemReader.Read(json, log) is { } item
            )
            {
                items.Add(item with { IsOwn = true });
            }
        }

        foreach (var twice in items.GroupBy(item => item.Path).Where(group => group.Count() > 1))
        {
            log.Error(
                twice.Key,
                ReadingCode.DuplicateId,
                Worded($"{twice.Key} stands {twice.Count()} times in the file; 1 is needed."),
                Worded("Give each item an id of its own.")
            );
        }

        return new(log.HasErrors ? [] : items.ToImmutable(), log.ToImmutable());
    }
}
