using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>One chart on a page: its finding, what it shows, the legend, the drawing, and the same in words below.</summary>
internal sealed class FigureDrawing(ChartFigure figure, PdfPages pages)
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

    public double Height =>
        Lines(figure.Title, TitleSize, isBold: true).Count * TitleLine
        + Lines(Subtitle, NoteSize).Count * NoteLine
        + Legend().Count * LegendLine
        + DrawingHeight
        + Lines(figure.Summary, NoteSize).Count * NoteLine
        + 22;

    private double DrawingHeight =>
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
    public double Draw(PdfCanvas page, double y)
    {
        y += 6;
        y = Words(page, pages.Root.Add("P"), figure.Title, (TitleSize, TitleLine, true, "0 g"), y);
        y = Words(page, pages.Root.Add("P"), Subtitle, (NoteSize, NoteLine, false, Grey), y) + 3;
        var tag = pages.Root.Add(
            "Figure",
            $"/Alt {PdfObjects.Text($"{figure.Title}. {figure.Summary}")}"
        );
        var legend = Legend();
        var surface = new ChartSurface(
            pages,
            page.Height,
            PdfPages.Margin,
            y,
            pages.TextWidth,
            legend.Count * LegendLine + DrawingHeight
        );
        DrawLegend(surface, legend, y);
        var chart = new ChartSurface(
            pages,
            page.Height,
            PdfPages.Margin,
            y + legend.Count * LegendLine,
            pages.TextWidth,
            DrawingHeight
        );
        Chart(chart);
        surface.Print(page, tag);
        chart.Print(page, tag);
        y = chart.Bottom + 5;
        return Words(
                page,
                pages.Root.Add("P"),
                figure.Summary,
                (NoteSize, NoteLine, false, Grey),
                y
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
        foreach (var (index, series) in figure.Series.Index())
        {
            var wide = KeyWidth + 4 + pages.Regular.Width(series.Name, ChartSurface.TextSize) + 14;
            if (used + wide > pages.TextWidth)
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
            foreach (var (index, series, width) in line)
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

                surface.Text(series.Name, x + KeyWidth + 4, y + 8);
                x += width;
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
                PdfPages.Margin,
                y + look.Size,
                line,
                look.Color
            );
            y += look.Line;
        }

        return y;
    }

    private List<string> Lines(string text, double size, bool isBold = false) =>
        Wrapping.Lines(text, pages.TextWidth, pages.Font(isBold), size);
}
