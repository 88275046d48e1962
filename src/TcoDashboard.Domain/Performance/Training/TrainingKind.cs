namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What a training job changes in the model.</summary>
public enum TrainingKind
{
    /// <summary>All weights: pre-training, continued training or full fine-tuning.</summary>
    AllWeights,

    /// <summary>Small adapters on a frozen base (LoRA): no weight gradients and no optimiser state for the base.</summary>
    Adapters,
}
