using System.Collections.Immutable;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Figures;

/// <summary>Writes charts as tables.</summary>
public static partial class ChartTables
{
    /// <summary>The table of a chart: categories with one column a series, or one row a point where both axes are quantities.</summary>
    public static ChartTable Of(ChartFigure figure, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(presenter);
        return figure.Kind switch
        {
            ChartKind.Cells => ByCell(figure),
            ChartKind.TornadoBars => ByInput(figure, presenter),
            _ when figure.X.Categories.Length > 0 => ByCategory(figure, presenter),
            _ => ByPoint(figure, presenter),
        };
    }

    /// <summary>
    /// The scale of an axis: one for all its values and reference lines. On a logarithmic axis it is chosen from the middle of
    /// the decades, not from the largest value, so that neither end reads as thousands of thousandths.
    /// </summary>
    public static NumberScale ScaleOf(ChartFigure figure, bool isX, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(presenter);
        var axis = isX ? figure.X : figure.Y;
        if (axis.Categories.Length > 0 && (isX || figure.Kind == ChartKind.Cells))
        {
            return new(1, "", "", 0);
        }

        double[] values =
        [
            .. ValuesOf(figure, isX),
            .. figure.ReferenceLines.Where(line => line.IsOnX == isX).Select(line => line.Value),
            .. isX || figure.Base is not { } start ? [] : new[] { start },
        ];
        if (!axis.IsLogarithmic || values.Length == 0)
        {
            var shared = presenter.ScaleFor(values.Select(value => (double?)value), axis.Unit);
            var whole = presenter.ScaleFor(
                [values.Select(Math.Abs).DefaultIfEmpty().Max()],
                axis.Unit
            );
            // Why by the largest alone: one small value put the axis in millions beside a title in billions, or thousands of microseconds
            // beside milliseconds. Two decimals more keep small ones apart.
            return shared.Divisor == whole.Divisor
                ? shared
                : whole with
                {
                    Decimals = whole.Decimals + 2,
                };
        }

        var smallest = values.Min();
        return presenter.ScaleFor([smallest, Math.Sqrt(smallest * values.Max())], axis.Unit);
    }

    // The scale of an axis in the table beside it: with the decimals that the reader wants there.
    private static NumberScale TableScaleOf(ChartFigure figure, bool isX, Presenter presenter) =>
        presenter.InTable(
            ScaleOf(figure, isX, presenter),
            [.. ValuesOf(figure, isX).Select(value => (double?)value)],
            (isX ? figure.X : figure.Y).Unit
        );

    private static IEnumerable<double> ValuesOf(ChartFigure figure, bool isX) =>
        figure.Series.SelectMany(series => series.Points).Select(point => isX ? point.X : point.Y);

    /// <summary>The figure with a line across it whose name tells its value in the unit of the axis.</summary>
    /// <param name="figure">The figure without the line.</param>
    /// <param name="value">Where it crosses its axis, in the unit of that axis; <c>null</c> for no line.</param>
    /// <param name="isOnX">Whether it stands on the X axis.</param>
    /// <param name="name">Its name, made of its value with unit.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static ChartFigure Lined(
        ChartFigure figure,
        double? value,
        bool isOnX,
        Func<string, string> name,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(presenter);
        if (value is not { } number)
        {
            return figure;
        }

        // Why twice: the line itself may move the scale of the axis that its name is written on.
        ChartFigure With(string text) =>
            figure with
            {
                ReferenceLines = figure.ReferenceLines.Add(new(text, number, isOnX)),
            };
        return With(name(presenter.Card(number, ScaleOf(With(""), isOnX, presenter))));
    }

    /// <summary>An axis title: label and unit.</summary>
    public static string Title(ChartAxis axis, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(scale);
        return scale.Label.Length > 0 ? $"{axis.Label} ({scale.Label})" : axis.Label;
    }

    private static ChartTable ByCategory(ChartFigure figure, Presenter presenter)
    {
        if (
            figure is { Kind: ChartKind.BridgeBars, Series: [{ Points: var steps } only] }
            && steps.Any(step => step.Text is not null)
        )
        {
            var ends = ScaleOf(figure, isX: false, presenter);
            // Why with units: a step has the digits of the words beside the chart, on the scale of its ends.
            return new(
                [figure.X.Label, only.Name],
                [
                    .. steps.Select(step =>
                        ImmutableArray.Create(
                            figure.X.Categories[(int)step.X],
                            step.Text ?? presenter.Card(step.Y, ends)
                        )
                    ),
                ]
            );
        }

        var scale = TableScaleOf(figure, isX: false, presenter);
        // Why apart: a line above a stack is no part of it.
        var bars = figure.Series.Where(series => series.Mark == SeriesMark.Bar).ToArray();
        var others = figure.Series.Where(series => series.Mark != SeriesMark.Bar).ToArray();
        var isStack = figure.IsStacked && bars.Length > 1;
        var rows = figure.X.Categories.Select(
            (name, index) =>
            {
                var values = bars.Select(series => At(series, index)).ToArray();
                var rest = others.Select(series => presenter.Number(At(series, index), scale));
                return isStack
                    ? [.. StackedRow(name, values, scale, presenter), .. rest]
                    : ImmutableArray.Create([
                        name,
                        .. values.Select(value => presenter.Number(value, scale)),
                        .. rest,
                    ]);
            }
        );
        return new(
            [
                figure.X.Label,
                .. bars.Select(Head),
                .. isStack ? [Worded("Total")] : Array.Empty<string>(),
                .. others.Select(Head),
            ],
            [.. rows]
        );

        string Head(ChartSeries series) =>
            scale.Label.Length > 0 ? $"{series.Name} ({scale.Label})" : series.Name;
    }

    // Why: the parts shown must add up to the total shown.
    private static ImmutableArray<string> StackedRow(
        string name,
        double?[] values,
        NumberScale scale,
        Presenter presenter
    )
    {
        var sum = presenter.Breakdown(
            [
                [.. values],
            ],
            scale
        );
        return
        [
            name,
            .. sum.Parts[0]
                .Select((text, index) => values[index] is null ? Presenter.Missing : text),
            sum.Total,
        ];
    }

    private static ChartTable ByPoint(ChartFigure figure, Presenter presenter)
    {
        var x = TableScaleOf(figure, isX: true, presenter);
        var y = TableScaleOf(figure, isX: false, presenter);
        var rows = figure.Series.SelectMany(series =>
            series.Points.Select(point =>
                ImmutableArray.Create(
                    point.Label is null || point.Label == series.Name
                        ? series.Name
                        : $"{series.Name}: {point.Label}",
                    presenter.Number(point.X, x),
                    presenter.Number(point.Y, y),
                    Words(point.Evidence)
                )
            )
        );
        return new(
            [Worded("Point"), Title(figure.X, x), Title(figure.Y, y), Worded("Known by")],
            [.. rows]
        );
    }

    /// <summary>How a value is known, in words.</summary>
    public static string Words(PointEvidence evidence) =>
        evidence switch
        {
            PointEvidence.Measured => Worded("measurement"),
            PointEvidence.OutsideRange => Worded("model, outside its tested range"),
            _ => Worded("model"),
        };

    private static double? At(ChartSeries series, int category) => PointAt(series, category)?.Y;
}
