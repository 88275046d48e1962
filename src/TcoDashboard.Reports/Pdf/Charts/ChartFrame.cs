using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>The frame of a chart with a standing scale: numbers at the left, a line for each.</summary>
internal sealed class ChartFrame
{
    private readonly double _top;
    private readonly double _bottom;
    private readonly ChartScale _scale;

    private ChartFrame(double left, double top, double bottom, ChartScale scale) =>
        (Left, _top, _bottom, _scale) = (left, top, bottom, scale);

    /// <summary>Where the drawing begins, right of the numbers.</summary>
    public double Left { get; }

    public double Top => _top;

    public double Bottom => _bottom;

    public double Y(double value) => _bottom - (_bottom - _top) * _scale.Share(value);

    /// <summary>Draws the scale into a surface and says what is left for the chart.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="scale">The values.</param>
    /// <param name="below">Room kept below for names.</param>
    public static ChartFrame Of(ChartSurface surface, ChartScale scale, double below)
    {
        var numbers = scale
            .Ticks.Select(tick => surface.WidthOf(tick.Text))
            .DefaultIfEmpty(0)
            .Max();
        var frame = new ChartFrame(
            surface.Left + numbers + 6,
            surface.Top + 12,
            surface.Bottom - below,
            scale
        );
        foreach (var (value, text) in scale.Ticks)
        {
            surface.Shapes.Line(
                (frame.Left, frame.Y(value)),
                (surface.Right, frame.Y(value)),
                ChartInk.Grid,
                0.5
            );
            surface.Text(text, frame.Left - 4, frame.Y(value) + 2.6, ChartAnchor.End);
        }

        return frame;
    }

    /// <summary>Lines across the chart with their names at the right end.</summary>
    public void ReferenceLines(ChartFigure figure, ChartSurface surface)
    {
        foreach (var line in figure.ReferenceLines.Where(line => !line.IsOnX))
        {
            var y = Y(line.Value);
            surface.Shapes.Line((Left, y), (surface.Right, y), ChartInk.Black, 0.9, dash: 3);
            surface.Label(line.Name, surface.Right, y - 3, ChartAnchor.End);
        }
    }
}
