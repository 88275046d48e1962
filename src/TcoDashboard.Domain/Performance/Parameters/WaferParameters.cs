namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>Parameters of wafer-scale execution: the values of <c>calibration/wafer-scale</c>. Times in seconds, shares from 0 to 1.</summary>
public sealed record WaferParameters
{
    /// <summary>Share of on-wafer memory kept free.</summary>
    public required double Reserve { get; init; }

    /// <summary>Activations and buffers of one copy, in bytes.</summary>
    public required double ActivationBytes { get; init; }

    /// <summary>Synchronisation of one layer: collectives over the mesh of cores, in seconds.</summary>
    public required double SyncSeconds { get; init; }

    /// <summary>Share of dense peak that decoding reaches.</summary>
    public required double DecodeCompute { get; init; }

    /// <summary>Share of dense peak that prompt processing reaches.</summary>
    public required double PrefillCompute { get; init; }

    /// <summary>Share of the printed on-wafer bandwidth that a layer reaches.</summary>
    public required double MemoryEfficiency { get; init; }

    /// <summary>Latency of one hop from wafer to wafer, in seconds.</summary>
    public required double HopSeconds { get; init; }

    /// <summary>Output head and sampling of one token, in seconds.</summary>
    public required double HeadSeconds { get; init; }

    /// <summary>Host and network time before the first token of a request, in seconds.</summary>
    public required double FirstTokenHostSeconds { get; init; }

    /// <summary>Wafers tried for one copy, as a multiple of the fewest that fit.</summary>
    public required double WaferRange { get; init; }

    /// <summary>Most sequences that pass a layer together.</summary>
    public required int WaveSequences { get; init; }

    /// <summary>P10 of throughput as a share of the modelled value, less one: 0.35 means 65 %.</summary>
    public required double BandBelow { get; init; }

    /// <summary>P90 of throughput as a share of the modelled value, less one: 0.50 means 150 %.</summary>
    public required double BandAbove { get; init; }

    /// <summary>Half-width of the band of speed per user where a published speed of the same model and hardware is used.</summary>
    public required double PublishedSpeedBand { get; init; }

    internal static WaferParameters Read(ParameterReader item) =>
        new()
        {
            Reserve = item.Number("memory_reserve_fraction"),
            ActivationBytes = item.Number("activation_memory_gb") * 1e9,
            SyncSeconds = item.Number("layer_sync_us") * 1e-6,
            DecodeCompute = item.Number("decode_compute_of_peak_fraction"),
            PrefillCompute = item.Number("prefill_compute_of_peak_fraction"),
            MemoryEfficiency = item.Number("memory_efficiency_fraction"),
            HopSeconds = item.Number("wafer_hop_latency_us") * 1e-6,
            HeadSeconds = item.Number("output_head_us") * 1e-6,
            FirstTokenHostSeconds = item.Number("first_token_host_ms") * 1e-3,
            WaferRange = item.Number("wafer_search_range_ratio"),
            WaveSequences = item.Count("wave_sequences_count"),
            BandBelow = item.Number("band_below_fraction"),
            BandAbove = item.Number("band_above_fraction"),
            PublishedSpeedBand = item.Number("published_speed_band_fraction"),
        };
}
