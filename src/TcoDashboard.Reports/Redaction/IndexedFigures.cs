using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Redaction;

/// <summary>The figures of a comparison without prices: where the money goes as an index; other figures of money are left out.</summary>
public static class IndexedFigures
{
    private const string CostFigure = "cost-by-category";

    /// <summary>The figures that may be shown.</summary>
    /// <param name="figures">The figures of the comparison.</param>
    /// <param name="baseline">Name of the baseline in the figures; the first option when it has no bar.</param>
    public static ImmutableArray<ChartFigure> Of(
        ImmutableArray<ChartFigure> figures,
        string baseline
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

    private static ChartFigure? Indexed(ChartFigure figure, string baseline)
    {
        var place = Math.Max(0, figure.X.Categories.IndexOf(baseline));
        var whole = figure.Series.Sum(series =>
            series.Points.Where(point => (int)point.X == place).Sum(point => point.Y)
        );
        return whole > 0
            ? figure with
            {
                Y = figure.Y with
                {
                    Label = $"Cost, {figure.X.Categories[place]} = 100",
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
