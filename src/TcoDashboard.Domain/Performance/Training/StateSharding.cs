namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Which training state is split over the data-parallel ranks instead of kept on each of them.</summary>
public enum StateSharding
{
    /// <summary>None: every rank keeps all.</summary>
    None,

    /// <summary>Optimiser state (ZeRO stage 1, distributed optimiser).</summary>
    Optimizer,

    /// <summary>Optimiser state and gradients (ZeRO stage 2, SHARD_GRAD_OP).</summary>
    Gradients,

    /// <summary>Optimiser state, gradients and weights (ZeRO stage 3, FULL_SHARD): weights are gathered layer by layer.</summary>
    Parameters,
}
