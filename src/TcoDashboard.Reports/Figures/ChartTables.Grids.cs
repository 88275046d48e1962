using System.Collections.Immutable;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Figures;

public static partial class ChartTables
{
    /// <summary>One row an input: where each end of it lies, and what the value is there.</summary>
    private static ChartTable ByInput(ChartFigure figure, Presenter presenter)
    {
        var scale = TableScaleOf(figure, isX: false, presenter);
        var bars = figure.Series.Where(series => series.Mark == SeriesMark.Bar).ToArray();
        var marks = figure.Series.Where(series => series.Mark == SeriesMark.Points).ToArray();
        string Head(ChartSeries series) => Title(figure.Y with { Label = series.Name }, scale);
        return new(
            [
                figure.X.Label,
                .. bars.SelectMany(series =>
                    new[] { Worded($"{series.Name}: input"), Head(series) }
                ),
                .. marks.Select(series => series.Name),
            ],
            [
                .. figure.X.Categories.Select(
                    (name, row) =>
                        ImmutableArray.Create<string>([
                            name,
                            .. bars.SelectMany(series =>
                                PointAt(series, row) is { } point
                                    ? [point.Label ?? "", presenter.Number(point.Y, scale)]
                                    : new[] { Presenter.Missing, Presenter.Missing }
                            ),
                            .. marks.Select(series =>
                                PointAt(series, row)?.Label ?? Presenter.Missing
                            ),
                        ])
                ),
            ]
        );
    }

    /// <summary>The grid as it is drawn, the highest row first; each cell says what it is and its text.</summary>
    private static ChartTable ByCell(ChartFigure figure)
    {
        var cells = figure
            .Series.SelectMany(series =>
                series.Points.Select(point => (Place: ((int)point.X, (int)point.Y), series, point))
            )
            .ToDictionary(cell => cell.Place);
        return new(
            [$"{figure.Y.Label} \\ {figure.X.Label}", .. figure.X.Categories],
            [
                .. figure
                    .Y.Categories.Select(
                        (name, row) =>
                            ImmutableArray.Create<string>([
                                name,
                                .. figure.X.Categories.Select(
                                    (_, column) =>
                                        cells.TryGetValue((column, row), out var cell)
                                            ? cell.point.Label is { Length: > 0 } text
                                                ? $"{cell.series.Name}: {text}"
                                                : cell.series.Name
                                            : Presenter.Missing
                                ),
                            ])
                    )
                    .Reverse(),
            ]
        );
    }

    private static ChartPoint? PointAt(ChartSeries series, int category) =>
        series.Points.FirstOrDefault(point => (int)point.X == category);
}
