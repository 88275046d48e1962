using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>Horizontal bars, one row a category: stacked, beside one another, as the steps of a bridge, or as a tornado.</summary>
internal static class LyingBars
{
    private const double Thick = 11;
    private const double Gap = 4.5;
    private const double WideGap = 7.5;
    private const double LeastThick = 7.4;
    private const double ValueRoom = 62;

    /// <summary>Height of all rows with the scale below them.</summary>
    public static double HeightOf(ChartFigure figure) =>
        figure.X.Categories.Length * RowOf(figure)
        + 16
        + (figure.Kind == ChartKind.TornadoBars ? 12 : 0);

    /// <summary>The share of its height at which names and values are still apart.</summary>
    public static double LeastShare(ChartFigure figure) =>
        figure.Kind == ChartKind.TornadoBars ? 0.95 : LeastThick / Thick;

    public static void Draw(ChartFigure figure, ChartSurface surface, Presenter presenter)
    {
        var shown = ScaleOf(figure, presenter);
        var rows = Rows(figure, shown, presenter);
        var isTornado = figure.Kind == ChartKind.TornadoBars;
        var scale = ChartScale.Of(
            [
                .. rows.SelectMany(row => row.Parts)
                    .SelectMany(part => new[] { part.From, part.To }),
                .. figure.ReferenceLines.Where(line => !line.IsOnX).Select(line => line.Value),
                .. figure.Y.Maximum is { } most ? [most] : Array.Empty<double>(),
            ],
            shown,
            fromZero: figure.Base is null
        );
        var names = Math.Min(
            (surface.Right - surface.Left) * 0.34,
            figure.X.Categories.Select(name => surface.WidthOf(name)).DefaultIfEmpty(0).Max()
        );
        var start = surface.Left + names + 6 + (isTornado ? ValueRoom : 0);
        var end = surface.Right - ValueRoom;
        double X(double value) => start + (end - start) * scale.Share(value);
        var top = surface.Top + (isTornado ? 12 : 0);
        // Why from the surface: a chart near the foot of a page is drawn a little lower than it could be.
        var share = (surface.Bottom - 16 - top) / (figure.X.Categories.Length * RowOf(figure));
        var (pitch, thick) = (RowOf(figure) * share, Thick * share);
        var lanes = LanesOf(figure);
        var bottom = top + figure.X.Categories.Length * pitch;
        Axis(surface, scale, X, (isTornado ? null : figure.Base) ?? 0, top, bottom);
        double Y(int row) => top + row * pitch + (pitch - lanes * thick) / 2;
        foreach (var (index, row) in rows.Index())
        {
            Name(surface, figure.X.Categories[index], names, Y(index) + lanes * thick / 2);
            foreach (var part in row.Parts)
            {
                var (from, to) = (X(Math.Min(part.From, part.To)), X(Math.Max(part.From, part.To)));
                surface.Shapes.Box(from, Y(index) + part.Lane * thick, to - from, thick, part.Ink);
            }
        }

        Lines(figure, surface, X, top, bottom);
        foreach (var (index, row) in rows.Index())
        {
            Labels(surface, row, X, (Y(index), thick));
        }
    }

    // Two lines at most, around the middle of the row.
    private static void Name(ChartSurface surface, string name, double room, double middle)
    {
        var lines = surface.Wrap(name, room);
        var shown =
            lines.Count <= 2
                ? lines
                : [lines[0], surface.Fit(string.Join(' ', lines.Skip(1)), room)];
        foreach (var (index, line) in shown.Index())
        {
            surface.Text(
                line,
                surface.Left,
                middle + 2.7 + (index - (shown.Count - 1) / 2.0) * 8.2
            );
        }
    }

    /// <summary>Values behind the bars; of two ends of one row the smaller stands at the left of both, the larger at their right.</summary>
    private static void Labels(
        ChartSurface surface,
        Row row,
        Func<double, double> x,
        (double Y, double Thick) at
    )
    {
        Part[] named = [.. row.Parts.Where(part => part.Text.Length > 0).OrderBy(part => part.To)];
        foreach (var (index, part) in named.Index())
        {
            var line = at.Y + (part.Lane + 0.5) * at.Thick + 2.7;
            var isLeft =
                part.To < part.From && row.IsSigned && (!row.IsPair || named.Length == 1)
                || row.IsPair && named.Length == 2 && index == 0;
            var reach = row.IsPair ? row.Parts : [part];
            if (isLeft)
            {
                var left = reach.Min(one => Math.Min(x(one.From), x(one.To)));
                surface.Label(part.Text, left - 3, line, ChartAnchor.End);
            }
            else
            {
                var right = reach.Max(one => Math.Max(x(one.From), x(one.To)));
                surface.Label(part.Text, right + 3, line, ChartAnchor.Start);
            }
        }
    }

    private static void Axis(
        ChartSurface surface,
        ChartScale scale,
        Func<double, double> x,
        double root,
        double top,
        double bottom
    )
    {
        foreach (var (value, text) in scale.Ticks)
        {
            surface.Shapes.Line((x(value), top), (x(value), bottom), ChartInk.Grid, 0.5);
            surface.Text(text, x(value), bottom + 10, ChartAnchor.Middle);
        }

        surface.Shapes.Line((x(root), top), (x(root), bottom), ChartInk.Grey, 0.7);
    }

    private static void Lines(
        ChartFigure figure,
        ChartSurface surface,
        Func<double, double> x,
        double top,
        double bottom
    )
    {
        var free = double.NegativeInfinity;
        foreach (
            var line in figure.ReferenceLines.Where(line => !line.IsOnX).OrderBy(line => line.Value)
        )
        {
            surface.Shapes.Line(
                (x(line.Value), top - 2),
                (x(line.Value), bottom),
                ChartInk.Black,
                0.9,
                dash: 3
            );
            var wide = surface.WidthOf(line.Name);
            var left = Math.Max(x(line.Value) - wide / 2, free);
            surface.Text(line.Name, left, top - 4);
            free = left + wide + 8;
        }
    }

    // Why more between the bars of a tornado: the names of its inputs take two lines.
    private static double RowOf(ChartFigure figure) =>
        (figure.Kind == ChartKind.TornadoBars ? WideGap : Gap) + Thick * LanesOf(figure);

    // Bars below one another in one row.
    private static int LanesOf(ChartFigure figure) =>
        figure.Kind == ChartKind.GroupedBars
            ? Math.Max(1, figure.Series.Count(series => series.Mark == SeriesMark.Bar))
            : 1;

    private static Row[] Rows(ChartFigure figure, NumberScale shown, Presenter presenter) =>
        figure.Kind == ChartKind.BridgeBars
            ? Bridge(figure, shown, presenter)
            :
            [
                .. figure.X.Categories.Select(
                    (_, place) =>
                        figure.Kind switch
                        {
                            ChartKind.TornadoBars => Tornado(figure, place),
                            ChartKind.StackedBars => Stack(figure, place, shown, presenter),
                            _ => Beside(figure, place, shown, presenter),
                        }
                ),
            ];

    private static Row Stack(ChartFigure figure, int place, NumberScale shown, Presenter presenter)
    {
        var (up, down) = (0.0, 0.0);
        var parts = new List<Part>();
        foreach (var (index, series) in figure.Series.Index())
        {
            if (At(series, place) is { } value)
            {
                var from = value < 0 ? down : up;
                parts.Add(new(from, from + value, 0, ChartInk.Of(series.Color, index), ""));
                (up, down) = value < 0 ? (up, down + value) : (up + value, down);
            }
        }

        if (parts.Count > 0)
        {
            // Why a part of no width: the total stands behind the longest bar.
            parts.Add(new(up, up, 0, default, presenter.NumberWithUnit(up + down, shown)));
        }

        return new(parts, IsSigned: false);
    }

    private static Row Beside(
        ChartFigure figure,
        int place,
        NumberScale shown,
        Presenter presenter
    ) =>
        new(
            [
                .. figure
                    .Series.Index()
                    .Where(one => At(one.Item, place) is not null)
                    .Select(one => new Part(
                        0,
                        At(one.Item, place)!.Value,
                        one.Index,
                        ChartInk.Of(one.Item.Color, one.Index),
                        presenter.NumberWithUnit(At(one.Item, place), shown)
                    )),
            ],
            IsSigned: true
        );

    private static Row[] Bridge(ChartFigure figure, NumberScale shown, Presenter presenter)
    {
        var (rows, running) = (new List<Row>(), 0.0);
        var last = figure.X.Categories.Length - 1;
        for (var place = 0; place <= last; place++)
        {
            var point = PointAt(figure.Series[0], place);
            var value = point?.Y ?? 0;
            var isEnd = place == 0 || place == last || point is { IsSubtotal: true };
            var (from, to) = isEnd ? (figure.Base ?? 0, value) : (running, running + value);
            var ink =
                point?.Color is { } own ? ChartInk.Of(own, isEnd ? 0 : place)
                : isEnd ? ChartInk.Of(figure.Series[0].Color, 0)
                : value < 0 ? ChartInk.Of("good", (int)ChartPattern.Falling)
                : ChartInk.Of("bad", (int)ChartPattern.Rising);
            var text = point?.Text ?? Signed(presenter.Number(value, shown), isEnd || value < 0);
            rows.Add(
                new([new(Math.Min(from, to), Math.Max(from, to), 0, ink, text)], IsSigned: false)
            );
            running = to;
        }

        return [.. rows];
    }

    private static Row Tornado(ChartFigure figure, int place) =>
        new(
            [
                .. figure
                    .Series.Index()
                    .Where(one => one.Item.Mark == SeriesMark.Bar)
                    .SelectMany(one =>
                        one.Item.Points.Where(point => (int)point.X == place)
                            .Select(point => new Part(
                                figure.Base ?? 0,
                                point.Y,
                                0,
                                ChartInk.Of(one.Item.Color, one.Index),
                                point.Label ?? ""
                            ))
                    ),
            ],
            IsSigned: true,
            IsPair: true
        );

    private static string Signed(string text, bool isPlain) => isPlain ? text : "+" + text;

    private static double? At(ChartSeries series, int place) => PointAt(series, place)?.Y;

    private static ChartPoint? PointAt(ChartSeries series, int place) =>
        series.Points.FirstOrDefault(point => (int)point.X == place);

    /// <summary>Ends of a bridge decide its digits, as in its words.</summary>
    private static NumberScale ScaleOf(ChartFigure figure, Presenter presenter)
    {
        if (
            figure
            is not { Kind: ChartKind.BridgeBars, Series: [{ Points: [var first, .., var last] }] }
        )
        {
            return ChartTables.ScaleOf(figure, isX: false, presenter);
        }

        var plain = presenter.ScaleFor([first.Y, last.Y], figure.Y.Unit);
        return plain with { Decimals = Math.Min(plain.Decimals + 1, 6) };
    }

    /// <summary>Bars of one row: values of either sign, or a pair of ends on both sides of a start.</summary>
    private sealed record Row(IReadOnlyList<Part> Parts, bool IsSigned, bool IsPair = false);

    private sealed record Part(double From, double To, int Lane, ChartInk Ink, string Text);
}
