using System.Collections.Immutable;

namespace TcoDashboard.Reports.Variants;

/// <summary>One figure of one option at each size.</summary>
/// <param name="Metric">The figure with its unit.</param>
/// <param name="Option">The option.</param>
/// <param name="Cells">One text a size.</param>
public sealed record VariantTableRow(string Metric, string Option, ImmutableArray<string> Cells);
