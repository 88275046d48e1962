using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Catalog;

/// <summary>The rules that an item can break on its own.</summary>
internal static class ItemRules
{
    public static void Check(CatalogItem item, StrictObject json, ProblemLog log)
    {
        var schema = KindSchemas.Of(item.Kind);
        var (facts, figures) = (json.PathOf("facts"), json.PathOf("figures"));
        foreach (var fact in item.Facts.Values)
        {
            CheckFact(item, fact, schema, FieldPath.Member(facts, fact.Key), log);
        }

        foreach (var figure in item.Figures.Values)
        {
            var path = FieldPath.Member(figures, figure.Key);
            if (!schema.AllowsFigure(figure.Key))
            {
                UnknownKey(
                    item,
                    Worded("figure"),
                    figure.Key,
                    schema.FigureLike(figure.Key),
                    path,
                    log
                );
            }

            FigureRules.Check(figure, path, log);
        }

        if (item.Kind == CatalogKind.Accelerator)
        {
            PeakRateRules.Check(item, figures, log);
        }

        if (item.Kind == CatalogKind.Calibration && item.Id == CalibrationItem.Id)
        {
            CheckCalibration(item, facts, log);
        }

        if (item.Facts.IsEmpty && item.Figures.IsEmpty && item.Notes.IsEmpty)
        {
            log.Refuse(
                json.Path,
                CatalogCode.Empty,
                Worded($"The item {item.Id} states nothing."),
                Worded("Add a fact, a figure or a note.")
            );
        }
    }

    private static void CheckCalibration(CatalogItem item, string facts, ProblemLog log)
    {
        foreach (var key in CalibrationFacts.Unreadable(item))
        {
            log.Refuse(
                FieldPath.Member(facts, key),
                CatalogCode.UnreadableCalibration,
                Worded(
                    $"{key} is {JsonShow.Quote(item.Facts[key].Value, 60)}, which is no list of measured errors."
                ),
                Worded(
                    "Download the scenario again where it was made, or remove the item; published measurements then correct its speeds."
                )
            );
        }
    }

    private static void CheckFact(
        CatalogItem item,
        Fact fact,
        KindSchema schema,
        string path,
        ProblemLog log
    )
    {
        if (!schema.AllowsFact(fact.Key))
        {
            UnknownKey(item, Worded("fact"), fact.Key, schema.FactLike(fact.Key), path, log);
        }

        if (
            CatalogWords.FactWords.TryGetValue(fact.Key, out var words)
            && !words.Contains(fact.Value, StringComparer.Ordinal)
        )
        {
            log.Refuse(
                FieldPath.Member(path, "value"),
                CatalogCode.UnknownWord,
                Worded(
                    $"{fact.Key} is {JsonShow.Quote(fact.Value, 60)}; allowed are {string.Join(", ", words)}."
                ),
                Worded($"Write one of {string.Join(", ", words)}.")
            );
        }
    }

    private static void UnknownKey(
        CatalogItem item,
        string what,
        string key,
        string? meant,
        string path,
        ProblemLog log
    ) =>
        log.Refuse(
            path,
            CatalogCode.UnknownKey,
            Worded(
                $"Items of the kind {CatalogWords.Kinds.WordOf(item.Kind)} have no {what} {JsonShow.Quote(key, 60)}."
            ),
            meant is null
                ? Worded("Remove it, or write it as a note.")
                : Worded($"Did you mean \"{meant}\"?")
        );
}
