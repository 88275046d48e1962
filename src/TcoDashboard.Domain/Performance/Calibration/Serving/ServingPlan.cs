namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>How one copy of a model lies on devices.</summary>
/// <param name="Tensor">Devices that share each attention layer.</param>
/// <param name="Pipeline">Stages.</param>
/// <param name="AttentionData">Groups that attend to different sequences and share experts.</param>
/// <param name="IsExpertParallel">Whether whole experts lie on devices, rather than slices of all.</param>
internal readonly record struct ServingPlan(
    double Tensor,
    double Pipeline,
    double AttentionData,
    bool IsExpertParallel
)
{
    /// <summary>Attention groups that share one prompt, each with a part of its tokens; 1 when each takes its own.</summary>
    public double Context { get; init; } = 1;

    /// <summary>Devices of one stage.</summary>
    public double StageDevices => Tensor * AttentionData;

    /// <summary>Devices of one copy.</summary>
    public double Devices => Tensor * AttentionData * Pipeline;

    /// <summary>
    /// Load of the busiest expert-parallel device over the mean for lasting favourites; 1 where experts are sliced. Beyond a server,
    /// engines copy the favourites (DeepSeek EPLB), so their excess stops growing.
    /// </summary>
    public double Imbalance(ServingParameters p) =>
        IsExpertParallel
            ? 1
                + (
                    p[ServingParameter.Imbalance]
                    * Math.Min(1, Math.Log2(Math.Max(2, StageDevices)) / 3)
                )
            : 1;
}
