using System.Collections.Immutable;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Variants;

/// <summary>What one kind of variant shows.</summary>
/// <param name="Id">Stable name: scale, life, delay, generation.</param>
/// <param name="Heading">What is changed.</param>
/// <param name="Finding">The answer, one to three sentences.</param>
/// <param name="Note">What the variant keeps and moves, one or two sentences.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Table">The numbers.</param>
/// <param name="Crossings">Where one option overtakes another, one sentence each.</param>
/// <param name="Missing">Why single options have no numbers at single sizes, one sentence each.</param>
public sealed record VariantGroup(
    string Id,
    string Heading,
    string Finding,
    string Note,
    ImmutableArray<ChartFigure> Figures,
    VariantTable Table,
    ImmutableArray<string> Crossings,
    ImmutableArray<string> Missing
);
