using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Statements;

/// <summary>Capital and operating expenditure of one option by fiscal year.</summary>
public static class SpendingFigure
{
    /// <summary>The figure; <c>null</c> when the option has no numbers or spends nothing.</summary>
    /// <param name="result">The result that holds the option.</param>
    /// <param name="option">The option.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ChartFigure? Of(Result result, OptionResult option, FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(context);
        if (
            option.Statements(StatementSpan.Year) is not { } table
            || option.Values!.Scalar("finance.capex_share") is not { } share
        )
        {
            return null;
        }

        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        ImmutableArray<ChartSeries> series =
        [
            Series(table, "capex", Worded("Capital expenditure"), 0, canvas.Money),
            Series(table, "opex", Worded("Operating expenditure"), 1, canvas.Money),
        ];
        var sums = table
            .Columns.Select((_, place) => series.Sum(one => one.Points[place].Y))
            .ToArray();
        var (year, most) = sums.Index().MaxBy(pair => pair.Item);
        var presenter = context.Presenter;
        return new(
            "capex-opex",
            Worded(
                $"Capital expenditure is {presenter.Percent(share)} of what {option.Spec.Name} spends; {table.Columns[year].Label} is the dearest year"
            ),
            Worded(
                $"{canvas.Money.Name} a fiscal year, before resale, financing and tax; {canvas.Term}, {Words.MoneyOf(result.Document.MoneyBasis)}"
            ),
            ChartKind.StackedColumns,
            ChartAxis.Of(Worded("Fiscal year"), table.Columns.Select(column => column.Label)),
            new(Worded("Spending"), canvas.Money.In(Unit.Usd)),
            series,
            Worded(
                $"{option.Spec.Name} spends {presenter.Card(sums.Sum(), canvas.Money.In(Unit.Usd))} in all, {presenter.Percent(share)} of it on capital. {table.Columns[year].Label} takes {presenter.Card(most, canvas.Money.In(Unit.Usd))}."
            ),
            canvas.SourceLine
        );
    }

    private static ChartSeries Series(
        StatementTable table,
        string id,
        string name,
        int index,
        ShownMoney money
    ) =>
        new(
            id,
            name,
            ChartColors.Plain(index),
            SeriesMark.Bar,
            [
                .. table
                    .Rows.First(row => row.Kind == StatementKind.CashFlow && row.Id == id)
                    .Values.Select(
                        (value, place) => new ChartPoint(place, money.Of(0 - value ?? 0))
                    ),
            ]
        );
}
