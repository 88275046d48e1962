using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>One chart on a page: its finding, what it shows, the legend, the drawing, and the same in words below.</summary>
/// <param name="figure">The chart.</param>
/// <param name="pages">The pages with their fonts.</param>
/// <param name="left">Where it begins, points from the left edge of the page.</param>
/// <param name="width">How wide it is, in points.</param>
internal sealed class FigureDrawing(ChartFigure figure, PdfPages pages, double left, double width)
{
    private const double TitleSize = 9.5;
    private const double TitleLine = 12.5;
    private const double NoteSize = 8;
    private const double NoteLine = 10.5;
    private const double LegendLine = 12;
    private const double KeyWidth = 14;
    private const string Grey = "0.35 g";

    /// <summary>Charts the paper can draw; others stand on it as their table.</summary>
    public static bool CanDraw(ChartFigure figure) =>
        figure.Kind != ChartKind.Cells && figure.Series.Any(series => series.Points.Length > 0);

    /// <summary>Height of its finding, what it shows and the legend.</summary>
    public double HeadHeight =>
        6
        + Lines(figure.Title, TitleSize, isBold: true).Count * TitleLine
        + Lines(Subtitle, NoteSize).Count * NoteLine
        + 3
        + Legend().Count * LegendLine;

    /// <summary>Height of the words below the drawing.</summary>
    public double FootHeight => Lines(figure.Summary, NoteSize).Count * NoteLine + 13;

    /// <summary>Height below which the drawing cannot be read.</summary>
    public double LeastDrawingHeight =>
        DrawingHeight
        * figure.Kind switch
        {
            ChartKind.Plot or ChartKind.StackedColumns or ChartKind.GroupedColumns => 0.78,
            _ => LyingBars.LeastShare(figure),
        };

    /// <summary>Height the drawing has by itself.</summary>
    public double DrawingHeight =>
        figure.Kind switch
        {
            ChartKind.Plot => PlotDrawing.Height,
            ChartKind.StackedColumns or ChartKind.GroupedColumns => StandingBars.Height,
            _ => LyingBars.HeightOf(figure),
        };

    // The unit of the scale stands with what is shown, because the numbers at the scale have none.
    private string Subtitle =>
        Worded(
            $"{figure.Subtitle}. Scale: {ChartTables.Title(figure.Y, ChartTables.ScaleOf(figure, isX: false, Presenter.Plain))}."
        );

    /// <summary>Draws it and gives where the next block begins.</summary>
    /// <param name="page">The page.</param>
    /// <param name="y">Where it begins.</param>
    /// <param name="head">Room for the head: that of a neighbour may be higher, and the drawings begin beside one another.</param>
    /// <param name="drawing">At most so high is the drawing.</param>
    public double Draw(PdfCanvas page, double y, double head, double drawing)
    {
        var high = Math.Min(DrawingHeight, drawing);
        var legend = Legend();
        var top = y + head - legend.Count * LegendLine;
        y += 6;
        y = Words(page, pages.Root.Add("P"), figure.Title, (TitleSize, TitleLine, true, "0 g"), y);
        _ = Words(page, pages.Root.Add("P"), Subtitle, (NoteSize, NoteLine, false, Grey), y);
        var tag = pages.Root.Add(
            "Figure",
            $"/Alt {PdfObjects.Text($"{figure.Title}. {figure.Summary}")}"
        );
        var surface = new ChartSurface(
            pages,
            page.Height,
            left,
            top,
            width,
            legend.Count * LegendLine + high
        );
        DrawLegend(surface, legend, top);
        var chart = new ChartSurface(
            pages,
            page.Height,
            left,
            top + legend.Count * LegendLine,
            width,
            high
        );
        Chart(chart);
        surface.Print(page, tag);
        chart.Print(page, tag);
        return Words(
                page,
                pages.Root.Add("P"),
                figure.Summary,
                (NoteSize, NoteLine, false, Grey),
                chart.Bottom + 5
            ) + 8;
    }

    private void Chart(ChartSurface surface)
    {
        switch (figure.Kind)
        {
            case ChartKind.Plot:
                PlotDrawing.Draw(figure, surface);
                break;
            case ChartKind.StackedColumns or ChartKind.GroupedColumns:
                StandingBars.Draw(figure, surface);
                break;
            default:
                LyingBars.Draw(figure, surface, Presenter.Plain);
                break;
        }
    }

    /// <summary>The names of the series with their place, in as many lines as they need; none where there is one series.</summary>
    private List<List<(int Index, ChartSeries Series, double Width)>> Legend()
    {
        var lines = new List<List<(int, ChartSeries, double)>>();
        if (figure.Series.Length < 2)
        {
            return lines;
        }

        var used = double.PositiveInfinity;
        foreach (
            var (index, series) in figure
                .Series.Index()
                .DistinctBy(one => one.Item.Group ?? one.Item.Id)
        )
        {
            var name = series.Group ?? series.Name;
            var wide = KeyWidth + 4 + pages.Regular.Width(name, ChartSurface.TextSize) + 14;
            if (used + wide > width)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add((index, series, wide));
            used += wide;
        }

        return lines;
    }

    private static void DrawLegend(
        ChartSurface surface,
        List<List<(int Index, ChartSeries Series, double Width)>> lines,
        double y
    )
    {
        foreach (var line in lines)
        {
            var x = surface.Left;
            foreach (var (index, series, wide) in line)
            {
                if (series.Mark == SeriesMark.Bar)
                {
                    surface.Shapes.Box(x, y + 1.5, KeyWidth, 7.5, ChartInk.Of(series.Color, index));
                }
                else if (series.Mark == SeriesMark.Area)
                {
                    (double X, double Y)[] key =
                    [
                        (x, y + 9),
                        (x, y + 1.5),
                        (x + KeyWidth, y + 1.5),
                        (x + KeyWidth, y + 9),
                    ];
                    surface.Shapes.Area(key, ChartInk.OfArea(series.Color, index));
                    surface.Shapes.Path([.. key, key[0]], ChartInk.Of(series.Color, 0).Fill, 0.8);
                }
                else if (series.Mark == SeriesMark.Points)
                {
                    surface.Shapes.Box(x + 5, y + 3, 4.4, 4.4, ChartInk.Of(series.Color, 0));
                }
                else
                {
                    surface.Shapes.Line(
                        (x, y + 5),
                        (x + KeyWidth, y + 5),
                        ChartInk.Of(series.Color, 0).Fill,
                        1.4
                    );
                }

                surface.Text(series.Group ?? series.Name, x + KeyWidth + 4, y + 8);
                x += wide;
            }

            y += LegendLine;
        }
    }

    private double Words(
        PdfCanvas page,
        PdfTag tag,
        string text,
        (double Size, double Line, bool IsBold, string Color) look,
        double y
    )
    {
        foreach (var line in Lines(text, look.Size, look.IsBold))
        {
            page.Text(
                tag,
                pages.Font(look.IsBold),
                look.IsBold,
                look.Size,
                left,
                y + look.Size,
                line,
                look.Color
            );
            y += look.Line;
        }

        return y;
    }

    private List<string> Lines(string text, double size, bool isBold = false) =>
        Wrapping.Lines(text, width, pages.Font(isBold), size);
}
