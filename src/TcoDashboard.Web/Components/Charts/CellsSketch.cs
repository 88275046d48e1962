using System.Globalization;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>A grid of cells as the server draws it: percent of the width, pixels of the height.</summary>
public sealed class CellsSketch
{
    private const double Left = 18;
    private const double Top = 18;
    private const double Bottom = 40;

    // Why: half the strength keeps the text of a cell readable on every colour in both themes.
    private const double Strongest = 0.5;
    private const double Weakest = 0.12;
    private readonly ChartDrawing _drawing;
    private readonly double _width;
    private readonly double _height;
    private readonly double _drawn;

    /// <summary>A sketch of a grid in a reserved height in pixels.</summary>
    public CellsSketch(ChartDrawing drawing, double height)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        _drawing = drawing;
        _drawn = height;
        _width = (100 - Left) / Math.Max(1, drawing.X.Categories.Count);
        _height = (height - Top - Bottom) / Math.Max(1, drawing.Y.Categories.Count);
    }

    /// <summary>One box a cell; its colour carries how strongly it is filled.</summary>
    public IEnumerable<(ChartSketch.Box Box, double Opacity)> Cells() =>
        _drawing.Series.SelectMany(series =>
            series.Points.Select(point =>
                (
                    new ChartSketch.Box(
                        Left + (point.X * _width),
                        TopOf(point.Y),
                        _width,
                        _height,
                        series.Color,
                        point.Label ?? ""
                    ),
                    Weakest + ((Strongest - Weakest) * Math.Clamp(point.Weight, 0, 1))
                )
            )
        );

    /// <summary>The texts of the cells, each in its middle.</summary>
    public IEnumerable<ChartSketch.Mark> Texts() =>
        _drawing
            .Series.SelectMany(series => series.Points)
            .Select(point => new ChartSketch.Mark(
                Left + ((point.X + 0.5) * _width),
                TopOf(point.Y) + (_height / 2) + 4,
                point.Label ?? "",
                ""
            ));

    /// <summary>Names of the rows, at the left of each.</summary>
    public IEnumerable<ChartSketch.Mark> Rows() =>
        _drawing.Y.Categories.Select(
            (name, row) => new ChartSketch.Mark(0, TopOf(row) + (_height / 2) + 4, name, "")
        );

    /// <summary>Names of as many columns as fit, below the middle of each.</summary>
    public IEnumerable<ChartSketch.Mark> Columns()
    {
        var every = (int)Math.Ceiling(_drawing.X.Categories.Count / 5.0);
        return _drawing
            .X.Categories.Select((name, column) => (name, column))
            .Where(one => one.column % every == 0)
            .Select(one => new ChartSketch.Mark(
                Left + ((one.column + 0.5) * _width),
                _drawn - Bottom + 16,
                one.name,
                ""
            ));
    }

    /// <summary>A strength as the style of a box takes it.</summary>
    public static string Text(double opacity) =>
        opacity.ToString("0.##", CultureInfo.InvariantCulture);

    private double TopOf(double row) => _drawn - Bottom - ((row + 1) * _height);
}
