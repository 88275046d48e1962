using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Variants;

namespace TcoDashboard.Reports.Variants;

/// <summary>The study of scale and time of one metric.</summary>
/// <param name="Groups">Scale, useful life, delay, next generation.</param>
/// <param name="Rows">The variants with their results.</param>
public sealed record VariantReport(
    ImmutableArray<VariantGroup> Groups,
    ImmutableArray<VariantRow> Rows
);
