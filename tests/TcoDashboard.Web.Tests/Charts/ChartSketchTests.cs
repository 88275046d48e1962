using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Charts;

namespace TcoDashboard.Web.Tests.Charts;

public sealed class ChartSketchTests
{
    private const double Height = 300;

    [Fact]
    public void Bars_OfAnyPositiveValues_StayInsideAndKeepTheirRatio() =>
        Prop.ForAll(
                ArbMap
                    .Default.ArbFor<PositiveInt[]>()
                    .Filter(values => values.Length is > 0 and < 12),
                values =>
                {
                    var heights = values.Select(value => (double)value.Get).ToArray();
                    var bars = Sketch(ChartKind.GroupedBars, heights).Bars().ToArray();

                    Assert.Equal(heights.Length, bars.Length);
                    Assert.All(bars, bar => Assert.InRange(bar.X + bar.Width, 0, 100));
                    Assert.All(bars, bar => Assert.InRange(bar.Y + bar.Height, 0, Height));
                    var longest = bars.Max(bar => bar.Width);
                    Assert.All(
                        bars.Zip(heights),
                        one =>
                            Assert.Equal(
                                one.Second / heights.Max(),
                                one.First.Width / longest,
                                1e-9
                            )
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Bridge_Steps_BeginWhereTheOneBeforeEnded()
    {
        // 100, less 30, plus 10, makes 80.
        var bars = Sketch(ChartKind.BridgeBars, [100, -30, 10, 80]).Bars().ToArray();

        var unit = bars[0].Width / 100;
        Assert.Equal([0, 70, 70, 0], bars.Select(bar => Math.Round(bar.X / unit)));
        Assert.Equal([100, 30, 10, 80], bars.Select(bar => Math.Round(bar.Width / unit)));
        Assert.Equal(["good", "bad"], bars[1..3].Select(bar => bar.Color));
    }

    [Fact]
    public void StackedColumns_Parts_StandOnEachOther()
    {
        var sketch = new ChartSketch(
            Drawing(ChartKind.StackedColumns, Series("a", 30, 10), Series("b", 10, 30)),
            Height
        );

        var columns = sketch.Bars().GroupBy(bar => bar.X).ToArray();

        Assert.Equal(2, columns.Length);
        Assert.All(
            columns,
            column =>
            {
                var (lower, upper) = (column.First(), column.Last());
                Assert.Equal(lower.Y, upper.Y + upper.Height, 1e-9);
            }
        );
    }

    [Fact]
    public void Frontier_Drawn_FallsAtItsPointAndHoldsUpToTheNext()
    {
        var series = new ChartSeries(
            "f",
            "Frontier",
            "series-1",
            SeriesMark.Frontier,
            [new(1, 10), new(2, 4)]
        );

        var strokes = new ChartSketch(Drawing(ChartKind.Plot, series), Height).Strokes().ToArray();

        Assert.Equal(2, strokes.Length);
        Assert.Equal(strokes[0].X1, strokes[0].X2);
        Assert.Equal(strokes[1].Y1, strokes[1].Y2);
    }

    private static ChartSketch Sketch(ChartKind kind, double[] values) =>
        new(Drawing(kind, Series("a", values)), Height);

    private static ChartSeries Series(string id, params double[] values) =>
        new(
            id,
            id,
            "series-1",
            SeriesMark.Bar,
            [.. values.Select((value, place) => new ChartPoint(place, value))]
        );

    private static ChartDrawing Drawing(ChartKind kind, params ChartSeries[] series)
    {
        var x =
            kind == ChartKind.Plot
                ? new ChartAxis("X", Unit.One)
                : ChartAxis.Of("Option", series[0].Points.Select((_, place) => $"Option {place}"));
        var figure = new ChartFigure(
            "f",
            "Title",
            "Basis",
            kind,
            x,
            new("Power", Unit.Megawatt),
            [.. series],
            "Summary.",
            "Source."
        );
        return ChartDrawing.Of(figure, Presenter.English);
    }
}
