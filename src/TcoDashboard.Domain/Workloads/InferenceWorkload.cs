using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Workloads;

/// <summary>What must be served: a model, the lengths of its requests and how fast answers must come.</summary>
/// <param name="Model">The model.</param>
/// <param name="Weights">Format of the stored weights.</param>
/// <param name="Cache">Format of the key-value cache.</param>
/// <param name="InputTokens">Mean prompt length, in tokens.</param>
/// <param name="OutputTokens">Mean answer length, in tokens.</param>
/// <param name="CachedInput">Share of prompt tokens found in the prefix cache.</param>
/// <param name="MaxTimeToFirstToken">Largest acceptable mean TTFT; <c>null</c> for no target.</param>
/// <param name="MaxTimePerOutputToken">Largest acceptable mean TPOT; <c>null</c> for no target.</param>
public sealed record InferenceWorkload(
    LanguageModel Model,
    NumberFormat Weights,
    NumberFormat Cache,
    int InputTokens,
    int OutputTokens,
    Fraction CachedInput,
    Duration? MaxTimeToFirstToken,
    Duration? MaxTimePerOutputToken
)
{
    /// <summary>Most requests there ever are at the same moment; <c>null</c> when demand does not bound it.</summary>
    public int? MaxSequences { get; init; }
}
