using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads and writes the field <c>trade_off</c>: weights, limits and what people judge.</summary>
internal static class TradeOffDocument
{
    private static readonly NumberRange s_weight = NumberRange.From(0, TradeOffSpec.MostWeight, "");
    private static readonly NumberRange s_score = NumberRange.From(0, TradeOffSpec.MostScore, "");
    private static readonly CountRule s_criteria = new(0, 7);
    private static readonly CountRule s_judgements = new(0, 12);

    private static readonly Vocabulary<TradeOffCriterion> s_words = new(
        ("cost", TradeOffCriterion.Cost),
        ("latency", TradeOffCriterion.Latency),
        ("energy", TradeOffCriterion.Energy),
        ("resilience", TradeOffCriterion.Resilience),
        ("sovereignty", TradeOffCriterion.Sovereignty),
        ("integration", TradeOffCriterion.Integration),
        ("lead_time", TradeOffCriterion.LeadTime)
    );

    /// <summary>What the document says; nothing when the field is absent.</summary>
    public static TradeOffSpec Read(StrictObject document, ProblemLog log)
    {
        if (document.NestedOrNull("trade_off") is not { } fields)
        {
            return TradeOffSpec.None;
        }

        var spec = new TradeOffSpec
        {
            Criteria = fields.List("criteria", s_criteria, Criterion),
            Judgements = fields.List("judgements", s_judgements, one => Judgement(one, log)),
        };
        fields.Finish();
        Twice(spec.Criteria.Select(one => s_words.WordOf(one.Criterion)), "criteria", fields, log);
        Twice(
            spec.Judgements.Select(one =>
                Worded($"{s_words.WordOf(one.Criterion)} of {one.Option}")
            ),
            "judgements",
            fields,
            log
        );
        return spec;
    }

    /// <summary>The field; <c>null</c> when the document says nothing.</summary>
    public static JsonObject? Write(TradeOffSpec spec)
    {
        var fields = Sparse.Of(
            ("criteria", Sparse.List(spec.Criteria, Criterion)),
            ("judgements", Sparse.List(spec.Judgements, Judgement))
        );
        return fields.Count == 0 ? null : fields;
    }

    private static CriterionSpec Criterion(StrictObject fields)
    {
        var made = new CriterionSpec(
            fields.Choice("criterion", s_words),
            fields.Number("weight", s_weight),
            fields.NumberOrNull("limit", NumberRange.Any)
        );
        fields.Finish();
        return made;
    }

    private static JudgementSpec Judgement(StrictObject fields, ProblemLog log)
    {
        var made = new JudgementSpec(
            fields.Choice("criterion", s_words),
            fields.Text("option", TextRule.Id),
            fields.Number("score", s_score),
            fields.TextOrEmpty("reason", ScenarioSchema.Note)
        );
        fields.Finish();
        if (!log.HasErrors && !TradeOffSpec.IsJudged(made.Criterion))
        {
            log.Add(
                Domain.Problem.Error(
                    fields.PathOf("criterion"),
                    "S-622",
                    Worded(
                        $"\"{s_words.WordOf(made.Criterion)}\" is judged, but it comes from the model; people judge resilience and sovereignty."
                    ),
                    Worded("Take the judgement away; give the inputs the model needs instead.")
                )
            );
        }

        return made;
    }

    private static JsonObject Criterion(CriterionSpec one) =>
        Sparse.Of(
            ("criterion", s_words.WordOf(one.Criterion)),
            ("weight", Sparse.Number(one.Weight)),
            ("limit", Sparse.Number(one.Limit))
        );

    private static JsonObject Judgement(JudgementSpec one) =>
        Sparse.Of(
            ("criterion", s_words.WordOf(one.Criterion)),
            ("option", one.Option),
            ("score", Sparse.Number(one.Score)),
            ("reason", Sparse.Text(one.Reason))
        );

    private static void Twice(
        IEnumerable<string> names,
        string list,
        StrictObject fields,
        ProblemLog log
    )
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index())
        {
            if (!log.HasErrors && !seen.TryAdd(name, index))
            {
                log.Error(
                    FieldPath.Element(fields.PathOf(list), index),
                    ReadingCode.DuplicateId,
                    Worded($"\"{name}\" already has an entry, {list}[{seen[name]}]."),
                    Worded("Keep one of the two.")
                );
            }
        }
    }
}
