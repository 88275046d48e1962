using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>The assumptions behind a batched point, in sentences.</summary>
internal static class BatchedNotes
{
    public static ImmutableArray<string> For(
        AcceleratorSystem system,
        InferenceWorkload workload,
        BatchedConditions conditions,
        SystemPowers powers
    )
    {
        var (load, device, fitted) = (conditions.Load, conditions.Device, conditions.Fitted);
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(
            Worded(
                $"Step times follow parameters fitted to public measurements (calibration/inference): weights read at {fitted[ServingParameter.WeightBandwidth] * 100:0} % and cache at {fitted[ServingParameter.CacheBandwidth] * 100:0} % of printed bandwidth, dense products at {fitted[ServingParameter.DenseCompute] * 100:0} % of the best matrix rate, {fitted[ServingParameter.AllReduceSeconds] * 1e6:0} µs an all-reduce in a switched domain; host times of {EngineName(conditions.Batched.Engine)}."
            )
        );
        if (conditions.Evidence.Correction is not 1 and var correction)
        {
            notes.Add(
                Worded(
                    $"Device times are {Math.Abs(correction - 1) * 100:0} % {(correction > 1 ? Worded("longer") : Worded("shorter"))} than these parameters give: measurements alike say so."
                )
            );
        }

        notes.Add(device.CeilingNote);
        if (device.ComputeFormat != workload.Weights)
        {
            notes.Add(
                Worded(
                    $"{system.Accelerator.Name} has no {workload.Weights} arithmetic: weights are stored so and widened to {device.ComputeFormat}."
                )
            );
        }

        AddModelNotes(notes, workload, load, fitted);
        AddTopologyNotes(notes, system, conditions.Batched);
        notes.Add(
            Worded(
                $"Continuous batching with prompts in chunks of {conditions.Batched.ChunkTokens:N0} tokens; a prompt rides on decode steps and delays them by {fitted[ServingParameter.PromptStall] * 100:0} % of its own device time. A new request waits for {conditions.Wave * 50:0} % of the prompts of all others on average; these times are those of a copy that is always full."
            )
        );
        notes.Add(
            Worded(
                $"Cache at the mean context of {load.MeanContext:N0} tokens with {conditions.Batched.CacheMargin * 100:0} % kept free."
            )
        );
        notes.AddRange(ConditionNotes.For(workload));
        notes.AddRange(powers.Notes);
        return notes.ToImmutable();
    }

    /// <summary>What a copy over several scale-up domains rests on.</summary>
    public static string Wide(
        AcceleratorSystem system,
        ParallelPlan plan,
        int systems,
        BatchedConditions conditions
    )
    {
        var rate = conditions.Device.Serving.ScaleOutBytesPerSecond / 1e9;
        var where =
            systems > 1
                ? Worded($"{systems} systems")
                : Worded(
                    $"{plan.Devices / conditions.Device.Domain} scale-up domains of one {system.Name}"
                );
        return plan is { Context: > 1, Expert: 1 }
                ? Worded(
                    $"One copy lies in {where}: {plan.Context} groups share each prompt and pass its keys and values on at {rate:0.#} GB/s a device."
                )
            : plan.Pipeline > 1
                ? Worded(
                    $"One copy lies in {where}: its stages hand over at {rate:0.#} GB/s a device."
                )
            : Worded(
                $"One copy lies in {where}: experts are spread over {plan.Expert} devices, attention stays inside a domain; tokens cross at {rate:0.#} GB/s a device while the other half of the batch is computed."
            );
    }

    private static string EngineName(EngineGeneration engine) =>
        engine switch
        {
            EngineGeneration.TensorRt => "TensorRT-LLM",
            EngineGeneration.Vllm => "vLLM",
            EngineGeneration.Sglang => "SGLang",
            EngineGeneration.Older => Worded("an engine of 2024"),
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "Not an engine."),
        };

    private static void AddModelNotes(
        ImmutableArray<string>.Builder notes,
        InferenceWorkload workload,
        BatchedLoad load,
        ServingParameters fitted
    )
    {
        if (!load.Shape.IsFromLayout)
        {
            notes.Add(
                Worded(
                    $"Parameters of {workload.Model.Name} are the published counts, because its layout is of a kind that does not give them."
                )
            );
        }

        if (workload.Weights == NumberFormat.Fp4 && load.Shape.Experts > 0)
        {
            notes.Add(
                Worded(
                    "4-bit weights: experts and other feed-forward parts; attention, embeddings and routers stay at 16 bits."
                )
            );
        }

        if (load.Shape.Experts > 0)
        {
            notes.Add(
                Worded(
                    $"Experts: how many are read in a step follows from the tokens to the power of {fitted[ServingParameter.RoutingSpread]:0.00}; expert weights are read at {fitted[ServingParameter.ExpertBandwidth] * 100:0} % of printed bandwidth, and an exchange between devices costs {fitted[ServingParameter.ExchangeSeconds] * 1e6:0} µs an expert layer."
                )
            );
        }

        if (workload.Model.Item.Value("sparse_index.top_k_tokens") is { } chosen)
        {
            notes.Add(
                Worded(
                    $"Attention counted over the whole context; the model's index picks {chosen:N0} tokens, which makes long contexts cheaper than shown."
                )
            );
        }

        if (workload.Model.Item.Fact("attention_pattern") is { } pattern)
        {
            notes.Add(
                Worded($"Attention counted as full in every layer; the model states: {pattern}.")
            );
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
                Worded(
                    "Devices are joined pairwise: a copy on fewer devices sees only its share of the links."
                )
            );
        }

        if (parameters.Toruses.TryGetValue(id, out var axes))
        {
            notes.Add(
                Worded(
                    $"Devices form a torus: collectives use one of {axes} axes, which understates large slices."
                )
            );
        }

        if (system.Accelerator.ScaleUpOneWay is null && system.AcceleratorCount > 1)
        {
            notes.Add(
                Worded(
                    $"The link between devices of {system.Accelerator.Name} is not published: every device runs its own copy."
                )
            );
        }
    }
}
