using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Parameters of the training model: the values of <c>calibration/training</c> and of one item per training stack, each with its source
/// there. Shares from 0 to 1, times in seconds, sizes in bytes.
/// </summary>
public sealed record TrainingParameters
{
    /// <summary>Share of the printed memory bandwidth that kernels between the matrices reach.</summary>
    public required double MemoryEfficiency { get; init; }

    /// <summary>Share of the printed scale-up bandwidth that collectives reach.</summary>
    public required double ScaleUpEfficiency { get; init; }

    /// <summary>Share of the printed scale-out bandwidth that collectives reach.</summary>
    public required double ScaleOutEfficiency { get; init; }

    /// <summary>Latency of one message inside a scale-up domain.</summary>
    public required double ScaleUpSeconds { get; init; }

    /// <summary>Latency of one message between domains.</summary>
    public required double ScaleOutSeconds { get; init; }

    /// <summary>Rate of routed expert matrices over that of dense ones.</summary>
    public required double RoutedShare { get; init; }

    /// <summary>Sorting, permuting and launching of one expert layer and pass.</summary>
    public required double RoutedLayerSeconds { get; init; }

    /// <summary>Further host and small-kernel time of each expert a device holds, layer and pass.</summary>
    public required double RoutedExpertSeconds { get; init; }

    /// <summary>Load of the busiest expert rank over the mean where routing is not forced to balance.</summary>
    public required double Imbalance { get; init; }

    /// <summary>Share of expert exchange hidden behind arithmetic.</summary>
    public required double ExpertOverlap { get; init; }

    /// <summary>Share of the hand-over between stages hidden behind arithmetic.</summary>
    public required double PipelineOverlap { get; init; }

    /// <summary>Bytes read and written to narrow one value to a format below 16 bits.</summary>
    public required double CastBytes { get; init; }

    /// <summary>Share of the reading of weights and adding of gradients that products do not hide.</summary>
    public required double WeightTraffic { get; init; }

    /// <summary>Bytes the optimiser reads and writes for one parameter.</summary>
    public required double OptimizerBytes { get; init; }

    /// <summary>Bytes of optimiser state for one trained parameter.</summary>
    public required double StateBytes { get; init; }

    /// <summary>Host time of one step: data, gradient norm, logging.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>Time added per doubling of the accelerators beyond one node: stragglers and jitter.</summary>
    public required double ScaleLoss { get; init; }

    /// <summary>Backward over forward work of fused attention.</summary>
    public required double AttentionBackward { get; init; }

    /// <summary>Extra work of adapters over the frozen layer.</summary>
    public required double AdapterWork { get; init; }

    /// <summary>Share of four-bit layers; the rest stays at eight bits.</summary>
    public required double FourBitLayers { get; init; }

    /// <summary>Share of device memory a job may use.</summary>
    public required double UsableMemory { get; init; }

    /// <summary>Memory of run-time and communication buffers on each device.</summary>
    public required double RuntimeBytes { get; init; }

    /// <summary>Best matrix rate over dense peak for NVIDIA devices nobody measured.</summary>
    public required double NvidiaMatmulShare { get; init; }

    /// <summary>As above for AMD.</summary>
    public required double AmdMatmulShare { get; init; }

    /// <summary>As above for Google.</summary>
    public required double GoogleMatmulShare { get; init; }

    /// <summary>As above for other vendors.</summary>
    public required double OtherMatmulShare { get; init; }

    /// <summary>The matrix share at 8 bits over that at 16 bits.</summary>
    public required double EightBitShare { get; init; }

    /// <summary>The matrix share at 4 bits over that at 16 bits.</summary>
    public required double FourBitShare { get; init; }

    /// <summary>P10 of the measured over the modelled rate, from cross-validated residuals.</summary>
    public required double BandLow { get; init; }

    /// <summary>P90 of the measured over the modelled rate, from cross-validated residuals.</summary>
    public required double BandHigh { get; init; }

    /// <summary>Weight streaming to wafers; the peak is that of the device.</summary>
    public required WaferTraining Wafer { get; init; }

    /// <summary>Host time of one step on wafers.</summary>
    public required double WaferStepSeconds { get; init; }

    /// <summary>Interruptions of one device in a year of a large run.</summary>
    public required double FailuresPerDeviceYear { get; init; }

    /// <summary>Time that work stands while a checkpoint is written.</summary>
    public required double CheckpointSeconds { get; init; }

    /// <summary>Time from a failure until work goes on.</summary>
    public required double RestartSeconds { get; init; }

    /// <summary>IT power of a device with its share of the server while it trains, over the rated power of the device.</summary>
    public required double NodePowerRatio { get; init; }

    /// <summary>Accelerators joined pairwise.</summary>
    public required ImmutableHashSet<string> Meshes { get; init; }

    /// <summary>Accelerators that form a torus, with its axes.</summary>
    public required ImmutableDictionary<string, int> Toruses { get; init; }

    /// <summary>The training stacks by id.</summary>
    public required ImmutableSortedDictionary<string, TrainingEngine> Engines { get; init; }

    /// <summary>The stack used where a scenario names none: the tuned one of the device's vendor.</summary>
    public TrainingEngine Engine(string id) => Engines[id];

    /// <summary>Useful share of wall-clock time on some devices, and the seconds between checkpoints by Daly's rule.</summary>
    /// <param name="devices">Devices; 1 or more.</param>
    public (double Share, double IntervalSeconds) Useful(double devices)
    {
        var failure = Goodput.FailureInterval(devices, FailuresPerDeviceYear);
        var interval = Goodput.DalyInterval(CheckpointSeconds, failure);
        return (Goodput.Exact(interval, CheckpointSeconds, RestartSeconds, failure), interval);
    }

    /// <summary>Reads the parameters; overrides of the catalog's figures count.</summary>
    /// <exception cref="ArgumentException">Figures are missing; the message names all of them.</exception>
    public static TrainingParameters From(CatalogRevision catalog)
    {
        var missing = new List<string>();
        var parameters = Read(
            new(catalog, "training", missing),
            BatchedParameters.Read(new(catalog, "general-gpu", missing)),
            ReadEngines(catalog, missing)
        );
        return missing.Count == 0
            ? parameters
            : throw new ArgumentException(
                $"The catalog lacks figures of the training model: {string.Join(", ", missing)}.",
                nameof(catalog)
            );
    }

    private static TrainingParameters Read(
        ParameterReader item,
        BatchedParameters general,
        ImmutableSortedDictionary<string, TrainingEngine> engines
    ) =>
        new()
        {
            MemoryEfficiency = item.Number("memory_efficiency_fraction"),
            ScaleUpEfficiency = item.Number("scale_up_efficiency_fraction"),
            ScaleOutEfficiency = item.Number("scale_out_efficiency_fraction"),
            ScaleUpSeconds = item.Number("scale_up_latency_us") * 1e-6,
            ScaleOutSeconds = item.Number("scale_out_latency_us") * 1e-6,
            RoutedShare = item.Number("routed_of_dense_fraction"),
            RoutedLayerSeconds = item.Number("routed_layer_us") * 1e-6,
            RoutedExpertSeconds = item.Number("routed_expert_us") * 1e-6,
            Imbalance = item.Number("expert_imbalance_ratio"),
            ExpertOverlap = item.Number("expert_overlap_fraction"),
            PipelineOverlap = item.Number("pipeline_overlap_fraction"),
            CastBytes = item.Number("cast_bytes_ratio"),
            WeightTraffic = item.Number("weight_traffic_fraction"),
            OptimizerBytes = item.Number("optimizer_bytes_ratio"),
            StateBytes = item.Number("state_bytes_ratio"),
            StepSeconds = item.Number("step_overhead_ms") * 1e-3,
            ScaleLoss = item.Number("scale_loss_per_doubling_fraction"),
            AttentionBackward = item.Number("attention_backward_ratio"),
            AdapterWork = item.Number("adapter_work_fraction"),
            FourBitLayers = item.Number("four_bit_layers_fraction"),
            UsableMemory = item.Number("usable_memory_fraction"),
            RuntimeBytes = item.Number("runtime_memory_gb") * 1e9,
            NvidiaMatmulShare = general.NvidiaMatmulShare,
            AmdMatmulShare = general.AmdMatmulShare,
            GoogleMatmulShare = item.Number("matmul_of_peak_google_fraction"),
            OtherMatmulShare = general.OtherMatmulShare,
            EightBitShare = general.EightBitShare,
            FourBitShare = general.FourBitShare,
            BandLow = item.Number("band_low_ratio"),
            BandHigh = item.Number("band_high_ratio"),
            Wafer = new(
                0,
                item.Number("wafer_stream_gb_per_s") * 1e9,
                item.Number("wafer_compute_of_peak_fraction"),
                item.Number("wafer_tree_us") * 1e-6
            ),
            WaferStepSeconds = item.Number("wafer_step_ms") * 1e-3,
            FailuresPerDeviceYear = item.Number("device_failures_per_year"),
            CheckpointSeconds = item.Number("checkpoint_s"),
            RestartSeconds = item.Number("restart_s"),
            NodePowerRatio = item.Number("node_power_of_rated_ratio"),
            Meshes = general.Meshes,
            Toruses = general.Toruses,
            Engines = engines,
        };

    private static ImmutableSortedDictionary<string, TrainingEngine> ReadEngines(
        CatalogRevision catalog,
        List<string> missing
    )
    {
        const string Prefix = "training-engine-";
        var engines = ImmutableSortedDictionary.CreateBuilder<string, TrainingEngine>(
            StringComparer.Ordinal
        );
        foreach (var found in catalog.OfKind(CatalogKind.Calibration))
        {
            if (found.Id.StartsWith(Prefix, StringComparison.Ordinal))
            {
                var id = found.Id[Prefix.Length..];
                engines[id] = ReadEngine(id, new(catalog, found.Id, missing)) with
                {
                    ExpertOverlap = found.Value("expert_overlap_fraction"),
                    RailShare = found.Value("rail_fraction") ?? 1,
                };
            }
        }

        return engines.ToImmutable();
    }

    private static TrainingEngine ReadEngine(string id, ParameterReader item) =>
        new()
        {
            Id = id,
            MatrixShare = item.Number("matrix_of_measured_fraction"),
            NarrowShare = item.Number("narrow_of_matrix_ratio"),
            AttentionShare = item.Number("attention_of_matrix_fraction"),
            Traffic = item.Number("traffic_ratio"),
            HasFusedAttention = item.Number("fused_attention_count") > 0,
            LayerSeconds = item.Number("layer_overhead_us") * 1e-6,
            TensorOverlap = item.Number("tensor_overlap_fraction"),
            DataOverlap = item.Number("data_overlap_fraction"),
            GradientBytes = item.Number("gradient_bytes_ratio"),
        };
}
