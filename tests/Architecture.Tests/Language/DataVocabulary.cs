using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;

namespace Architecture.Tests.Language;

/// <summary>The words that pages make of the keys and short values of the shipped data: they are in the word file as those of the code are.</summary>
public static partial class DataVocabulary
{
    /// <summary>Each with the file that has it.</summary>
    public static IEnumerable<(string Text, string Place)> Texts =>
        Checkout
            .In("data/", ".json")
            .Where(file => !file.StartsWith("data/presets/", StringComparison.Ordinal))
            .SelectMany(file =>
                OfItem(JsonNode.Parse(Checkout.Read(file))!.AsObject()).Select(text => (text, file))
            )
            .Concat(
                Checkout
                    .In("data/measurements/rows/", ".csv")
                    .SelectMany(file => Metrics(file).Select(text => (text, file)))
            )
            .Where(one => HasWord().IsMatch(one.text))!;

    private static IEnumerable<string> OfItem(JsonObject item)
    {
        foreach (var (key, _) in item["figures"]?.AsObject() ?? [])
        {
            yield return CatalogWords.EnglishOfFigure(key);
        }

        foreach (var (key, fact) in item["facts"]?.AsObject() ?? [])
        {
            yield return CatalogWords.EnglishOfFact(key);
            var value = (string?)fact!["value"] ?? "";
            if (Key().IsMatch(value))
            {
                yield return CatalogWords.EnglishOfWord(value);
            }
        }

        foreach (var source in Sources(item["sources"]))
        {
            if ((string?)source?["kind"] is { } kind)
            {
                yield return CatalogWords.EnglishOfWord(kind);
            }
        }
    }

    private static IEnumerable<JsonNode?> Sources(JsonNode? sources) =>
        sources switch
        {
            JsonObject named => named.Select(one => one.Value),
            JsonArray list => list,
            _ => [],
        };

    private static IEnumerable<string> Metrics(string file)
    {
        var rows = Checkout.Read(file).Split('\n');
        var column = Array.IndexOf(rows[0].Split(','), "metric");
        return rows.Skip(1)
            .Select(row => row.Split(','))
            .Where(row => row.Length > column && Key().IsMatch(row[column]))
            .Select(row => row[column])
            .Distinct()
            .SelectMany(metric =>
                new[] { CatalogWords.EnglishOfMetric(metric), CatalogWords.EnglishOfWord(metric) }
            );
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Key();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex HasWord();
}
