using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads the conditions under which a load is served: images, lengths that differ, drafted tokens.</summary>
internal static class ServingReader
{
    public static ImageInput Images(StrictObject fields)
    {
        var images = new ImageInput(
            fields.Number("per_request", ScenarioSchema.Images),
            fields.Whole("tokens_each", ScenarioSchema.ImageTokens)
        );
        fields.Finish();
        return images;
    }

    /// <summary>Either a variation or two percentiles; <c>null</c> when all lengths are alike.</summary>
    public static LengthSpread? Spread(StrictObject owner, string key)
    {
        if (owner.NestedOrNull(key) is not { } fields)
        {
            return null;
        }

        var isPercentiles = fields.Has("p50_tokens") || fields.Has("p90_tokens");
        var spread = isPercentiles
            ? new LengthSpread
            {
                P50 = fields.Number("p50_tokens", ScenarioSchema.Tokens),
                P90 = fields.Number("p90_tokens", ScenarioSchema.Tokens),
            }
            : new LengthSpread
            {
                Variation = fields.Number("variation_ratio", ScenarioSchema.Variation),
            };
        // Why: a variation beside percentiles is an unknown field, so a document cannot say both.
        fields.Finish();
        return spread;
    }

    public static ArrivalSpec Arrivals(StrictObject fields)
    {
        var pattern = fields.Choice("pattern", ScenarioSchema.Arrivals);
        var arrivals = new ArrivalSpec
        {
            Pattern = pattern,
            // Why: independent arrivals have a variation of 1; another one beside them is an unknown field.
            Variation =
                pattern == ArrivalPattern.Bursty
                    ? fields.Number("variation_ratio", ScenarioSchema.Burstiness)
                    : null,
            MaxLoad = fields.NumberOrNull("max_load_fraction", ScenarioSchema.MaxLoad),
        };
        fields.Finish();
        return arrivals;
    }

    public static SpeculativeDraft Draft(StrictObject fields)
    {
        var draft = new SpeculativeDraft(
            Math.Max(1, fields.Whole("draft_tokens", ScenarioSchema.Drafts)),
            fields.Number("first_acceptance_fraction", NumberRange.Share),
            fields.Number("acceptance_decay_ratio", NumberRange.Share),
            fields.Number("draft_cost_fraction", ScenarioSchema.DraftCost)
        );
        fields.Finish();
        return draft;
    }
}
