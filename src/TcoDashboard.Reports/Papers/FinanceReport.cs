using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance.Statements;
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

/// <summary>The finance report: every figure, the bill by line, statements by fiscal year, the deal, and the assumptions with their sources, to the cent.</summary>
internal static class FinanceReport
{
    private static readonly FigureContext s_figures = new(Presenter.Plain);

    public static Paper Of(Result result, WorkbookStamp stamp)
    {
        var report = ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.Plain);
        OptionResult[] shown = [.. result.Options.Where(option => option.IsFeasible)];
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
                        $"{report.BasisText}. Money in tables is in US dollars unless a table names another currency; it is printed to the cent and rounded nowhere before."
                    )
                ),
                .. result.Document.Currency == CurrencySpec.Dollars
                    ? Array.Empty<PaperText>()
                    : [new($"{CurrencyWords.Of(result.Document, Presenter.Plain)}.")],
                .. shown.Length == 0 ? [] : Summary(result, shown),
                .. PaperParts.StruckOut([.. ComparisonColumn.Of(result)]),
                .. shown.SelectMany(option => Statements(result, option)),
                .. shown.SelectMany(option => DealPart(result, option)),
                .. shown.SelectMany(Assumptions),
                .. PaperParts.NotIncluded(report),
                .. PaperParts.Sources(result.Options),
                .. PaperParts.Identity([new(result, stamp)]),
            ]
        );
    }

    private static IEnumerable<PaperBlock> Summary(Result result, OptionResult[] shown)
    {
        var columns = PaperParts.Columns(result);
        yield return new PaperTable(
            Worded("All figures"),
            [new(Worded("Figure")), new(Worded("Unit")), .. columns],
            [
                .. shown
                    .SelectMany(option => option.Metrics)
                    .DistinctBy(metric => metric.Id)
                    .Select(metric => new PaperRow([
                        metric.Label,
                        metric.Unit.Symbol == Unit.Fraction.Symbol ? "" : metric.Unit.Symbol,
                        .. shown.Select(option =>
                            Amounts.Of(option.Metric(metric.Id)?.Value, metric.Unit)
                        ),
                    ])),
            ],
            KeyColumns: 2
        );
        yield return new PaperHeading(1, Worded("Net present cost by line"));
        yield return BillTable(shown, columns, Worded("US dollars"), id => id);
        if (result.Document.Currency.ReportIn is { } code)
        {
            yield return BillTable(shown, columns, code, CurrencyRows.Id);
        }
    }

    private static PaperTable BillTable(
        OptionResult[] shown,
        IEnumerable<PaperColumn> columns,
        string currency,
        Func<string, string> cellOf
    )
    {
        var lines = BillLines.Paid(shown);
        return new(
            Worded($"{currency}, present value"),
            [new(Worded("Line")), new(Worded("Category")), .. columns],
            [
                .. lines.Select(line => new PaperRow([
                    line.Label,
                    Words.Of(line.Category),
                    .. shown.Select(option =>
                        Amounts.Money(
                            option.Sheet!.TryGetCell(cellOf(line.PresentValue)) is { } cell
                                ? option.Values!.Scalar(cell.Id)
                                : 0
                        )
                    ),
                ])),
                new PaperRow(
                    [
                        Worded("Net present cost"),
                        "",
                        .. shown.Select(option =>
                            Amounts.Money(option.Values!.Scalar(cellOf("npc")))
                        ),
                    ],
                    IsTotal: true
                ),
            ],
            KeyColumns: 2
        );
    }

    private static IEnumerable<PaperBlock> Statements(Result result, OptionResult option)
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
                .SelectMany(statements => Tables(statements))
        )
        {
            yield return block;
        }
    }

    private static IEnumerable<PaperBlock> Tables(OptionStatements statements)
    {
        var isDollars = statements.Currency == "USD";
        var words = isDollars ? Worded("US dollars") : statements.Currency;
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            StatementLine[] lines = [.. statements.Of(kind)];
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
                    ? Worded($"{words} at the end of each fiscal year")
                    : Worded($"{words} by fiscal year; money out is negative"),
                [
                    new(Worded("Line")),
                    .. isBalance ? [] : new[] { new PaperColumn(Worded("Total"), IsNumber: true) },
                    .. statements.Columns.Select(c => new PaperColumn(c.Label, IsNumber: true)),
                ],
                [
                    .. lines.Select(line => new PaperRow(
                        [
                            line.Label,
                            .. isBalance ? [] : new[] { Amounts.Money(line.Total) },
                            .. line.Values.Select(Amounts.Money),
                        ],
                        line.Level,
                        line.IsTotal
                    )),
                ]
            );
        }
    }

    private static IEnumerable<PaperBlock> DealPart(Result result, OptionResult option)
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
            Worded("From list to effective price, US dollars, present value"),
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
                    Amounts.Money(step.Amount),
                    Amounts.Money(step.Running),
                ])),
            ]
        );
        yield return new PaperTable(
            Worded("Effective prices, US dollars"),
            [
                new(Worded("For each")),
                new(Worded("List"), IsNumber: true),
                new(Worded("Gross"), IsNumber: true),
                new(Worded("Net, warrants at grant value"), IsNumber: true),
                new(Worded("Net at P10 of the share"), IsNumber: true),
                new(Worded("Net at P90 of the share"), IsNumber: true),
            ],
            [
                .. deal.Effective.Select(price => new PaperRow([
                    price.Volume,
                    Amounts.Of(price.List, price.Unit),
                    Amounts.Of(price.Gross, price.Unit),
                    Amounts.Of(price.NetGrant, price.Unit),
                    Amounts.Of(price.NetLow, price.Unit),
                    Amounts.Of(price.NetHigh, price.Unit),
                ])),
            ]
        );
    }

    private static IEnumerable<PaperBlock> Assumptions(OptionResult option)
    {
        var inputs = option
            .Fleets.SelectMany(fleet => fleet.Inputs)
            .DistinctBy(input => input.CellId);
        return
        [
            new PaperHeading(1, Worded($"Assumptions: {option.Spec.Name}")),
            new PaperTable(
                Worded("Inputs, their ranges and where they come from"),
                [
                    new(Worded("Input")),
                    new(Worded("Value"), IsNumber: true),
                    new(Worded("Unit")),
                    new(Worded("Low"), IsNumber: true),
                    new(Worded("High"), IsNumber: true),
                    new(Worded("Where it comes from")),
                ],
                [
                    .. inputs.Select(input => new PaperRow([
                        input.Definition.Label,
                        Amounts.Of(input.Used.Value, input.Definition.Unit),
                        input.Definition.Unit.Symbol == Unit.Fraction.Symbol
                            ? ""
                            : input.Definition.Unit.Symbol,
                        Bound(input.Used.Provenance.Low, input.Definition.Unit),
                        Bound(input.Used.Provenance.High, input.Definition.Unit),
                        PaperParts.From(input.Used.Provenance),
                    ])),
                ]
            ),
        ];
    }

    private static string Bound(double? value, Unit unit) =>
        value is null ? "" : Amounts.Of(value, unit);

    // A figure of one option: its id tells it from the same figure of another.
    private static PaperFigure Own(ChartFigure figure, OptionResult option) =>
        new(figure with { Id = $"{figure.Id}-{option.Spec.Id}" });
}
