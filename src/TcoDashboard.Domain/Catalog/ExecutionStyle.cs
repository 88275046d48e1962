namespace TcoDashboard.Domain.Catalog;

/// <summary>How an accelerator runs a model, which decides the performance model that applies.</summary>
public enum ExecutionStyle
{
    /// <summary>Weights and cache in high-bandwidth memory, many sequences a step: GPUs, TPUs, Gaudi, Trainium.</summary>
    Batched,

    /// <summary>Weights and cache in on-wafer memory, sequences spread over layers: Cerebras.</summary>
    WaferScale,

    /// <summary>Another dataflow for which no validated model exists here: Groq, SambaNova, Tenstorrent, d-Matrix.</summary>
    OtherDataflow,
}
