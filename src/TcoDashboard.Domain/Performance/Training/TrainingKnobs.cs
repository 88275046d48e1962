using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// The parameters a fit may move, each with its physical range. Kernel efficiencies vary by about a tenth between stacks that are tuned at
/// all, overlaps by half and times of hosts by more: these spreads are judgements of engineers, not fitted.
/// </summary>
internal static class TrainingKnobs
{
    public static ImmutableArray<Knob> Of(TrainingParameters parameters) =>
        [
            .. Kernels(),
            .. Experts(),
            .. Rest(),
            .. parameters.Engines.Keys.SelectMany(id => Products(id).Concat(Surroundings(id))),
        ];

    private static IEnumerable<Knob> Kernels()
    {
        yield return new(
            "memory_efficiency_fraction",
            0.1,
            0.5,
            0.95,
            p => p.MemoryEfficiency,
            (p, v) => p with { MemoryEfficiency = v }
        );
        yield return new(
            "scale_up_efficiency_fraction",
            0.15,
            0.4,
            0.95,
            p => p.ScaleUpEfficiency,
            (p, v) => p with { ScaleUpEfficiency = v }
        );
    }

    private static IEnumerable<Knob> Experts()
    {
        yield return new(
            "routed_of_dense_fraction",
            0.3,
            0.3,
            1,
            p => p.RoutedShare,
            (p, v) => p with { RoutedShare = v }
        );
        yield return new(
            "routed_layer_us",
            0.7,
            20,
            800,
            p => p.RoutedLayerSeconds * 1e6,
            (p, v) => p with { RoutedLayerSeconds = v * 1e-6 }
        );
        yield return new(
            "routed_expert_us",
            0.7,
            2,
            300,
            p => p.RoutedExpertSeconds * 1e6,
            (p, v) => p with { RoutedExpertSeconds = v * 1e-6 }
        );
        yield return new(
            "expert_overlap_fraction",
            0.5,
            0.05,
            0.95,
            p => p.ExpertOverlap,
            (p, v) => p with { ExpertOverlap = v }
        );
        yield return new(
            "cast_bytes_ratio",
            0.4,
            1,
            16,
            p => p.CastBytes,
            (p, v) => p with { CastBytes = v }
        );
        yield return new(
            "weight_traffic_fraction",
            0.4,
            0.1,
            2,
            p => p.WeightTraffic,
            (p, v) => p with { WeightTraffic = v }
        );
    }

    private static IEnumerable<Knob> Rest()
    {
        yield return new(
            "step_overhead_ms",
            0.7,
            2,
            60,
            p => p.StepSeconds * 1e3,
            (p, v) => p with { StepSeconds = v * 1e-3 }
        );
        yield return new(
            "scale_loss_per_doubling_fraction",
            0.4,
            0.001,
            0.02,
            p => p.ScaleLoss,
            (p, v) => p with { ScaleLoss = v }
        );
        yield return new(
            "adapter_work_fraction",
            0.5,
            0.02,
            0.4,
            p => p.AdapterWork,
            (p, v) => p with { AdapterWork = v }
        );
        yield return new(
            "matmul_of_peak_google_fraction",
            0.1,
            0.6,
            0.97,
            p => p.GoogleMatmulShare,
            (p, v) => p with { GoogleMatmulShare = v }
        );
        yield return new(
            "wafer_step_ms",
            0.5,
            50,
            2000,
            p => p.WaferStepSeconds * 1e3,
            (p, v) => p with { WaferStepSeconds = v * 1e-3 }
        );
        yield return new(
            "wafer_compute_of_peak_fraction",
            0.2,
            0.25,
            0.55,
            p => p.Wafer.ComputeShare,
            (p, v) => p with { Wafer = p.Wafer with { ComputeShare = v } }
        );
    }

    private static IEnumerable<Knob> Products(string id)
    {
        yield return Of(
            id,
            "matrix_of_measured_fraction",
            0.2,
            0.4,
            1,
            e => e.MatrixShare,
            (e, v) => e with { MatrixShare = v }
        );
        yield return Of(
            id,
            "narrow_of_matrix_ratio",
            0.1,
            0.8,
            1.4,
            e => e.NarrowShare,
            (e, v) => e with { NarrowShare = v }
        );
        yield return Of(
            id,
            "attention_of_matrix_fraction",
            0.3,
            id.StartsWith("megatron", StringComparison.Ordinal) ? 0.65 : 0.2,
            1,
            e => e.AttentionShare,
            (e, v) => e with { AttentionShare = v }
        );
    }

    private static IEnumerable<Knob> Surroundings(string id)
    {
        yield return Of(
            id,
            "traffic_ratio",
            0.5,
            0.4,
            3,
            e => e.Traffic,
            (e, v) => e with { Traffic = v }
        );
        yield return Of(
            id,
            "layer_overhead_us",
            0.7,
            10,
            500,
            e => e.LayerSeconds * 1e6,
            (e, v) => e with { LayerSeconds = v * 1e-6 }
        );
        yield return Of(
            id,
            "tensor_overlap_fraction",
            0.5,
            0.02,
            0.9,
            e => e.TensorOverlap,
            (e, v) => e with { TensorOverlap = v }
        );
        yield return Of(
            id,
            "data_overlap_fraction",
            0.5,
            0.02,
            0.98,
            e => e.DataOverlap,
            (e, v) => e with { DataOverlap = v }
        );
    }

    private static Knob Of(
        string id,
        string name,
        double spread,
        double low,
        double high,
        Func<TrainingEngine, double> get,
        Func<TrainingEngine, double, TrainingEngine> set
    ) =>
        new(
            $"{id}/{name}",
            spread,
            low,
            high,
            p => get(p.Engines[id]),
            (p, v) => p with { Engines = p.Engines.SetItem(id, set(p.Engines[id], v)) }
        );

    /// <summary>One parameter: how far a fit may reasonably move its logarithm, its range, how to read it and how to change it.</summary>
    internal sealed record Knob(
        string Name,
        double Spread,
        double Low,
        double High,
        Func<TrainingParameters, double> Get,
        Func<TrainingParameters, double, TrainingParameters> Set
    )
    {
        /// <summary>The stack whose parameter it is; <c>null</c> for one that all stacks share.</summary>
        public string? Engine { get; } = Name.Split('/') is [var id, _] ? id : null;

        /// <summary>What is known of its logarithm before a fit.</summary>
        public FitPrior Prior(TrainingParameters start)
        {
            var (low, high) = (Math.Log(Low), Math.Log(High));
            return new(Math.Clamp(Math.Log(Get(start)), low, high), Spread, low, high);
        }
    }
}
