using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Documents.Deals;

/// <summary>Reads the deal of an option: who sells, which fleet it pays for, and its clauses.</summary>
internal static class DealReader
{
    public static DealTerms? Read(StrictObject option, ProblemLog log)
    {
        if (option.NestedOrNull("deal") is not { } fields)
        {
            return null;
        }

        var deal = new DealTerms
        {
            Supplier = fields.TextOrEmpty("supplier", DealSchema.Name),
            Fleet = fields.TextOrNull("fleet", TextRule.Id),
            Clauses = fields.List("clauses", DealSchema.Clauses, clause => Clause(clause, log)),
        };
        fields.Finish();
        Unique(deal, fields, log);
        return deal;
    }

    /// <summary>A month written as year and month; a stand-in with a problem when it is missing or wrong.</summary>
    public static DateOnly Month(StrictObject fields, string key)
    {
        var standIn = new DateOnly(ScenarioSchema.FirstYear, 1, 1);
        if (fields.Has(key))
        {
            return DeliveryReader.MonthOrNull(fields, key) ?? standIn;
        }

        _ = fields.Text(key, ScenarioSchema.Month);
        return standIn;
    }

    private static Clause Clause(StrictObject fields, ProblemLog log)
    {
        var kind = fields.Choice("kind", DealSchema.Kinds);
        var clause = ClauseReader.Read(fields, kind) with
        {
            Id = fields.Text("id", TextRule.Id),
            Name = fields.Text("name", DealSchema.Name),
            Status = fields.Choice("status", DealSchema.Statuses),
            Source = fields.Nested("source") is { } source
                ? Source(source, log)
                : new("", null, null, ""),
            Note = fields.TextOrEmpty("note", DealSchema.Note),
            Currency = CurrencyReader.CodeOrNull(fields, "currency") ?? "USD",
            After = fields.Texts("after", DealSchema.After, TextRule.Id),
        };
        fields.Finish();
        return clause;
    }

    internal static Source Source(StrictObject fields, ProblemLog log)
    {
        var source = new Source(
            fields.Text("title", DealSchema.SourceLine),
            fields.TextOrNull("url", DealSchema.SourceLine),
            fields.TextOrNull("date", DealSchema.SourceLine),
            fields.Text("kind", DealSchema.SourceLine),
            fields.TextOrNull("via", DealSchema.SourceLine)
        );
        if (source.Kind.Length > 0 && !CatalogWords.SourceKinds.Contains(source.Kind))
        {
            log.Error(
                fields.PathOf("kind"),
                ReadingCode.UnknownWord,
                Worded(
                    $"kind is {JsonShow.Quote(source.Kind, 60)}, which is not a known kind of source."
                ),
                Worded(
                    $"Write one of {string.Join(", ", CatalogWords.SourceKinds.Order(StringComparer.Ordinal))}."
                )
            );
        }

        fields.Finish();
        return source;
    }

    private static void Unique(DealTerms deal, StrictObject fields, ProblemLog log)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < deal.Clauses.Length; index++)
        {
            var id = deal.Clauses[index].Id;
            if (id.Length > 0 && !seen.TryAdd(id, index))
            {
                log.Error(
                    FieldPath.Member(FieldPath.Element(fields.PathOf("clauses"), index), "id"),
                    ReadingCode.DuplicateId,
                    Worded($"The id \"{id}\" is already used by clauses[{seen[id]}]."),
                    Worded("Give one of the two another id.")
                );
            }
        }
    }
}
