using System.Collections.Immutable;

namespace TcoDashboard.Reports.Variants;

/// <summary>Figures of the options at each size of a variant.</summary>
/// <param name="Sizes">Heads of the columns, for example "10×".</param>
/// <param name="Rows">One row for each figure and option.</param>
public sealed record VariantTable(
    ImmutableArray<string> Sizes,
    ImmutableArray<VariantTableRow> Rows
);
