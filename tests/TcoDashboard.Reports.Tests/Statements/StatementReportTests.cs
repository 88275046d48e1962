using System.Globalization;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Statements;

/// <summary>Statements and their figures say what the sheet says, and what is shown adds up.</summary>
public sealed class StatementReportTests
{
    private const double Rounding = 1e-9;
    private static readonly FigureContext Context = new(Presenter.Plain);

    private static IEnumerable<Result> Results => [.. PresetResults.All, FinancedScenario.Result];

    [Theory]
    [InlineData(StatementSpan.Year)]
    [InlineData(StatementSpan.Quarter)]
    public void Report_EveryColumnAsShown_AddsUpToItsTotals(StatementSpan span)
    {
        foreach (var option in Results.SelectMany(Feasible))
        {
            var report = StatementReport.Of(option, span, Presenter.Plain)!;
            foreach (var section in report.Sections)
            {
                for (var column = 0; column < report.Columns.Length; column++)
                {
                    var sum = 0m;
                    foreach (var line in section.Lines)
                    {
                        var shown = decimal.Parse(
                            line.Texts[column],
                            NumberStyles.Number,
                            CultureInfo.InvariantCulture
                        );
                        Assert.True(
                            !line.IsTotal || sum == shown,
                            $"{option.Spec.Id} {line.CellId} {report.Columns[column].Label}: {sum} shown as {shown}"
                        );
                        sum = line.IsTotal ? shown : sum + shown;
                    }
                }
            }
        }
    }

    // Resale stood as 89.26 under "All" and 89.27 in its only year, the cost of operation as -6.34 under cash and -6.35 under income.
    [Fact]
    public void Report_QuantityThatStandsTwice_ReadsTheSame()
    {
        foreach (var option in Results.SelectMany(Feasible))
        {
            var report = StatementReport.Of(option, StatementSpan.Year, Presenter.Plain)!;
            var lines = report
                .Sections.SelectMany(section => section.Lines)
                .Where(line => !line.IsTotal)
                .ToArray();
            var shown = new Dictionary<double, string>();
            foreach (
                var (value, text) in lines.SelectMany(line =>
                    line.Values.Zip(line.Texts).Where(cell => cell.First is not (null or 0))
                )
            )
            {
                var cents = Math.Round(value!.Value, 0);
                Assert.Equal(shown.GetValueOrDefault(cents, text), text);
                shown[cents] = text;
            }

            Assert.All(
                report
                    .Sections.Where(section => section.Kind != StatementKind.Balance)
                    .SelectMany(section => section.Lines)
                    .Where(line =>
                        !line.IsTotal && line.Values.Count(value => value is not 0) == 1
                    ),
                line =>
                    Assert.Equal(
                        line.Texts[
                            line.Values.IndexOf(line.Values.Single(value => value is not 0))
                        ],
                        line.Total
                    )
            );
        }
    }

    [Fact]
    public void CashFlow_ColumnsOfEverySpan_AddUpToTheNetCashOfTheSheet()
    {
        foreach (var result in Results)
        {
            foreach (var option in Feasible(result))
            {
                var net = option.Values!.Series("cash.net").Sum()!.Value;
                foreach (var span in Enum.GetValues<StatementSpan>())
                {
                    var figure = CashFlowFigure.Of(result, option, span, Context)!;
                    var bars = figure
                        .Series.Where(series => series.Mark == SeriesMark.Bar)
                        .SelectMany(series => series.Points)
                        .Sum(point => point.Y);
                    var line = figure.Series.Single(series => series.Mark == SeriesMark.Line);
                    Assert.Equal(1, bars / net, Rounding);
                    Assert.Equal(1, line.Points[^1].Y / net, Rounding);
                }
            }
        }
    }

    [Fact]
    public void CashFlow_LineByMonth_NeverFallsBelowThePeakFundingMarked()
    {
        foreach (var result in Results)
        {
            foreach (var option in Feasible(result))
            {
                var figure = CashFlowFigure.Of(result, option, StatementSpan.Month, Context)!;
                var lowest = figure.Series[^1].Points.Min(point => point.Y);
                var peak = option.Metric(MetricIds.PeakFunding)!.Value!.Value;
                Assert.True(lowest >= -peak * (1 + Rounding), $"{lowest} below {-peak}");
                Assert.Equal(-peak, figure.ReferenceLines.Single().Value);
            }
        }
    }

    [Fact]
    public void Spending_ColumnsOfAllYears_AreCapitalAndOperatingExpenditure()
    {
        foreach (var result in Results)
        {
            foreach (var option in Feasible(result))
            {
                var figure = SpendingFigure.Of(result, option, Context)!;
                Assert.Equal(
                    option.Metric(MetricIds.Capex)!.Value!.Value,
                    figure.Series[0].Points.Sum(point => point.Y),
                    1.0
                );
                Assert.Equal(
                    option.Metric(MetricIds.Opex)!.Value!.Value,
                    figure.Series[1].Points.Sum(point => point.Y),
                    1.0
                );
            }
        }
    }

    [Fact]
    public void CashFlowTable_OfAStackWithALine_TotalsOnlyTheStack()
    {
        var result = FinancedScenario.Result;
        var figure = CashFlowFigure.Of(
            result,
            Feasible(result).First(),
            StatementSpan.Year,
            Context
        )!;

        var table = ChartTables.Of(figure, Presenter.Plain);

        Assert.Equal("Total", table.Columns[^2]);
        Assert.StartsWith("Net cash to date", table.Columns[^1], StringComparison.Ordinal);
        Assert.Equal(table.Rows[0][^2], table.Rows[0][^1]);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
    }

    [Theory]
    [InlineData(0.004)]
    [InlineData(0.5)]
    public void CashAxis_BesideASmallColumn_HasTheUnitOfTheLargest(double smallest)
    {
        const double Largest = 31.3e9;
        var made = CashFlowFigure.Of(
            FinancedScenario.Result,
            Feasible(FinancedScenario.Result).First(),
            StatementSpan.Year,
            Context
        )!;
        var figure = made with
        {
            Series = [made.Series[0] with { Points = [new(0, -Largest), new(1, smallest * 1e9)] }],
            ReferenceLines = [],
        };

        var scale = ChartTables.ScaleOf(figure, isX: false, Presenter.Plain);

        Assert.Equal(Presenter.Plain.ScaleFor([Largest], figure.Y.Unit).Label, scale.Label);
        // The small one keeps digits of its own beside 31.3.
        Assert.NotEqual(
            Presenter.Plain.Number(0, scale),
            Presenter.Plain.Number(smallest * 1e9, scale)
        );
    }

    private static IEnumerable<OptionResult> Feasible(Result result) =>
        result.Options.Where(option => option.IsFeasible);
}
