using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Redaction;

/// <summary>The figures of a comparison without prices: where the money goes as an index; other figures of money are left out.</summary>
public static class IndexedFigures
{
    private const string CostFigure = "cost-by-category";

    /// <summary>The figures that may be shown.</summary>
    /// <param name="figures">The figures of the comparison.</param>
    /// <param name="baseline">The baseline: its key tells it from others of the same name. The first option when it has no bar.</param>
    public static ImmutableArray<ChartFigure> Of(
        ImmutableArray<ChartFigure> figures,
        ReportColumn? baseline
    ) =>
        [
            .. figures
                .Select(figure =>
                    !IndexedComparison.IsMoney(figure.X.Unit.Symbol)
                    && !IndexedComparison.IsMoney(figure.Y.Unit.Symbol)
                        ? figure
                    : figure.Id == CostFigure ? Indexed(figure, baseline)
                    : null
                )
                .OfType<ChartFigure>(),
        ];

    private static ChartFigure? Indexed(ChartFigure figure, ReportColumn? baseline)
    {
        var place = Math.Max(
            0,
            figure.X.Keys.IsEmpty
                ? figure.X.Categories.IndexOf(baseline?.Option ?? "")
                : figure.X.Keys.IndexOf(baseline?.Key ?? "")
        );
        var whole = figure.Series.Sum(series =>
            series.Points.Where(point => (int)point.X == place).Sum(point => point.Y)
        );
        return whole > 0
            ? figure with
            {
                // Why no keys: they serve here only.
                X = figure.X with
                {
                    Keys = [],
                },
                Y = figure.Y with
                {
                    Label = Worded($"Cost, {figure.X.Categories[place]} = 100"),
                    Unit = Unit.One,
                },
                Base = null,
                ReferenceLines = [],
                Series =
                [
                    .. figure.Series.Select(series =>
                        series with
                        {
                            Points =
                            [
                                .. series.Points.Select(point =>
                                    point with
                                    {
                                        Y = point.Y / whole * IndexedComparison.Base,
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            }
            : null;
    }
}
