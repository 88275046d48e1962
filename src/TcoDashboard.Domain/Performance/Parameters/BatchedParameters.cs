using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>
/// Parameters of accelerators that run many sequences a step: the values of <c>calibration/general-gpu</c>, each with its source there.
/// Times are in seconds, sizes in bytes, shares from 0 to 1.
/// </summary>
public sealed record BatchedParameters
{
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

    /// <summary>Latency of one all-reduce, in seconds.</summary>
    public required double AllReduceSeconds { get; init; }

    /// <summary>Latency of one hand-over between pipeline stages, in seconds.</summary>
    public required double PipelineHopSeconds { get; init; }

    /// <summary>Share of the printed scale-up bandwidth that collectives reach.</summary>
    public required double LinkEfficiency { get; init; }

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

    /// <summary>The engine whose host times are used.</summary>
    public required EngineGeneration Engine { get; init; }

    /// <summary>Date of the engine in years from the start of 2026: host times shrink from year to year.</summary>
    public required double EngineYears { get; init; }

    /// <summary>Most sequences one engine keeps in flight.</summary>
    public required int EngineSequences { get; init; }

    /// <summary>Most devices that one copy of a model is spread over.</summary>
    public required int ReplicaDevices { get; init; }

    /// <summary>Accelerators whose devices are joined pairwise, so that a few devices see only a few of their links.</summary>
    public required ImmutableHashSet<string> Meshes { get; init; }

    /// <summary>Accelerators whose devices form a torus, with its number of axes.</summary>
    public required ImmutableDictionary<string, int> Toruses { get; init; }

    internal static BatchedParameters Read(ParameterReader item) =>
        new()
        {
            NvidiaMatmulShare = item.Number("matmul_of_peak_nvidia_fraction"),
            AmdMatmulShare = item.Number("matmul_of_peak_amd_fraction"),
            OtherMatmulShare = item.Number("matmul_of_peak_other_fraction"),
            EightBitShare = item.Number("fp8_of_bf16_matmul_fraction"),
            FourBitShare = item.Number("fp4_of_bf16_matmul_fraction"),
            AllReduceSeconds = item.Number("all_reduce_latency_us") * 1e-6,
            PipelineHopSeconds = item.Number("pipeline_hop_latency_us") * 1e-6,
            LinkEfficiency = item.Number("scale_up_efficiency_fraction"),
            UsableMemory = item.Number("usable_memory_fraction"),
            RuntimeBytes = item.Number("runtime_memory_gb") * 1e9,
            ActivationWidth = item.Number("activation_width_ratio"),
            CacheMargin = item.Number("cache_margin_fraction"),
            ChunkTokens = item.Number("prefill_chunk_tokens"),
            Engine = EngineOf(item.Words("engine_host_times").FirstOrDefault()),
            EngineYears = item.Number("engine_date_years"),
            EngineSequences = item.Count("engine_sequences_count"),
            ReplicaDevices = item.Count("replica_devices_count"),
            Meshes = item.Words("point_to_point_mesh").ToImmutableHashSet(StringComparer.Ordinal),
            Toruses = item.Words("torus_two_axes")
                .Select(id => KeyValuePair.Create(id, 2))
                .Concat(item.Words("torus_three_axes").Select(id => KeyValuePair.Create(id, 3)))
                .ToImmutableDictionary(StringComparer.Ordinal),
        };

    private static EngineGeneration EngineOf(string? word) =>
        word switch
        {
            "tensorrt" => EngineGeneration.TensorRt,
            "sglang" => EngineGeneration.Sglang,
            "older" => EngineGeneration.Older,
            _ => EngineGeneration.Vllm,
        };
}
