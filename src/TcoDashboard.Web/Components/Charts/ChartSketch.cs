using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>Geometry of the drawing that the server makes: readable before any script runs, also on paper.</summary>
/// <remarks>
/// Widths are percent of the drawing, so that it fits every screen without a script; heights are pixels because the height is
/// reserved. The browser's own drawing takes its place later.
/// </remarks>
public sealed class ChartSketch
{
    // The name of a bar stands above it, so that it has the whole width of a phone.
    private const double NameLine = 14;
    private const double ValueWidth = 28;

    /// <summary>Percent of the width left of a plot, for the numbers of its axis.</summary>
    public const double PlotLeft = 9;

    private const double PlotTop = 28;

    /// <summary>Pixels below a plot.</summary>
    public const int PlotBottom = 34;

    private readonly ChartDrawing _drawing;
    private readonly double _height;

    /// <summary>A sketch of a drawing in a reserved height in pixels.</summary>
    public ChartSketch(ChartDrawing drawing, double height)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        _drawing = drawing;
        _height = height;
    }

    /// <summary>A rectangle: percent of the width, pixels of the height.</summary>
    public sealed record Box(
        double X,
        double Y,
        double Width,
        double Height,
        string Color,
        string Text
    );

    /// <summary>A text at a place.</summary>
    public sealed record Mark(double X, double Y, string Text, string Color);

    /// <summary>A straight line.</summary>
    public sealed record Stroke(double X1, double Y1, double X2, double Y2, string Color);

    /// <summary>Whether it is made of bars or columns.</summary>
    public bool IsBars => _drawing.Kind is not (ChartKind.Plot or ChartKind.Cells);

    private bool IsLying =>
        _drawing.Kind
            is ChartKind.StackedBars
                or ChartKind.GroupedBars
                or ChartKind.BridgeBars
                or ChartKind.TornadoBars;

    private bool IsStacked => _drawing.Kind is ChartKind.StackedBars or ChartKind.StackedColumns;

    private int Places => Math.Max(1, _drawing.X.Categories.Count);

    private double RowHeight => _height / Places;

    /// <summary>Bars from the left, one row a category, or columns from below.</summary>
    public IEnumerable<Box> Bars() =>
        _drawing.Kind switch
        {
            ChartKind.BridgeBars => BridgeSteps(),
            ChartKind.TornadoBars => TornadoSketch.Bars(_drawing, RowHeight),
            ChartKind.StackedColumns => StackedColumns(),
            _ => PlainBars(),
        };

    /// <summary>What a step of a bridge is drawn in: the colour of its ends, of a rise, or of a fall.</summary>
    public static string BridgeColor(ChartDrawing drawing, int place)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var point = PointAt(drawing.Series[0], place);
        return point?.Color is { } own ? own
            : StandsOnZero(drawing, place, point) ? drawing.Series[0].Color
            : point?.Y < 0 ? "good"
            : "bad";
    }

    private static bool StandsOnZero(
        ChartDrawing drawing,
        int place,
        ChartDrawing.PointDrawing? point
    ) => place == 0 || place == drawing.X.Categories.Count - 1 || point is { IsSubtotal: true };

    private IEnumerable<Box> BridgeSteps()
    {
        var steps =
            new List<(int Place, double From, double To, ChartDrawing.PointDrawing Point)>();
        var running = 0.0;
        for (var place = 0; place < _drawing.X.Categories.Count; place++)
        {
            if (PointAt(_drawing.Series[0], place) is { } point)
            {
                var (from, to) = StandsOnZero(_drawing, place, point)
                    ? (_drawing.Base ?? 0, point.Y)
                    : (running, running + point.Y);
                steps.Add((place, from, to, point));
                running = to;
            }
        }

        var root = _drawing.Base ?? 0;
        var longest =
            steps.Select(step => Math.Max(step.From, step.To)).DefaultIfEmpty(1).Max() - root;
        return steps.Select(step =>
            Lying(
                step.Place,
                Math.Max(0, Math.Min(step.From, step.To) - root) / longest,
                Math.Abs(step.To - step.From) / longest,
                0,
                1,
                _drawing.Series[0],
                step.Point
            ) with
            {
                Color = BridgeColor(_drawing, step.Place),
            }
        );
    }

    /// <summary>Columns that grow up and down from zero; lines above them are left to the browser's own drawing.</summary>
    private IEnumerable<Box> StackedColumns()
    {
        var bars = _drawing.Series.Where(series => series.Mark == SeriesMark.Bar).ToArray();
        double Extreme(Func<double, double> of) =>
            Enumerable
                .Range(0, _drawing.X.Categories.Count)
                .Select(place => bars.Sum(series => of(PointAt(series, place)?.Y ?? 0)))
                .Append(0)
                .MaxBy(Math.Abs);
        var low = Extreme(value => Math.Min(0, value));
        var height = Extreme(value => Math.Max(0, value)) - low;
        for (var place = 0; place < _drawing.X.Categories.Count && height > 0; place++)
        {
            var (up, down) = (0.0, 0.0);
            foreach (var series in bars)
            {
                if (PointAt(series, place) is { } point)
                {
                    var from = point.Y < 0 ? down += point.Y : up;
                    up += Math.Max(0, point.Y);
                    yield return Standing(
                        place,
                        (from - low) / height,
                        Math.Abs(point.Y) / height,
                        0,
                        1,
                        series,
                        point
                    );
                }
            }
        }
    }

    private IEnumerable<Box> PlainBars()
    {
        var bars = _drawing.Series.Where(series => series.Mark == SeriesMark.Bar).ToArray();
        var beside = IsStacked ? 1 : Math.Max(1, bars.Length);
        for (var place = 0; place < _drawing.X.Categories.Count; place++)
        {
            var (start, offset) = (0.0, 0.0);
            foreach (var series in bars)
            {
                if (PointAt(series, place) is { } point)
                {
                    var share = Math.Max(0, point.Y) / Longest(bars);
                    yield return IsLying
                        ? Lying(place, start, share, offset, beside, series, point)
                        : Standing(place, start, share, offset, beside, series, point);
                    start += IsStacked ? share : 0;
                }

                offset += IsStacked ? 0 : 1;
            }
        }
    }

    /// <summary>Names of the categories: all at the left of bars, as many as fit below columns.</summary>
    public IEnumerable<Mark> Names()
    {
        var every = IsLying ? 1 : (int)Math.Ceiling(Places / 3.0);
        return _drawing
            .X.Categories.Select((name, place) => (name, place))
            .Where(one => one.place % every == 0)
            .Select(one =>
                IsLying
                    ? new Mark(0, (RowHeight * one.place) + NameLine, one.name, "")
                    : new Mark(ColumnLeft(one.place), _height - 12, one.name, "")
            );
    }

    /// <summary>Values at the end of bars: the total of a stack, or the only value.</summary>
    public IEnumerable<Mark> Values() =>
        IsLying && _drawing.Kind != ChartKind.TornadoBars
            ? Bars()
                .GroupBy(box => (int)(box.Y / RowHeight))
                .Select(row => new Mark(
                    row.Max(box => box.X + box.Width) + 1,
                    row.Max(box => box.Y) + 15,
                    _drawing.Totals.Count > 0 ? _drawing.Totals[row.Key] : OnlyValue(row.Key),
                    ""
                ))
            : [];

    /// <summary>Lines of a plot, piece by piece.</summary>
    public IEnumerable<Stroke> Strokes() =>
        _drawing
            .Series.Where(series => series.Mark is not (SeriesMark.Bar or SeriesMark.Points))
            .SelectMany(series =>
                series.Points.Zip(series.Points.Skip(1), (from, to) => Between(series, from, to))
            )
            .SelectMany(pieces => pieces);

    /// <summary>Points of a plot.</summary>
    public IEnumerable<Mark> Dots() =>
        _drawing
            .Series.Where(series => series.Mark == SeriesMark.Points)
            .SelectMany(series =>
                series.Points.Select(point => new Mark(
                    Left(point),
                    Top(point),
                    point.Label ?? series.Name,
                    series.Color
                ))
            );

    private Stroke[] Between(
        ChartDrawing.SeriesDrawing series,
        ChartDrawing.PointDrawing from,
        ChartDrawing.PointDrawing to
    )
    {
        var (x1, y1, x2, y2) = (Left(from), Top(from), Left(to), Top(to));
        return series.Mark switch
        {
            SeriesMark.Steps or SeriesMark.Area =>
            [
                new(x1, y1, x2, y1, series.Color),
                new(x2, y1, x2, y2, series.Color),
            ],
            SeriesMark.Frontier =>
            [
                new(x1, y1, x1, y2, series.Color),
                new(x1, y2, x2, y2, series.Color),
            ],
            _ => [new(x1, y1, x2, y2, series.Color)],
        };
    }

    private Box Lying(
        int place,
        double start,
        double share,
        double offset,
        int beside,
        ChartDrawing.SeriesDrawing series,
        ChartDrawing.PointDrawing point
    )
    {
        const double Full = 100 - ValueWidth;
        var thick = Math.Min(22 * beside, RowHeight - NameLine - 12) / beside;
        var top = (RowHeight * place) + NameLine + 6 + (thick * offset);
        return new(start * Full, top, share * Full, thick, series.Color, Text(series, point));
    }

    private Box Standing(
        int place,
        double start,
        double share,
        double offset,
        int beside,
        ChartDrawing.SeriesDrawing series,
        ChartDrawing.PointDrawing point
    )
    {
        var full = _height - PlotTop - PlotBottom;
        var wide = (100 - PlotLeft) / Places * 0.7 / beside;
        return new(
            ColumnLeft(place) + (wide * offset),
            PlotTop + ((1 - start - share) * full),
            wide,
            share * full,
            series.Color,
            Text(series, point)
        );
    }

    private double ColumnLeft(int place) => PlotLeft + ((100 - PlotLeft) / Places * (place + 0.15));

    private static string Text(
        ChartDrawing.SeriesDrawing series,
        ChartDrawing.PointDrawing point
    ) => $"{series.Name}, {point.XText}: {point.Text}";

    private double Left(ChartDrawing.PointDrawing point) =>
        PlotLeft + (Share(point.X, p => p.X, _drawing.X.IsLog) * (88 - PlotLeft));

    private double Top(ChartDrawing.PointDrawing point) =>
        _height
        - PlotBottom
        - (Share(point.Y, p => p.Y, _drawing.Y.IsLog) * (_height - PlotTop - PlotBottom));

    private double Share(double value, Func<ChartDrawing.PointDrawing, double> pick, bool isLog)
    {
        var values = _drawing.Series.SelectMany(series => series.Points).Select(pick).ToArray();
        var low = isLog ? Math.Log10(values.Min()) : Math.Min(0, values.Min());
        var high = isLog ? Math.Log10(values.Max()) : values.Max();
        var at = isLog ? Math.Log10(value) : value;
        var share = high > low ? (at - low) / (high - low) : 0.5;
        // On a logarithmic axis no end is a zero, so points keep clear of the frame.
        return isLog ? 0.05 + (0.9 * share) : share;
    }

    private double Longest(ChartDrawing.SeriesDrawing[] bars)
    {
        var longest = Enumerable
            .Range(0, _drawing.X.Categories.Count)
            .Select(place => bars.Select(series => Math.Max(0, PointAt(series, place)?.Y ?? 0)))
            .Select(values => IsStacked ? values.Sum() : values.Max())
            .DefaultIfEmpty(1)
            .Max();
        return longest > 0 ? longest : 1;
    }

    private string OnlyValue(int row) =>
        _drawing.Series.Count == 1 ? PointAt(_drawing.Series[0], row)?.Text ?? "" : "";

    private static ChartDrawing.PointDrawing? PointAt(ChartDrawing.SeriesDrawing series, int row) =>
        series.Points.FirstOrDefault(point => (int)point.X == row);
}
