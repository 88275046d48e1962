using System.Collections.Immutable;

namespace TcoDashboard.Reports.Figures;

/// <summary>Points that belong together: one cost part, one vendor, one frontier.</summary>
/// <param name="Id">Stable name within the chart.</param>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Color">Its place in the palette: <see cref="ChartColors"/>.</param>
/// <param name="Mark">How it is drawn.</param>
/// <param name="Points">Its points, in the order of X.</param>
public sealed record ChartSeries(
    string Id,
    string Name,
    string Color,
    SeriesMark Mark,
    ImmutableArray<ChartPoint> Points
)
{
    /// <summary>The name in the legend that it shares with others, such as the points on all curves; <c>null</c> for its own.</summary>
    public string? Group { get; init; }

    /// <summary>Id of the series that it lies on and is shown with; <c>null</c> when it stands by itself.</summary>
    public string? On { get; init; }
}
