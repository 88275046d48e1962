using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads one workload.</summary>
internal static class WorkloadReader
{
    public static WorkloadSpec Read(StrictObject fields)
    {
        var workload = fields.NestedOrNull("training") is { } training
            ? Trained(fields, training)
            : Served(fields);
        fields.Finish();
        return workload;
    }

    // Why: fields about requests are unknown beside a run, so a document cannot say both.
    private static WorkloadSpec Trained(StrictObject fields, StrictObject training)
    {
        var spec = new TrainingSpec
        {
            Method =
                training.ChoiceOrNull("method", ScenarioSchema.Methods) ?? TrainingMethod.Pretrain,
            Tokens = training.Number("tokens", ScenarioSchema.TrainingTokens),
            SequenceTokens = training.Whole("sequence_tokens", ScenarioSchema.Tokens),
            GlobalBatch = training.Whole("global_batch_sequences", ScenarioSchema.Sequences),
            Precision = training.Choice("precision", ScenarioSchema.Formats),
            DeadlineDays = training.NumberOrNull("deadline_days", ScenarioSchema.Deadline),
        };
        training.Finish();
        return new()
        {
            Id = fields.Text("id", TextRule.Id),
            Name = fields.Text("name", ScenarioSchema.Name),
            Model = fields.Text("model", TextRule.Id),
            Training = spec,
        };
    }

    private static WorkloadSpec Served(StrictObject fields) =>
        new()
        {
            Id = fields.Text("id", TextRule.Id),
            Name = fields.Text("name", ScenarioSchema.Name),
            Model = fields.Text("model", TextRule.Id),
            Weights = fields.Choice("weights", ScenarioSchema.Formats),
            Cache = fields.Choice("kv_cache", ScenarioSchema.Formats),
            InputTokens = fields.Whole("input_tokens", ScenarioSchema.Tokens),
            OutputTokens = fields.Whole("output_tokens", ScenarioSchema.Tokens),
            Images = fields.NestedOrNull("images") is { } images
                ? ServingReader.Images(images)
                : null,
            InputSpread = ServingReader.Spread(fields, "input_spread"),
            OutputSpread = ServingReader.Spread(fields, "output_spread"),
            CachedInput = fields.NumberOrNull("cached_input_fraction", NumberRange.Share) ?? 0,
            SharedPrefix = fields.NumberOrNull("shared_prefix_fraction", NumberRange.Share) ?? 0,
            Speculation = fields.NestedOrNull("speculation") is { } draft
                ? ServingReader.Draft(draft)
                : null,
            MaxTtftMs = fields.NumberOrNull("ttft_max_ms", ScenarioSchema.Latency),
            MinTokensPerSecondPerUser = fields.NumberOrNull(
                "user_speed_min_tokens_per_s",
                ScenarioSchema.Speed
            ),
            TtftAt =
                fields.ChoiceOrNull("ttft_percentile", ScenarioSchema.Percentiles)
                ?? LatencyPercentile.Mean,
            SpeedAt =
                fields.ChoiceOrNull("user_speed_percentile", ScenarioSchema.Percentiles)
                ?? LatencyPercentile.Mean,
            Arrivals = fields.NestedOrNull("arrivals") is { } arrivals
                ? ServingReader.Arrivals(arrivals)
                : null,
            Demand = fields.NestedOrNull("peak_demand") is { } demand ? Demand(demand) : null,
        };

    private static PeakDemand? Demand(StrictObject fields)
    {
        PeakDemand? demand = null;
        var named = new List<string>();
        foreach (var word in ScenarioSchema.DemandKinds.Words)
        {
            if (!fields.Has(word))
            {
                continue;
            }

            named.Add(word);
            var kind = ScenarioSchema.DemandKinds.Find(word)!.Value;
            var value = fields.NumberOrNull(word, ScenarioSchema.DemandRange(kind));
            demand = new(kind, value ?? 1);
        }

        fields.Finish();
        if (named.Count != 1)
        {
            fields.ErrorHere(
                ScenarioCode.PeakDemandNotOne,
                named.Count == 0
                    ? Worded("peak_demand names no quantity; exactly 1 is needed.")
                    : Worded(
                        $"peak_demand names {named.Count} quantities ({string.Join(", ", named)}); exactly 1 is needed."
                    ),
                Worded($"Keep one of {ScenarioSchema.DemandKinds}.")
            );
        }

        return demand;
    }
}
