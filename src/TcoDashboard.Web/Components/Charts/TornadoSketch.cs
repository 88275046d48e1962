using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>The bars of a tornado as the server draws them: from the value as things stand to the ends.</summary>
internal static class TornadoSketch
{
    private const double NameLine = 14;
    private const double Thickness = 14;

    /// <summary>One box for each end of each input.</summary>
    public static IEnumerable<ChartSketch.Box> Bars(ChartDrawing drawing, double rowHeight)
    {
        var start = drawing.Base ?? 0;
        var bars = drawing.Series.Where(series => series.Mark == SeriesMark.Bar).ToArray();
        double[] values =
        [
            start,
            .. bars.SelectMany(series => series.Points).Select(point => point.Y),
        ];
        var (low, width) = (values.Min(), Math.Max(values.Max() - values.Min(), 1e-300));
        return bars.SelectMany(series =>
            series.Points.Select(point => new ChartSketch.Box(
                (Math.Min(point.Y, start) - low) / width * 100,
                (rowHeight * (int)point.X) + NameLine + 6,
                Math.Abs(point.Y - start) / width * 100,
                Thickness,
                series.Color,
                $"{point.XText}, {series.Name}, {point.Label}: {point.Text}"
            ))
        );
    }
}
