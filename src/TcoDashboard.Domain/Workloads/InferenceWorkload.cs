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
    /// <summary>How much prompts differ in length; <c>null</c> when all have the mean.</summary>
    public LengthDistribution? InputLengths { get; init; }

    /// <summary>How much answers differ in length; <c>null</c> when all have the mean.</summary>
    public LengthDistribution? OutputLengths { get; init; }

    /// <summary>Share of prompt tokens that are the same in all requests, so that a copy keeps their cache once; at most <see cref="CachedInput"/>.</summary>
    public Fraction SharedPrefix { get; init; }

    /// <summary>How tokens are drafted ahead; <c>null</c> for one token a step.</summary>
    public SpeculativeDraft? Draft { get; init; }

    /// <summary>
    /// Mean context of a request in flight: <c>I + O/2·(1 + c²)</c> with the variation c of answer lengths, because long answers stay longer
    /// and so are met more often (renewal theory, the inspection paradox). Without variation prompt plus half the answer.
    /// </summary>
    public double MeanContext =>
        InputTokens + (OutputTokens / 2.0 * (1 + (OutputLengths?.SquaredVariation ?? 0)));

    /// <summary>Context of the longest request that must fit: prompt and answer at their 99th percentile, or at the mean where all are alike.</summary>
    public double LongestContext =>
        InputLengths is null && OutputLengths is null
            ? InputTokens + OutputTokens
            : Math.Max(
                InputTokens + OutputTokens,
                Math.Min(
                    Model.MaxContextTokens ?? double.PositiveInfinity,
                    (InputLengths?.Quantile(0.99) ?? InputTokens)
                        + (OutputLengths?.Quantile(0.99) ?? OutputTokens)
                )
            );

    /// <summary>Most requests there ever are at the same moment; <c>null</c> when demand does not bound it.</summary>
    public int? MaxSequences { get; init; }
}
