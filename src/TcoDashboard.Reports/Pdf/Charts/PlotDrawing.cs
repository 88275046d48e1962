using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>Both axes are quantities: lines, steps, areas and points.</summary>
internal static class PlotDrawing
{
    public const double Height = 140;
    private const double NumbersBelow = 26;

    public static void Draw(ChartFigure figure, ChartSurface surface)
    {
        var y = ScaleOf(figure, isX: false);
        var x = ScaleOf(figure, isX: true);
        var frame = ChartFrame.Of(surface, y, NumbersBelow);
        double X(double value) => frame.Left + (surface.Right - frame.Left) * x.Share(value);
        foreach (var (value, text) in x.Ticks)
        {
            surface.Shapes.Line(
                (X(value), frame.Bottom),
                (X(value), frame.Bottom + 3),
                ChartInk.Grey,
                0.7
            );
            surface.Text(text, X(value), frame.Bottom + 11, ChartAnchor.Middle);
        }

        surface.Shapes.Line(
            (frame.Left, frame.Bottom),
            (surface.Right, frame.Bottom),
            ChartInk.Grey,
            0.7
        );
        surface.Text(
            ChartTables.Title(figure.X, ChartTables.ScaleOf(figure, isX: true, Presenter.Plain)),
            (frame.Left + surface.Right) / 2,
            surface.Bottom - 3,
            ChartAnchor.Middle
        );
        foreach (var (index, series) in figure.Series.Index())
        {
            Series(surface, series, index, frame, X);
        }

        Standing(figure, surface, frame, X);
        frame.ReferenceLines(figure, surface);
    }

    private static ChartScale ScaleOf(ChartFigure figure, bool isX)
    {
        var axis = isX ? figure.X : figure.Y;
        var shown = ChartTables.ScaleOf(figure, isX, Presenter.Plain);
        double[] values =
        [
            .. figure.Series.SelectMany(series => series.Points).Select(p => isX ? p.X : p.Y),
            .. figure.ReferenceLines.Where(line => line.IsOnX == isX).Select(line => line.Value),
        ];
        return axis.IsLogarithmic
            ? ChartScale.OfLog(values, shown)
            : ChartScale.Of(values, shown, fromZero: !isX);
    }

    private static void Series(
        ChartSurface surface,
        ChartSeries series,
        int index,
        ChartFrame frame,
        Func<double, double> x
    )
    {
        var ink = ChartInk.Of(series.Color, index);
        (double X, double Y)[] points =
        [
            .. series.Points.Select(point => (x(point.X), frame.Y(point.Y))),
        ];
        switch (series.Mark)
        {
            case SeriesMark.Points:
                foreach (var (left, top) in points)
                {
                    surface.Shapes.Box(
                        left - 2.2,
                        top - 2.2,
                        4.4,
                        4.4,
                        ink with
                        {
                            Pattern = ChartPattern.Plain,
                        }
                    );
                }

                break;
            case SeriesMark.Area:
                var steps = Steps(points, isBefore: false);
                if (steps.Length > 0)
                {
                    surface.Shapes.Area(
                        [(steps[0].X, frame.Bottom), .. steps, (steps[^1].X, frame.Bottom)],
                        ChartInk.OfArea(series.Color, index)
                    );
                }

                surface.Shapes.Path(steps, ink.Fill, 1.2, Dash(index));
                break;
            case SeriesMark.Steps or SeriesMark.Frontier:
                surface.Shapes.Path(
                    Steps(points, series.Mark == SeriesMark.Frontier),
                    ink.Fill,
                    1.3,
                    Dash(index)
                );
                break;
            default:
                surface.Shapes.Path(points, ink.Fill, 1.3, Dash(index));
                break;
        }
    }

    /// <summary>The line of values that hold from their point until the next, or from the point before.</summary>
    private static (double X, double Y)[] Steps((double X, double Y)[] points, bool isBefore) =>
        [
            .. points
                .Zip(points.Skip(1))
                .SelectMany(pair =>
                    new[]
                    {
                        pair.First,
                        isBefore ? (pair.First.X, pair.Second.Y) : (pair.Second.X, pair.First.Y),
                    }
                ),
            .. points.TakeLast(1),
        ];

    private static void Standing(
        ChartFigure figure,
        ChartSurface surface,
        ChartFrame frame,
        Func<double, double> x
    )
    {
        var free = double.NegativeInfinity;
        foreach (
            var line in figure.ReferenceLines.Where(line => line.IsOnX).OrderBy(line => line.Value)
        )
        {
            surface.Shapes.Line(
                (x(line.Value), frame.Top - 2),
                (x(line.Value), frame.Bottom),
                ChartInk.Black,
                0.9,
                dash: 3
            );
            var wide = surface.WidthOf(line.Name, isBold: true);
            var left = Math.Max(x(line.Value) - wide / 2, free);
            surface.Text(line.Name, left, frame.Top - 4, isBold: true);
            free = left + wide + 6;
        }
    }

    private static double Dash(int index) =>
        index switch
        {
            0 => 0,
            1 => 5,
            2 => 2,
            _ => 8,
        };
}
