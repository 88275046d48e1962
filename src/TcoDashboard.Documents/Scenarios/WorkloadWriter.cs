using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes one workload.</summary>
internal static class WorkloadWriter
{
    public static JsonObject Write(WorkloadSpec workload) =>
        workload.Training is { } training ? Trained(workload, training) : Served(workload);

    private static JsonObject Trained(WorkloadSpec workload, TrainingSpec training) =>
        Sparse.Of(
            ("id", workload.Id),
            ("name", workload.Name),
            ("model", workload.Model),
            (
                "training",
                Sparse.Of(
                    (
                        "method",
                        training.Method == TrainingMethod.Pretrain
                            ? null
                            : ScenarioSchema.Methods.WordOf(training.Method)
                    ),
                    ("tokens", Sparse.Number(training.Tokens)),
                    ("sequence_tokens", Sparse.Number(training.SequenceTokens)),
                    ("global_batch_sequences", Sparse.Number(training.GlobalBatch)),
                    ("precision", ScenarioSchema.Formats.WordOf(training.Precision)),
                    ("deadline_days", Sparse.Number(training.DeadlineDays))
                )
            )
        );

    private static JsonObject Served(WorkloadSpec workload) =>
        Sparse.Of(
            ("id", workload.Id),
            ("name", workload.Name),
            ("model", workload.Model),
            ("weights", ScenarioSchema.Formats.WordOf(workload.Weights)),
            ("kv_cache", ScenarioSchema.Formats.WordOf(workload.Cache)),
            ("input_tokens", Sparse.Number(workload.InputTokens)),
            ("output_tokens", Sparse.Number(workload.OutputTokens)),
            ("images", ServingWriter.Images(workload.Images)),
            ("input_spread", ServingWriter.Spread(workload.InputSpread)),
            ("output_spread", ServingWriter.Spread(workload.OutputSpread)),
            (
                "cached_input_fraction",
                workload.CachedInput == 0 ? null : Sparse.Number(workload.CachedInput)
            ),
            (
                "shared_prefix_fraction",
                workload.SharedPrefix == 0 ? null : Sparse.Number(workload.SharedPrefix)
            ),
            ("speculation", ServingWriter.Draft(workload.Speculation)),
            ("ttft_max_ms", Sparse.Number(workload.MaxTtftMs)),
            ("user_speed_min_tokens_per_s", Sparse.Number(workload.MinTokensPerSecondPerUser)),
            ("ttft_percentile", ServingWriter.Percentile(workload.TtftAt)),
            ("user_speed_percentile", ServingWriter.Percentile(workload.SpeedAt)),
            ("arrivals", ServingWriter.Arrivals(workload.Arrivals)),
            (
                "peak_demand",
                workload.Demand is { } demand
                    ? Sparse.Of(
                        (
                            ScenarioSchema.DemandKinds.WordOf(demand.Kind),
                            Sparse.Number(demand.Value)
                        )
                    )
                    : null
            )
        );
}
