using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes the conditions under which a load is served.</summary>
internal static class ServingWriter
{
    public static JsonObject? Images(ImageInput? images) =>
        images is null
            ? null
            : Sparse.Of(
                ("per_request", Sparse.Number(images.PerRequest)),
                ("tokens_each", Sparse.Number(images.TokensEach))
            );

    public static JsonObject? Spread(LengthSpread? spread) =>
        spread is null
            ? null
            : Sparse.Of(
                ("variation_ratio", Sparse.Number(spread.Variation)),
                ("p50_tokens", Sparse.Number(spread.P50)),
                ("p90_tokens", Sparse.Number(spread.P90))
            );

    public static string? Percentile(LatencyPercentile percentile) =>
        percentile == LatencyPercentile.Mean ? null : ScenarioSchema.Percentiles.WordOf(percentile);

    public static JsonObject? Arrivals(ArrivalSpec? arrivals) =>
        arrivals is null
            ? null
            : Sparse.Of(
                ("pattern", ScenarioSchema.Arrivals.WordOf(arrivals.Pattern)),
                ("variation_ratio", Sparse.Number(arrivals.Variation)),
                ("max_load_fraction", Sparse.Number(arrivals.MaxLoad))
            );

    public static JsonObject? Draft(SpeculativeDraft? draft) =>
        draft is null
            ? null
            : Sparse.Of(
                ("draft_tokens", Sparse.Number(draft.Drafts)),
                ("first_acceptance_fraction", Sparse.Number(draft.FirstAcceptance)),
                ("acceptance_decay_ratio", Sparse.Number(draft.Decay)),
                ("draft_cost_fraction", Sparse.Number(draft.DraftCost))
            );
}
