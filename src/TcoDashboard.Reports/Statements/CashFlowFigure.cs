using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Statements;

/// <summary>Cash in and out in columns with what has come and gone to date as a line: when it hurts, and when it pays.</summary>
public static class CashFlowFigure
{
    // Groups of rows of the statement, each one colour: a reader tells six kinds of money apart, not ten.
    private static readonly ImmutableArray<(string Id, string Name, string[] Rows)> s_groups =
    [
        ("capex", Worded("Capital expenditure"), ["capex"]),
        ("opex", Worded("Operating expenditure"), ["opex"]),
        ("revenue", Worded("Value of the tokens"), ["revenue"]),
        ("credit", Worded("Resale and value left"), ["credit"]),
        (
            "financing",
            Worded("Financing"),
            [
                "finance.drawn",
                "finance.payments",
                "finance.settlement",
                "finance.resale_forgone",
                "finance.deal_funding",
            ]
        ),
        ("tax", Worded("Income tax"), ["tax.total"]),
    ];

    /// <summary>The figure of one option; <c>null</c> when it has no numbers.</summary>
    /// <param name="result">The result that holds the option.</param>
    /// <param name="option">The option.</param>
    /// <param name="span">How long the columns are.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ChartFigure? Of(
        Result result,
        OptionResult option,
        StatementSpan span,
        FigureContext context
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(context);
        if (
            option.Statements(span) is not { } table
            || option.Values!.Scalar("finance.peak_funding") is not { } owed
        )
        {
            return null;
        }

        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        var peak = canvas.Money.Of(owed);
        var series = s_groups
            .Select((group, index) => Columns(table, group, index, canvas.Money))
            .Where(one => one.Points.Any(point => point.Y != 0))
            .Append(ToDate(table, canvas.Money))
            .ToImmutableArray();
        ChartFigure bare = new(
            "cash-flow",
            Title(option, table, owed, canvas),
            Worded(
                $"{canvas.Money.Name} {Each(span)}, money in upwards and money out downwards; {canvas.Term}, {canvas.Tax}, {Words.MoneyOf(result.Document.MoneyBasis)}"
            ),
            ChartKind.StackedColumns,
            ChartAxis.Of(Worded("Time"), table.Columns.Select(column => column.Label)),
            new(Worded("Cash"), canvas.Money.In(Unit.Usd)),
            series,
            Summary(option, table, owed, canvas),
            canvas.SourceLine
        );
        return ChartTables.Lined(
            bare,
            peak > 0 ? -peak : null,
            isOnX: false,
            // Why without the sign: what is owed is told as an amount.
            amount => Worded($"Peak funding {amount.TrimStart('\u2212', '-')}"),
            context.Presenter
        );
    }

    private static ChartSeries Columns(
        StatementTable table,
        (string Id, string Name, string[] Rows) group,
        int index,
        ShownMoney money
    )
    {
        var rows = table
            .Rows.Where(row => row.Kind == StatementKind.CashFlow && group.Rows.Contains(row.Id))
            .ToArray();
        return new(
            group.Id,
            group.Name,
            ChartColors.Plain(index),
            SeriesMark.Bar,
            [
                .. table.Columns.Select(
                    (_, place) =>
                        new ChartPoint(place, money.Of(rows.Sum(row => row.Values[place] ?? 0)))
                ),
            ]
        );
    }

    private static ChartSeries ToDate(StatementTable table, ShownMoney money)
    {
        var net = Net(table);
        var sum = 0.0;
        return new(
            "to-date",
            Worded("Net cash to date"),
            "ink",
            SeriesMark.Line,
            [
                .. net.Values.Select(
                    (value, place) => new ChartPoint(place, money.Of(sum += value ?? 0))
                ),
            ]
        );
    }

    private static StatementRow Net(StatementTable table) =>
        table.Rows.First(row => row is { Kind: StatementKind.CashFlow, IsTotal: true });

    private static string Each(StatementSpan span) =>
        span switch
        {
            StatementSpan.Month => Worded("a month"),
            StatementSpan.Quarter => Worded("a quarter"),
            _ => Worded("a fiscal year"),
        };

    private static string Title(
        OptionResult option,
        StatementTable table,
        double peak,
        FigureCanvas canvas
    )
    {
        if (peak <= 0)
        {
            return Worded($"{option.Spec.Name} never has own money out: it takes in as it pays");
        }

        var needed = canvas.Card(peak, Unit.Usd);
        if (option.Metric(MetricIds.Payback)?.Value is > 0 and var months)
        {
            return Worded(
                $"{option.Spec.Name} has up to {needed} out and pays back after {canvas.Presenter.Card(months, Unit.Month)}"
            );
        }

        var net = Net(table).Values;
        var (place, worst) = net.Index().MinBy(pair => pair.Item ?? 0);
        return worst is < 0 && table.Columns.Length > 1
            ? Worded(
                $"{option.Spec.Name} needs up to {needed}; {table.Columns[place].Label} takes most, {canvas.Card(-worst.Value, Unit.Usd)}"
            )
            : Worded($"{option.Spec.Name} needs up to {needed}");
    }

    private static string Summary(
        OptionResult option,
        StatementTable table,
        double peak,
        FigureCanvas canvas
    )
    {
        var net = Net(table);
        var last = canvas.Card(net.Total ?? 0, Unit.Usd);
        return Worded(
            $"{option.Spec.Name}: at most {canvas.Card(peak, Unit.Usd)} is out and has not come back. At the end of the horizon net cash to date is {last}."
        );
    }
}
