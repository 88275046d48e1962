namespace TcoDashboard.Domain.Scenarios;

/// <summary>What a load does with a model. All loads of one document are of one kind, because their costs do not compare.</summary>
public enum WorkloadKind
{
    /// <summary>Answers requests.</summary>
    Inference,

    /// <summary>Trains or fine-tunes a model.</summary>
    Training,
}
