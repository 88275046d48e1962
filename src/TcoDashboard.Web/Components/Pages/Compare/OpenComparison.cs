using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>What a page shows of a comparison, every text ready.</summary>
/// <param name="Report">The table and its words.</param>
/// <param name="Figures">The charts.</param>
public sealed record OpenComparison(ComparisonReport Report, ImmutableArray<ChartFigure> Figures);
