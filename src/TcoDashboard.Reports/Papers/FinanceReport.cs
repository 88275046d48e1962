using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Procurement;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>The finance report: every figure, the bill by line, statements by fiscal year, the deal, and the assumptions with their sources.</summary>
internal static class FinanceReport
{
    private static readonly FigureContext s_figures = new(Presenter.Plain);

    public static Paper Of(Result result, WorkbookStamp stamp)
    {
        var report = ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.Plain);
        OptionResult[] shown = [.. result.Options.Where(option => option.IsFeasible)];
        var money = ReportMoney.Of(result, shown);
        return new(
            report.Title,
            Worded("Finance report"),
            PaperParts.Foot([new(result, stamp)]),
            true,
            [
                new PaperHeading(1, Worded("Summary")),
                new PaperText(report.Answer, IsStrong: true),
                new PaperText(
                    Worded(
                        $"{report.BasisText}. Each figure is rounded by itself, so a total can differ from the sum of its lines by the last digit; the workbook and the CSV files hold all digits."
                    )
                ),
                .. result.Document.Currency == CurrencySpec.Dollars
                    ? Array.Empty<PaperText>()
                    : [new($"{CurrencyWords.Of(result.Document, Presenter.Plain)}.")],
                .. shown.Length == 0 ? [] : Summary(result, shown, money),
                .. PaperParts.StruckOut([.. ComparisonColumn.Of(result)]),
                .. shown.SelectMany(option => Statements(result, option, money)),
                .. shown.SelectMany(option => DealPart(result, option, money)),
                .. AssumptionTables.Of(shown),
                .. PaperParts.NotIncluded(report),
                .. PaperParts.Sources(result.Options),
                .. PaperParts.Identity([new(result, stamp)]),
            ]
        );
    }

    private static IEnumerable<PaperBlock> Summary(
        Result result,
        OptionResult[] shown,
        ReportMoney money
    )
    {
        var columns = PaperParts.Columns(result);
        yield return new PaperTable(
            Worded("All figures"),
            [new(Worded("Figure")), new(Worded("Unit")), .. columns],
            [
                .. shown
                    .SelectMany(option => option.Metrics)
                    .DistinctBy(metric => metric.Id)
                    .Select(metric => Figure(shown, metric, money)),
            ],
            KeyColumns: 2
        );
        yield return new PaperHeading(1, Worded("Net present cost by line"));
        yield return BillTable(shown, columns, money.Dollars, id => id);
        if (money.Reported is { } reported)
        {
            yield return BillTable(shown, columns, reported, CurrencyRows.Id);
        }
    }

    private static PaperRow Figure(OptionResult[] shown, Metric metric, ReportMoney money)
    {
        double?[] values = [.. shown.Select(option => option.Metric(metric.Id)?.Value)];
        if (money.For(metric.Unit) is { } amounts)
        {
            return new([metric.Label, amounts.Label, .. values.Select(amounts.Text)]);
        }

        var scale = Amounts.ScaleOf(values, metric.Unit);
        return new([
            metric.Label,
            scale.Label,
            .. values.Select(value =>
                Paybacks.IsOfNothing(metric.Id, value)
                    ? Worded("nothing paid up front")
                    : Amounts.On(scale, value)
            ),
        ]);
    }

    private static PaperTable BillTable(
        OptionResult[] shown,
        IEnumerable<PaperColumn> columns,
        MoneyScale money,
        Func<string, string> cellOf
    )
    {
        var lines = BillLines
            .Paid(shown)
            .Select(line => (Line: line, Values: ValuesOf(line)))
            .Where(one => one.Values.Any(value => value is not 0));
        double?[] ValuesOf(BillLine line) =>
            [
                .. shown.Select(option =>
                    option.Sheet!.TryGetCell(cellOf(line.PresentValue)) is { } cell
                        ? option.Values!.Scalar(cell.Id)
                        : 0
                ),
            ];
        return new(
            Worded($"{money.Words}, present value"),
            [new(Worded("Line")), new(Worded("Category")), .. columns],
            [
                .. lines.Select(one => new PaperRow([
                    one.Line.Label,
                    Words.Of(one.Line.Category),
                    .. one.Values.Select(money.Text),
                ])),
                new PaperRow(
                    [
                        Worded("Net present cost"),
                        "",
                        .. shown.Select(option => money.Text(option.Values!.Scalar(cellOf("npc")))),
                    ],
                    IsTotal: true
                ),
            ],
            KeyColumns: 2
        );
    }

    private static IEnumerable<PaperBlock> Statements(
        Result result,
        OptionResult option,
        ReportMoney money
    )
    {
        yield return new PaperHeading(1, Worded($"Statements: {option.Spec.Name}"));
        foreach (
            var figure in new[]
            {
                CashFlowFigure.Of(result, option, StatementSpan.Year, s_figures),
                SpendingFigure.Of(result, option, s_figures),
            }.OfType<ChartFigure>()
        )
        {
            yield return Own(figure, option);
        }

        foreach (
            var block in OptionStatements
                .All(option, StatementSpan.Year)
                .SelectMany(statements => Tables(statements, money))
        )
        {
            yield return block;
        }
    }

    private static IEnumerable<PaperBlock> Tables(OptionStatements statements, ReportMoney money)
    {
        var isDollars = statements.Currency == "USD";
        var scale = isDollars ? money.Dollars : money.Reported!;
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            StatementLine[] lines = [.. statements.Of(kind).Where(IsShown)];
            if (lines.Length == 0)
            {
                continue;
            }
            var isBalance = kind == StatementKind.Balance;
            yield return new PaperHeading(
                2,
                isDollars
                    ? OptionStatements.NameOf(kind)
                    : Worded($"{OptionStatements.NameOf(kind)}, in {statements.Currency}")
            );
            yield return new PaperTable(
                isBalance
                    ? Worded($"{scale.Words} at the end of each fiscal year")
                    : Worded($"{scale.Words} by fiscal year; money out is negative"),
                [
                    new(Worded("Line")),
                    .. isBalance ? [] : new[] { new PaperColumn(Worded("Total"), IsNumber: true) },
                    .. statements.Columns.Select(c => new PaperColumn(c.Label, IsNumber: true)),
                ],
                [
                    .. lines.Select(line => new PaperRow(
                        [
                            line.Label,
                            .. isBalance ? [] : new[] { scale.Text(line.Total) },
                            .. line.Values.Select(scale.Text),
                        ],
                        line.Level,
                        line.IsTotal
                    )),
                ]
            );
        }
    }

    // A line of the bill that nobody pays says nothing; lines of a statement and totals stand even at zero.
    private static bool IsShown(StatementLine line) =>
        line.Level == 0 || line.Values.Any(value => value is not 0);

    private static IEnumerable<PaperBlock> DealPart(
        Result result,
        OptionResult option,
        ReportMoney money
    )
    {
        if (option.Deal is not { } deal)
        {
            yield break;
        }
        yield return new PaperHeading(1, Worded($"Deal: {option.Spec.Name}"));
        if (
            ProcurementFigures
                .Of(result, option, s_figures)
                .FirstOrDefault(figure => figure.Id == "deal-bridge") is
            { } bridge
        )
        {
            yield return Own(bridge, option);
        }

        yield return new PaperTable(
            Worded($"From list to effective price, {money.Dollars.Words}, present value"),
            [
                new(Worded("Step")),
                new(Worded("Status")),
                new(Worded("Amount"), IsNumber: true),
                new(Worded("Running"), IsNumber: true),
            ],
            [
                .. deal.Bridge.Select(step => new PaperRow([
                    step.Label,
                    step.Clause is { } clause ? Words.Of(clause.Status) : "",
                    money.Dollars.Text(step.Amount),
                    money.Dollars.Text(step.Running),
                ])),
            ]
        );
        yield return new PaperTable(
            Worded("Effective prices"),
            [
                new(Worded("For each")),
                new(Worded("Unit")),
                new(Worded("List"), IsNumber: true),
                new(Worded("Gross"), IsNumber: true),
                new(Worded("Net, warrants at grant value"), IsNumber: true),
                new(Worded("Net at P10 of the share"), IsNumber: true),
                new(Worded("Net at P90 of the share"), IsNumber: true),
            ],
            [.. deal.Effective.Select(Price)],
            KeyColumns: 2
        );
    }

    private static PaperRow Price(EffectivePrice price)
    {
        double?[] values = [price.List, price.Gross, price.NetGrant, price.NetLow, price.NetHigh];
        var scale = Amounts.ScaleOf(values, price.Unit);
        return new([
            price.Volume,
            scale.Label,
            .. values.Select(value => Amounts.On(scale, value)),
        ]);
    }

    // A figure of one option: its id tells it from the same figure of another.
    private static PaperFigure Own(ChartFigure figure, OptionResult option) =>
        new(figure with { Id = $"{figure.Id}-{option.Spec.Id}" });
}
