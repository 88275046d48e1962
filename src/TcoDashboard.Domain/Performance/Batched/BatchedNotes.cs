using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>The assumptions behind a batched point, in sentences.</summary>
internal static class BatchedNotes
{
    public static ImmutableArray<string> For(
        AcceleratorSystem system,
        InferenceWorkload workload,
        BatchedLoad load,
        BatchedDevice device,
        SystemPowers powers,
        BatchedParameters parameters
    )
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(
            FormattableString.Invariant(
                $"Memory reads at {parameters.MemoryEfficiency * 100:0} % of printed bandwidth; {parameters.LayerSeconds * 1e6:0} µs a layer, {parameters.AllReduceSeconds * 1e6:0} µs an all-reduce and {parameters.SequenceSeconds * 1e6:0} µs a sequence of host and launch time, as fitted to a general engine of early 2026 on H100 and B200."
            )
        );
        notes.Add(device.CeilingNote);
        if (device.ComputeFormat != workload.Weights)
        {
            notes.Add(
                FormattableString.Invariant(
                    $"{system.Accelerator.Name} has no {workload.Weights} arithmetic: weights are stored so and widened to {device.ComputeFormat}, {parameters.WeightOnlyOverhead * 100:0} % slower than {device.ComputeFormat} alone."
                )
            );
        }

        AddModelNotes(notes, workload, load, parameters);
        AddTopologyNotes(notes, system, parameters);
        notes.Add(
            FormattableString.Invariant(
                $"Continuous batching with prompts in chunks of {parameters.ChunkTokens:N0} tokens; a prompt rides on decode steps and delays them. Time to first token grows with the sequences in flight, up to {parameters.QueueGrowthLimit:0.#} times, plus {parameters.FirstTokenHostSeconds * 1e3:0} ms of host time; random arrivals are not modelled here."
            )
        );
        notes.Add(
            FormattableString.Invariant(
                $"Cache at the mean context of {load.MeanContext:N0} tokens with {parameters.CacheMargin * 100:0} % kept free; no speculative decoding."
            )
        );
        notes.AddRange(powers.Notes);
        return notes.ToImmutable();
    }

    private static void AddModelNotes(
        ImmutableArray<string>.Builder notes,
        InferenceWorkload workload,
        BatchedLoad load,
        BatchedParameters parameters
    )
    {
        if (!load.Shape.IsFromLayout)
        {
            notes.Add(
                $"Parameters of {workload.Model.Name} are the published counts, because its layout is of a kind that does not give them."
            );
        }

        if (workload.Weights == NumberFormat.Fp4 && load.Shape.Experts > 0)
        {
            notes.Add(
                "4-bit weights: experts and other feed-forward parts; attention, embeddings and routers stay at 16 bits."
            );
        }

        if (load.Shape.Experts > 0)
        {
            notes.Add(
                FormattableString.Invariant(
                    $"Experts: balanced routing decides how many are read in a step; with expert parallelism the busiest device carries {parameters.ExpertImbalance:0.0} times the mean and each expert layer costs {parameters.ExpertParallelSeconds * 1e6:0} µs, otherwise {parameters.ExpertTensorSeconds * 1e6:0} µs."
                )
            );
        }

        if (workload.Model.Item.Value("sparse_index.top_k_tokens") is { } chosen)
        {
            notes.Add(
                FormattableString.Invariant(
                    $"Attention counted over the whole context; the model's index picks {chosen:N0} tokens, which makes long contexts cheaper than shown."
                )
            );
        }

        if (workload.Model.Item.Fact("attention_pattern") is { } pattern)
        {
            notes.Add($"Attention counted as full in every layer; the model states: {pattern}.");
        }
    }

    private static void AddTopologyNotes(
        ImmutableArray<string>.Builder notes,
        AcceleratorSystem system,
        BatchedParameters parameters
    )
    {
        var id = system.Accelerator.Id;
        if (parameters.Meshes.Contains(id))
        {
            notes.Add(
                "Devices are joined pairwise: a copy on fewer devices sees only its share of the links."
            );
        }

        if (parameters.Toruses.TryGetValue(id, out var axes))
        {
            notes.Add(
                FormattableString.Invariant(
                    $"Devices form a torus: collectives use one of {axes} axes, which understates large slices."
                )
            );
        }

        if (system.Accelerator.ScaleUpOneWay is null && system.AcceleratorCount > 1)
        {
            notes.Add(
                $"The link between devices of {system.Accelerator.Name} is not published: every device runs its own copy."
            );
        }
    }
}
