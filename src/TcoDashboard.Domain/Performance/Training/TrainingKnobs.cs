using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>The parameters a fit may move, each with its physical range.</summary>
internal static class TrainingKnobs
{
    public static ImmutableArray<Knob> Of(TrainingParameters parameters) =>
        [.. Kernels(), .. Rest(), .. parameters.Engines.Keys.SelectMany(Engine)];

    private static IEnumerable<Knob> Kernels()
    {
        yield return new(
            "memory_efficiency_fraction",
            0.5,
            0.95,
            p => p.MemoryEfficiency,
            (p, v) => p with { MemoryEfficiency = v }
        );
        yield return new(
            "scale_up_efficiency_fraction",
            0.4,
            0.95,
            p => p.ScaleUpEfficiency,
            (p, v) => p with { ScaleUpEfficiency = v }
        );
        yield return new(
            "routed_of_dense_fraction",
            0.3,
            1,
            p => p.RoutedShare,
            (p, v) => p with { RoutedShare = v }
        );
        yield return new(
            "routed_layer_us",
            20,
            800,
            p => p.RoutedLayerSeconds * 1e6,
            (p, v) => p with { RoutedLayerSeconds = v * 1e-6 }
        );
        yield return new(
            "routed_expert_us",
            2,
            300,
            p => p.RoutedExpertSeconds * 1e6,
            (p, v) => p with { RoutedExpertSeconds = v * 1e-6 }
        );
        yield return new(
            "expert_overlap_fraction",
            0.05,
            0.95,
            p => p.ExpertOverlap,
            (p, v) => p with { ExpertOverlap = v }
        );
        yield return new(
            "cast_bytes_ratio",
            1,
            16,
            p => p.CastBytes,
            (p, v) => p with { CastBytes = v }
        );
        yield return new(
            "weight_traffic_fraction",
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
            2,
            60,
            p => p.StepSeconds * 1e3,
            (p, v) => p with { StepSeconds = v * 1e-3 }
        );
        yield return new(
            "scale_loss_per_doubling_fraction",
            0.001,
            0.02,
            p => p.ScaleLoss,
            (p, v) => p with { ScaleLoss = v }
        );
        yield return new(
            "adapter_work_fraction",
            0.02,
            0.4,
            p => p.AdapterWork,
            (p, v) => p with { AdapterWork = v }
        );
        yield return new(
            "matmul_of_peak_google_fraction",
            0.6,
            0.97,
            p => p.GoogleMatmulShare,
            (p, v) => p with { GoogleMatmulShare = v }
        );
        yield return new(
            "wafer_step_ms",
            50,
            2000,
            p => p.WaferStepSeconds * 1e3,
            (p, v) => p with { WaferStepSeconds = v * 1e-3 }
        );
        yield return new(
            "wafer_compute_of_peak_fraction",
            0.25,
            0.55,
            p => p.Wafer.ComputeShare,
            (p, v) => p with { Wafer = p.Wafer with { ComputeShare = v } }
        );
    }

    private static IEnumerable<Knob> Engine(string id)
    {
        yield return Of(
            id,
            "matrix_of_measured_fraction",
            0.4,
            1,
            e => e.MatrixShare,
            (e, v) => e with { MatrixShare = v }
        );
        yield return Of(
            id,
            "narrow_of_matrix_ratio",
            0.8,
            1.4,
            e => e.NarrowShare,
            (e, v) => e with { NarrowShare = v }
        );
        yield return Of(
            id,
            "attention_of_matrix_fraction",
            id.StartsWith("megatron", StringComparison.Ordinal) ? 0.55 : 0.2,
            1,
            e => e.AttentionShare,
            (e, v) => e with { AttentionShare = v }
        );
        yield return Of(
            id,
            "traffic_ratio",
            0.4,
            3,
            e => e.Traffic,
            (e, v) => e with { Traffic = v }
        );
        yield return Of(
            id,
            "layer_overhead_us",
            10,
            500,
            e => e.LayerSeconds * 1e6,
            (e, v) => e with { LayerSeconds = v * 1e-6 }
        );
        yield return Of(
            id,
            "tensor_overlap_fraction",
            0.02,
            0.9,
            e => e.TensorOverlap,
            (e, v) => e with { TensorOverlap = v }
        );
        yield return Of(
            id,
            "data_overlap_fraction",
            0.02,
            0.98,
            e => e.DataOverlap,
            (e, v) => e with { DataOverlap = v }
        );
    }

    private static Knob Of(
        string id,
        string name,
        double low,
        double high,
        Func<TrainingEngine, double> get,
        Func<TrainingEngine, double, TrainingEngine> set
    ) =>
        new(
            $"{id}/{name}",
            low,
            high,
            p => get(p.Engines[id]),
            (p, v) => p with { Engines = p.Engines.SetItem(id, set(p.Engines[id], v)) }
        );

    /// <summary>One parameter: its range, how to read it and how to change it.</summary>
    internal sealed record Knob(
        string Name,
        double Low,
        double High,
        Func<TrainingParameters, double> Get,
        Func<TrainingParameters, double, TrainingParameters> Set
    )
    {
        /// <summary>Moves it by a share of itself, inside its range.</summary>
        public TrainingParameters Move(TrainingParameters parameters, double share)
        {
            var value = Math.Max(Get(parameters), Low / 2);
            return Set(parameters, Math.Clamp(value * (1 + share), Low, High));
        }

        /// <summary>Distance from where it started, in doublings, squared.</summary>
        public double Distance(TrainingParameters start, TrainingParameters now)
        {
            var doublings = Math.Log2(Math.Max(Get(now), Low / 4) / Math.Max(Get(start), Low / 4));
            return doublings * doublings;
        }
    }
}
