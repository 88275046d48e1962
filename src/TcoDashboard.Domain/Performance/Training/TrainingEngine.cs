namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// What a training stack makes of a device: the values of one <c>calibration/training-*</c> item. Shares from 0 to 1, times in seconds.
/// </summary>
public sealed record TrainingEngine
{
    /// <summary>Id of the calibration item without its prefix, for example <c>megatron</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Share of the best measured matrix rate that the matrices of a layer reach.</summary>
    public required double MatrixShare { get; init; }

    /// <summary>The same share below 16 bits over that at 16 bits.</summary>
    public required double NarrowShare { get; init; }

    /// <summary>Rate of attention kernels over that of the 16-bit matrices.</summary>
    public required double AttentionShare { get; init; }

    /// <summary>Memory traffic between the matrices over that of separate 16-bit kernels.</summary>
    public required double Traffic { get; init; }

    /// <summary>Whether attention runs in one kernel that keeps no scores and skips what causality hides.</summary>
    public required bool HasFusedAttention { get; init; }

    /// <summary>Launch gaps and small kernels of one layer and pass, in seconds.</summary>
    public required double LayerSeconds { get; init; }

    /// <summary>Share of tensor-parallel communication hidden behind arithmetic.</summary>
    public required double TensorOverlap { get; init; }

    /// <summary>Share of the backward pass behind which data-parallel communication hides.</summary>
    public required double DataOverlap { get; init; }

    /// <summary>Bytes of one gradient on the wire.</summary>
    public required double GradientBytes { get; init; }

    /// <summary>Share of the adapters of a domain that its collectives use; 1 where every device drives its own.</summary>
    public double RailShare { get; init; } = 1;

    /// <summary>Share of expert exchange hidden behind arithmetic where the stack differs from others; <c>null</c> otherwise.</summary>
    public double? ExpertOverlap { get; init; }
}
