using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>The published values of a price by the date of their source.</summary>
public static class PriceHistoryFigure
{
    /// <summary>One figure for each price of an item that has values of at least two dates, the earliest value first.</summary>
    /// <param name="item">The item.</param>
    /// <param name="presenter">How numbers are written.</param>
    public static ImmutableArray<ChartFigure> Of(CatalogItem item, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(presenter);
        return
        [
            .. item
                .Figures.Values.Where(figure =>
                    figure.Key.Contains("_usd", StringComparison.Ordinal)
                )
                .Select(figure => (Figure: figure, Values: Dated(figure)))
                .Where(price =>
                    price
                        .Values.Select(value => value.Date)
                        .Distinct(StringComparer.Ordinal)
                        .Count() > 1
                )
                .Select(price => Draw(item, price.Figure, price.Values, presenter)),
        ];
    }

    private static ImmutableArray<(string Date, double Value, Source Source)> Dated(Figure figure)
    {
        var all = figure
            .Conflicts.Select(conflict =>
                (conflict.Value, Source: conflict.Source ?? figure.Source)
            )
            .ToList();
        if (figure.Value is { } chosen)
        {
            all.Add((chosen, figure.Source));
        }

        return
        [
            .. all.Where(one => one.Source?.Date is not null)
                .Select(one => (one.Source!.Date!, one.Value, one.Source))
                .OrderBy(one => one.Item1, StringComparer.Ordinal)
                .ThenBy(one => one.Value),
        ];
    }

    private static ChartFigure Draw(
        CatalogItem item,
        Figure figure,
        ImmutableArray<(string Date, double Value, Source Source)> values,
        Presenter presenter
    )
    {
        var (first, last) = (values[0], values[^1]);
        string Money(double value) => presenter.Card(value, figure.Unit);
        return new(
            $"history-{figure.Key}",
            Worded(
                $"Published from {Money(values.Min(one => one.Value))} to {Money(values.Max(one => one.Value))} between {first.Date} and {last.Date}"
            ),
            Worded(
                $"{item.Name}: {CatalogWords.Figure(figure.Key)}, by the date of the source; the figure used is {(figure.Value is { } used ? Money(used) : Worded("none"))}"
            ),
            ChartKind.GroupedBars,
            ChartAxis.Of(Worded("Date of the source"), values.Select(one => one.Date)),
            new(Worded("Published value"), figure.Unit),
            [
                new(
                    "value",
                    Worded("Published value"),
                    ChartColors.Plain(0),
                    SeriesMark.Bar,
                    [
                        .. values.Select(
                            (one, index) =>
                                new ChartPoint(index, one.Value) { Label = one.Source.Title }
                        ),
                    ]
                ),
            ],
            string.Join(
                "; ",
                values.Select(one => $"{one.Date}: {Money(one.Value)}, {one.Source.Title}")
            ) + ".",
            string.Join(
                "; ",
                values.Select(one => one.Source.Title).Distinct(StringComparer.Ordinal)
            )
        );
    }
}
