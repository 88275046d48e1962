using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>A comparison as a link shows it for ever.</summary>
/// <param name="Report">Answer and table.</param>
/// <param name="Figures">The figures below it.</param>
public sealed record FrozenComparison(ComparisonReport Report, ImmutableArray<ChartFigure> Figures);
