using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>One load of a scenario as written in the document.</summary>
public sealed record WorkloadSpec
{
    /// <summary>Id inside the document.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The run, when the model is trained; <c>null</c> when it answers requests. The fields below are those of requests.</summary>
    public TrainingSpec? Training { get; init; }

    /// <summary>Format of the stored weights.</summary>
    public NumberFormat Weights { get; init; }

    /// <summary>Format of the key-value cache.</summary>
    public NumberFormat Cache { get; init; }

    /// <summary>Mean prompt length in tokens; 0 when the model is trained.</summary>
    public int InputTokens { get; init; }

    /// <summary>Mean answer length in tokens; 0 when the model is trained.</summary>
    public int OutputTokens { get; init; }

    /// <summary>Share of prompt tokens found in the prefix cache, 0 to 1.</summary>
    public double CachedInput { get; init; }

    /// <summary>Largest acceptable mean time to first token in milliseconds; <c>null</c> for no target.</summary>
    public double? MaxTtftMs { get; init; }

    /// <summary>Smallest acceptable speed per user in tokens a second; <c>null</c> for no target.</summary>
    public double? MinTokensPerSecondPerUser { get; init; }

    /// <summary>Demand at the peak; <c>null</c> when the limits alone decide how much is built.</summary>
    public PeakDemand? Demand { get; init; }

    /// <summary>What the load does with the model.</summary>
    public WorkloadKind Kind => Training is null ? WorkloadKind.Inference : WorkloadKind.Training;
}
