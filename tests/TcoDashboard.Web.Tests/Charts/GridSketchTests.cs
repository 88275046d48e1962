using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Charts;

namespace TcoDashboard.Web.Tests.Charts;

/// <summary>The server's drawings of tornados and grids.</summary>
public sealed class GridSketchTests
{
    private const double Height = 300;

    [Fact]
    public void Tornado_Bars_BeginAtTheBaseAndReachTheirValue()
    {
        var drawing = ChartDrawing.Of(
            Figure(
                ChartKind.TornadoBars,
                ChartAxis.Of("Input", ["a", "b"]),
                new("Cost", Unit.UsdPerMillionTokens),
                Series("low", SeriesMark.Bar, new(0, 1), new(1, 3)),
                Series("high", SeriesMark.Bar, new(0, 5), new(1, 2.5))
            ) with
            {
                Base = 2,
            },
            Presenter.English
        );

        var bars = new ChartSketch(drawing, Height).Bars().ToArray();

        // The axis runs from 1 to 5; the base 2 stands at a quarter.
        Assert.Equal(
            [(0, 25), (25, 25), (25, 75), (25, 12.5)],
            bars.Select(bar => (bar.X, bar.Width))
        );
        Assert.All(bars, bar => Assert.InRange(bar.Y + bar.Height, 0, Height));
    }

    [Fact]
    public void Cells_OfAGrid_FillItWithoutOverlapAndTheFirstRowIsLowest()
    {
        var sketch = new CellsSketch(
            ChartDrawing.Of(
                Figure(
                    ChartKind.Cells,
                    ChartAxis.Of("X", ["1", "2"]),
                    ChartAxis.Of("Y", ["1", "2"]),
                    Series("a", SeriesMark.Points, new(0, 0), new(1, 0) { Weight = 0 }),
                    Series("b", SeriesMark.Points, new(0, 1), new(1, 1))
                ),
                Presenter.English
            ),
            Height
        );

        var cells = sketch.Cells().ToArray();

        Assert.Equal(4, cells.Select(cell => (cell.Box.X, cell.Box.Y)).Distinct().Count());
        Assert.Equal(100, cells.Max(cell => cell.Box.X + cell.Box.Width), 1e-9);
        Assert.True(cells[0].Box.Y > cells[2].Box.Y);
        Assert.True(cells[0].Opacity > cells[1].Opacity);
    }

    private static ChartSeries Series(string id, SeriesMark mark, params ChartPoint[] points) =>
        new(id, id, "series-1", mark, [.. points]);

    private static ChartFigure Figure(
        ChartKind kind,
        ChartAxis x,
        ChartAxis y,
        params ChartSeries[] series
    ) => new("f", "Title", "Basis", kind, x, y, [.. series], "Summary.", "Source.");
}
