using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

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

    /// <summary>Mean length of the text of a prompt in tokens, images not counted; 0 when the model is trained.</summary>
    public int InputTokens { get; init; }

    /// <summary>Images that come with each request; <c>null</c> for none.</summary>
    public ImageInput? Images { get; init; }

    /// <summary>Mean prompt length in tokens, images counted.</summary>
    public int PromptTokens => InputTokens + (Images?.Tokens ?? 0);

    /// <summary>How much prompts differ in length; <c>null</c> when all have the mean.</summary>
    public LengthSpread? InputSpread { get; init; }

    /// <summary>How much answers differ in length; <c>null</c> when all have the mean.</summary>
    public LengthSpread? OutputSpread { get; init; }

    /// <summary>Mean answer length in tokens; 0 when the model is trained.</summary>
    public int OutputTokens { get; init; }

    /// <summary>Share of prompt tokens found in the prefix cache, 0 to 1.</summary>
    public double CachedInput { get; init; }

    /// <summary>Share of prompt tokens that are the same in all requests, such as a system prompt; 0 to <see cref="CachedInput"/>.</summary>
    public double SharedPrefix { get; init; }

    /// <summary>Tokens drafted ahead and checked together; <c>null</c> for none.</summary>
    public SpeculativeDraft? Speculation { get; init; }

    /// <summary>Largest acceptable time to first token in milliseconds; <c>null</c> for no target.</summary>
    public double? MaxTtftMs { get; init; }

    /// <summary>Smallest acceptable speed per user in tokens a second; <c>null</c> for no target.</summary>
    public double? MinTokensPerSecondPerUser { get; init; }

    /// <summary>Which requests <see cref="MaxTtftMs"/> holds for; other than the mean only where <see cref="Arrivals"/> says how they come.</summary>
    public LatencyPercentile TtftAt { get; init; }

    /// <summary>Which requests <see cref="MinTokensPerSecondPerUser"/> holds for; P90 means that nine of ten users are at least that fast.</summary>
    public LatencyPercentile SpeedAt { get; init; }

    /// <summary>How requests arrive; <c>null</c> when every copy is kept full and nobody waits for a place.</summary>
    public ArrivalSpec? Arrivals { get; init; }

    /// <summary>Demand at the peak; <c>null</c> when the limits alone decide how much is built.</summary>
    public PeakDemand? Demand { get; init; }

    /// <summary>What the load does with the model.</summary>
    public WorkloadKind Kind => Training is null ? WorkloadKind.Inference : WorkloadKind.Training;
}
