using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>A comparison as a link shows it for ever.</summary>
/// <param name="Report">Answer and table.</param>
/// <param name="Figures">The figures below it.</param>
public sealed record FrozenComparison(ComparisonReport Report, ImmutableArray<ChartFigure> Figures)
{
    /// <summary>The comments that the sharer chose to show; empty unless they said so.</summary>
    public ImmutableArray<FrozenComment> Comments { get; init; } = [];

    /// <summary>For each column the place of its document among those frozen; empty when there is only one.</summary>
    public ImmutableArray<int> DocumentOf { get; init; } = [];

    /// <summary>The inputs that the viewer may move; none unless the sharer said so, and never where prices are hidden.</summary>
    public ImmutableArray<FrozenSlider> Sliders { get; init; } = [];

    /// <summary>The weighed ranking; <c>null</c> when nobody weighed, when the link leaves options out, and where prices are hidden.</summary>
    public FrozenWeighing? Weighing { get; init; }

    /// <summary>Whether prices are hidden: money is an index, and what it was made from is not kept.</summary>
    public bool IsIndexed { get; init; }
}
