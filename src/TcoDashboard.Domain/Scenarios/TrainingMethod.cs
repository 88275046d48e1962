namespace TcoDashboard.Domain.Scenarios;

/// <summary>How a run changes the model.</summary>
public enum TrainingMethod
{
    /// <summary>From scratch, all weights.</summary>
    Pretrain,

    /// <summary>All weights of a finished model. Costs per token what pre-training costs.</summary>
    FullFineTune,

    /// <summary>Small adapters on frozen weights (LoRA): no weight gradients and no optimiser state for the base.</summary>
    Lora,
}
