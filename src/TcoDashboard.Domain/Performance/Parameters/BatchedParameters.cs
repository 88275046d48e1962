using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>
/// Parameters of accelerators that run many sequences a step: the values of <c>calibration/general-gpu</c>, each with its source there.
/// Times are in seconds, sizes in bytes, shares from 0 to 1.
/// </summary>
public sealed record BatchedParameters
{
    /// <summary>Share of the printed memory bandwidth that a step reaches.</summary>
    public required double MemoryEfficiency { get; init; }

    /// <summary>Share of the best measured matrix rate that decoding reaches.</summary>
    public required double DecodeComputeShare { get; init; }

    /// <summary>Share of the best measured matrix rate that prompt processing reaches.</summary>
    public required double PrefillComputeShare { get; init; }

    /// <summary>Rate of expert multiplications over that of dense ones while a prompt is processed.</summary>
    public required double ExpertPrefillShare { get; init; }

    /// <summary>Best matrix rate over dense peak for NVIDIA devices nobody measured.</summary>
    public required double NvidiaMatmulShare { get; init; }

    /// <summary>Best matrix rate over dense peak for AMD devices nobody measured.</summary>
    public required double AmdMatmulShare { get; init; }

    /// <summary>Best matrix rate over dense peak for devices of other vendors nobody measured.</summary>
    public required double OtherMatmulShare { get; init; }

    /// <summary>The matrix share at 8 bits over that at 16 bits.</summary>
    public required double EightBitShare { get; init; }

    /// <summary>The matrix share at 4 bits over that at 16 bits.</summary>
    public required double FourBitShare { get; init; }

    /// <summary>Extra arithmetic time when weights are widened to a format the device computes in.</summary>
    public required double WeightOnlyOverhead { get; init; }

    /// <summary>Launch and small kernels of one layer in one step, in seconds.</summary>
    public required double LayerSeconds { get; init; }

    /// <summary>Latency of one all-reduce, in seconds.</summary>
    public required double AllReduceSeconds { get; init; }

    /// <summary>Scheduling and sampling of one sequence in one step, in seconds.</summary>
    public required double SequenceSeconds { get; init; }

    /// <summary>Routing, dispatch and combine of one expert-parallel layer, in seconds.</summary>
    public required double ExpertParallelSeconds { get; init; }

    /// <summary>Routing and grouping of one expert layer whose experts are split like the rest, in seconds.</summary>
    public required double ExpertTensorSeconds { get; init; }

    /// <summary>Latency of one hand-over between pipeline stages, in seconds.</summary>
    public required double PipelineHopSeconds { get; init; }

    /// <summary>Share of the printed scale-up bandwidth that collectives reach.</summary>
    public required double LinkEfficiency { get; init; }

    /// <summary>Load of the busiest expert-parallel rank over the mean load; 1 or more.</summary>
    public required double ExpertImbalance { get; init; }

    /// <summary>Share of device memory that an engine may use.</summary>
    public required double UsableMemory { get; init; }

    /// <summary>Memory that run-time and communication buffers take on each device, in bytes.</summary>
    public required double RuntimeBytes { get; init; }

    /// <summary>Activation values per prompt token of a chunk and unit of model width.</summary>
    public required double ActivationWidth { get; init; }

    /// <summary>Share of cache kept free against eviction.</summary>
    public required double CacheMargin { get; init; }

    /// <summary>Prompt tokens one engine takes into one step.</summary>
    public required double ChunkTokens { get; init; }

    /// <summary>Host time before the first token of a request, in seconds.</summary>
    public required double FirstTokenHostSeconds { get; init; }

    /// <summary>Growth of time to first token for each doubling of the sequences in flight.</summary>
    public required double QueueGrowth { get; init; }

    /// <summary>Largest growth of time to first token by queueing behind other prompts.</summary>
    public required double QueueGrowthLimit { get; init; }

    /// <summary>Most sequences one engine keeps in flight.</summary>
    public required int EngineSequences { get; init; }

    /// <summary>Most devices that one copy of a model is spread over.</summary>
    public required int ReplicaDevices { get; init; }

    /// <summary>Half-width of the P10 to P90 band of throughput for dense models.</summary>
    public required double DenseBand { get; init; }

    /// <summary>Half-width of the P10 to P90 band of throughput for expert models.</summary>
    public required double ExpertBand { get; init; }

    /// <summary>Accelerators whose devices are joined pairwise, so that a few devices see only a few of their links.</summary>
    public required ImmutableHashSet<string> Meshes { get; init; }

    /// <summary>Accelerators whose devices form a torus, with its number of axes.</summary>
    public required ImmutableDictionary<string, int> Toruses { get; init; }

    internal static BatchedParameters Read(ParameterReader item) =>
        new()
        {
            MemoryEfficiency = item.Number("memory_efficiency_fraction"),
            DecodeComputeShare = item.Number("decode_compute_of_matmul_fraction"),
            PrefillComputeShare = item.Number("prefill_compute_of_matmul_fraction"),
            ExpertPrefillShare = item.Number("expert_prefill_of_dense_fraction"),
            NvidiaMatmulShare = item.Number("matmul_of_peak_nvidia_fraction"),
            AmdMatmulShare = item.Number("matmul_of_peak_amd_fraction"),
            OtherMatmulShare = item.Number("matmul_of_peak_other_fraction"),
            EightBitShare = item.Number("fp8_of_bf16_matmul_fraction"),
            FourBitShare = item.Number("fp4_of_bf16_matmul_fraction"),
            WeightOnlyOverhead = item.Number("weight_only_overhead_fraction"),
            LayerSeconds = item.Number("layer_overhead_us") * 1e-6,
            AllReduceSeconds = item.Number("all_reduce_latency_us") * 1e-6,
            SequenceSeconds = item.Number("sequence_overhead_us") * 1e-6,
            ExpertParallelSeconds = item.Number("expert_parallel_overhead_us") * 1e-6,
            ExpertTensorSeconds = item.Number("expert_tensor_overhead_us") * 1e-6,
            PipelineHopSeconds = item.Number("pipeline_hop_latency_us") * 1e-6,
            LinkEfficiency = item.Number("scale_up_efficiency_fraction"),
            ExpertImbalance = item.Number("expert_imbalance_ratio"),
            UsableMemory = item.Number("usable_memory_fraction"),
            RuntimeBytes = item.Number("runtime_memory_gb") * 1e9,
            ActivationWidth = item.Number("activation_width_ratio"),
            CacheMargin = item.Number("cache_margin_fraction"),
            ChunkTokens = item.Number("prefill_chunk_tokens"),
            FirstTokenHostSeconds = item.Number("first_token_host_ms") * 1e-3,
            QueueGrowth = item.Number("first_token_growth_per_doubling_fraction"),
            QueueGrowthLimit = item.Number("first_token_growth_limit_ratio"),
            EngineSequences = item.Count("engine_sequences_count"),
            ReplicaDevices = item.Count("replica_devices_count"),
            DenseBand = item.Number("dense_band_fraction"),
            ExpertBand = item.Number("expert_band_fraction"),
            Meshes = item.Words("point_to_point_mesh").ToImmutableHashSet(StringComparer.Ordinal),
            Toruses = item.Words("torus_two_axes")
                .Select(id => KeyValuePair.Create(id, 2))
                .Concat(item.Words("torus_three_axes").Select(id => KeyValuePair.Create(id, 3)))
                .ToImmutableDictionary(StringComparer.Ordinal),
        };
}
