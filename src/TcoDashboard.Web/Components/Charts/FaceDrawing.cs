namespace TcoDashboard.Web.Components.Charts;

/// <summary>What stands around a drawing that the browser holds: charts.js writes it again when the figure became another.</summary>
/// <param name="Tools">Name of the tools menu.</param>
/// <param name="Summary">What the chart shows, in words.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Height">Height of the drawing in pixels.</param>
/// <param name="Legend">Name of the legend.</param>
/// <param name="Entries">What stands in the legend.</param>
/// <param name="Undrawn">Said where it cannot be drawn again.</param>
public sealed record FaceDrawing(
    string Tools,
    string Summary,
    string Table,
    int Height,
    string Legend,
    IReadOnlyList<LegendEntry> Entries,
    string Undrawn
);
