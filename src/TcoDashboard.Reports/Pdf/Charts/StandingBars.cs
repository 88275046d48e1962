using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>Columns that grow up and down from zero, with lines above them: categories in time.</summary>
internal static class StandingBars
{
    public const double Height = 140;
    private const double NamesBelow = 14;

    public static void Draw(ChartFigure figure, ChartSurface surface)
    {
        var shown = ChartTables.ScaleOf(figure, isX: false, Presenter.Plain);
        var bars = figure.Series.Where(series => series.Mark == SeriesMark.Bar).ToArray();
        var lines = figure.Series.Except(bars).ToArray();
        var scale = ChartScale.Of(
            [
                .. figure.X.Categories.SelectMany(
                    (_, place) => Reach(bars, place, figure.IsStacked)
                ),
                .. lines.SelectMany(series => series.Points).Select(point => point.Y),
                .. figure.ReferenceLines.Where(line => !line.IsOnX).Select(line => line.Value),
            ],
            shown,
            fromZero: true
        );
        var frame = ChartFrame.Of(surface, scale, NamesBelow);
        var slot = (surface.Right - frame.Left) / Math.Max(1, figure.X.Categories.Length);
        Names(figure, surface, frame, slot);
        for (var place = 0; place < figure.X.Categories.Length; place++)
        {
            Column(figure, surface, bars, frame, place, slot);
        }

        surface.Shapes.Line(
            (frame.Left, frame.Y(0)),
            (surface.Right, frame.Y(0)),
            ChartInk.Grey,
            0.7
        );
        foreach (var (index, series) in lines.Index())
        {
            surface.Shapes.Path(
                [
                    .. series.Points.Select(point =>
                        (frame.Left + slot * (point.X + 0.5), frame.Y(point.Y))
                    ),
                ],
                ChartInk.Black,
                1.4,
                index == 0 ? 0 : 3
            );
        }

        frame.ReferenceLines(figure, surface);
    }

    private static double[] Reach(ChartSeries[] bars, int place, bool isStacked)
    {
        double[] values = [.. bars.Select(series => At(series, place) ?? 0)];
        return isStacked
            ? [values.Where(v => v > 0).Sum(), values.Where(v => v < 0).Sum()]
            : values;
    }

    private static void Column(
        ChartFigure figure,
        ChartSurface surface,
        ChartSeries[] bars,
        ChartFrame frame,
        int place,
        double slot
    )
    {
        var (up, down) = (0.0, 0.0);
        var wide = slot * 0.68 / (figure.IsStacked ? 1 : Math.Max(1, bars.Length));
        foreach (var (index, series) in bars.Index())
        {
            if (At(series, place) is not { } value)
            {
                continue;
            }

            var from =
                !figure.IsStacked ? 0
                : value < 0 ? down
                : up;
            var (top, bottom) = (
                frame.Y(Math.Max(from, from + value)),
                frame.Y(Math.Min(from, from + value))
            );
            surface.Shapes.Box(
                frame.Left + slot * (place + 0.16) + (figure.IsStacked ? 0 : index * wide),
                top,
                wide,
                bottom - top,
                ChartInk.Of(series.Color, index)
            );
            (up, down) = value < 0 ? (up, down + value) : (up + value, down);
        }
    }

    // As many names as stand side by side.
    private static void Names(
        ChartFigure figure,
        ChartSurface surface,
        ChartFrame frame,
        double slot
    )
    {
        var widest = figure
            .X.Categories.Select(name => surface.WidthOf(name))
            .DefaultIfEmpty(1)
            .Max();
        var every = Math.Max(1, (int)Math.Ceiling((widest + 4) / slot));
        for (var place = 0; place < figure.X.Categories.Length; place += every)
        {
            surface.Text(
                figure.X.Categories[place],
                frame.Left + slot * (place + 0.5),
                surface.Bottom - 3,
                ChartAnchor.Middle
            );
        }
    }

    private static double? At(ChartSeries series, int place) =>
        series.Points.FirstOrDefault(point => (int)point.X == place)?.Y;
}
