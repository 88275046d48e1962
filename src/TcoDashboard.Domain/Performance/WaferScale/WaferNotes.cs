using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>The assumptions behind a wafer point, in sentences.</summary>
internal static class WaferNotes
{
    public static ImmutableArray<string> For(
        AcceleratorSystem system,
        InferenceWorkload workload,
        SystemPowers powers,
        WaferParameters parameters,
        PublishedSpeed? published
    )
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(
            Worded(
                $"Weights and cache live in on-wafer memory with {parameters.Reserve * 100:0} % kept free; layers lie side by side, {parameters.SyncSeconds * 1e6:0} µs of synchronisation a layer, {parameters.DecodeCompute * 100:0} % of dense 16-bit peak, {parameters.HopSeconds * 1e6:0.#} µs a hop between wafers."
            )
        );
        notes.Add(
            Worded(
                "The fit to six published speeds is wide: mean error 33 %, worst 57 %; the layer time is modelled, not measured."
            )
        );
        if (workload.Weights != NumberFormat.Bf16)
        {
            notes.Add(
                Worded(
                    $"{workload.Weights} weights are stored as given and computed at 16 bits. The vendor announced its service with 16-bit weights, so this is an assumption; choose Bf16 weights to size for that."
                )
            );
        }

        if (published is not null)
        {
            var source = published.Figure.Source?.Title ?? Worded("published figure");
            notes.Add(
                Worded(
                    $"Speed per user follows the published {published.TokensPerSecond:N0} tok/s of {workload.Model.Name} on {system.Accelerator.Name} ({source}), ±{parameters.PublishedSpeedBand * 100:0} %; throughput stays modelled."
                )
            );
            if (published.Figure.Note is { } note)
            {
                notes.Add(Worded($"Published speed: {note}"));
            }
        }

        notes.Add(
            Worded(
                $"Prompts are processed at {parameters.PrefillCompute * 100:0} % of dense peak and take turns with answers; these times are those of a copy that is always full."
            )
        );
        notes.AddRange(ConditionNotes.For(workload));
        if (workload.Draft is not null && published is not null)
        {
            notes.Add(
                Worded(
                    "Whether the published speed was reached with drafted tokens is not known; if it was, drafts are counted twice here."
                )
            );
        }

        notes.AddRange(powers.Notes);
        return notes.ToImmutable();
    }
}
