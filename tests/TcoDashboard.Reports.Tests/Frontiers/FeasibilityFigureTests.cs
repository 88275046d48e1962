using System.Globalization;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Frontiers;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Frontiers;

public sealed class FeasibilityFigureTests
{
    private static readonly Result s_result = PresetResults.Get("750mw-gpu-or-wafer");
    private static readonly StudyCanvas s_canvas = new(s_result, new(Presenter.Plain));

    [Theory]
    [InlineData("cerebras-cs3")]
    [InlineData("nvidia-dgx-h100")]
    public void Map_OfASystem_SaysTheNumberOrTheReasonInEveryCell(string system)
    {
        var row = Map(system);
        var figure = FeasibilityFigure.Of(s_canvas, row, s_result.Document.Workloads[0]);
        var points = figure.Series.SelectMany(series => series.Points).ToArray();

        Assert.Equal(row.Cells.Length, points.Length);
        Assert.Equal(
            row.Cells.Select(cell =>
                    cell.Systems?.ToString("N0", CultureInfo.InvariantCulture)
                    ?? FeasibilityFigure.NoFit
                )
                .Order(StringComparer.Ordinal),
            points.Select(point => point.Label!).Order(StringComparer.Ordinal)
        );
        // gpt-oss-120b was released for 131,072 tokens: no hardware mends that.
        var reason = Assert.Single(FeasibilityFigure.Reasons(row));
        Assert.StartsWith("From 256k tokens: ", reason, StringComparison.Ordinal);
        Assert.Contains("131,072", reason, StringComparison.Ordinal);
        Assert.Contains(reason, figure.Summary, StringComparison.Ordinal);
        Assert.Contains("128k tokens are the longest", figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_OfContextsThatNeverFit_SaysSo()
    {
        var result = PresetResults.Get("fastest-405b");
        var row = FeasibilityMap.Of(result, 0, ["nvidia-dgx-a100"], [262_144], [1])[0];
        Assert.NotNull(row.Cells[0].Problem);

        var figure = FeasibilityFigure.Of(
            new(result, new(Presenter.Plain)),
            row,
            result.Document.Workloads[0]
        );

        Assert.Contains("cannot hold", figure.Title, StringComparison.Ordinal);
        Assert.StartsWith(
            "At every context: ",
            FeasibilityFigure.Reasons(row)[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Csv_OfAFigure_HasOneRowAPointWithRawValues()
    {
        var figure = FeasibilityFigure.Of(
            s_canvas,
            Map("cerebras-cs3"),
            s_result.Document.Workloads[0]
        );

        var lines = FigureCsv.Write(figure).TrimEnd().Split("\r\n");

        Assert.Equal(1 + figure.Series.Sum(series => series.Points.Length), lines.Length);
        Assert.StartsWith("series,point,context_of_each_user", lines[0], StringComparison.Ordinal);
        Assert.Contains(
            lines,
            line => line.StartsWith("Systems needed,2,4k,", StringComparison.Ordinal)
        );
    }

    private static FeasibilityRow Map(string system) =>
        FeasibilityMap.Of(
            s_result,
            0,
            [system],
            FeasibilityMap.UsualContexts,
            FeasibilityMap.UsualUsers
        )[0];
}
