using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>What a variant gives: the figures of its options, without the sheets behind them, so that many can be kept.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Options">The options in the order of the document; empty when the scenario cannot be evaluated.</param>
/// <param name="Problems">What is wrong with the scenario as a whole.</param>
public sealed record VariantRow(
    Variant Variant,
    ImmutableArray<VariantOption> Options,
    ImmutableArray<Problem> Problems
);
