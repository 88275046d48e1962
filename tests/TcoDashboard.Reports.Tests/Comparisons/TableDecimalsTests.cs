using System.Globalization;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Tables with the decimals that a reader chose: parts still add up, and what was typed reads as it was typed.</summary>
public sealed class TableDecimalsTests
{
    private const string Deal = "750mw-gpu-or-wafer";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Costs_OfAComparison_HaveThemAndAddUp(int decimals)
    {
        foreach (var result in PresetResults.All)
        {
            var report = ComparisonBuilder.Build(result, CostBasis.PresentValue, Asking(decimals));
            var rows = report.Groups.Single(group => group.Id == "costs").Rows;
            foreach (
                var column in report
                    .Columns.Index()
                    .Where(pair => pair.Item.IsFeasible)
                    .Select(pair => pair.Index)
            )
            {
                decimal Shown(ReportRow row) => Number(row.Cells[column].Text);
                var total = rows.Single(row => row.IsTotal);

                Assert.Matches(Ending(decimals), total.Cells[column].Text);
                Assert.Equal(Shown(total), rows.Where(row => row.Level == 1).Sum(Shown));
                Assert.Equal(
                    Shown(total),
                    rows.Where(row => row.Level == 0 && !row.IsTotal).Sum(Shown)
                );
            }
        }
    }

    [Fact]
    public void Inputs_OfAComparison_ReadAsTheyWereTyped()
    {
        var result = PresetResults.Get(Deal);

        string[] Inputs(int? decimals) =>
            [
                .. ComparisonBuilder
                    .Build(result, CostBasis.PresentValue, Asking(decimals))
                    .Groups.Single(group => group.Id == "inputs")
                    .Rows.SelectMany(row => row.Cells)
                    .Select(cell => cell.Text),
            ];

        Assert.Equal(Inputs(null), Inputs(0));
    }

    [Fact]
    public void Statements_WithNoDecimals_HaveNone()
    {
        var option = PresetResults.Get(Deal).Options.First(one => one.IsFeasible);
        var statement = StatementReport.Of(option, StatementSpan.Year, Asking(0))!;

        Assert.All(
            statement
                .Sections.SelectMany(section => section.Lines)
                .SelectMany(line => line.Texts)
                .Where(text => text != Presenter.Missing),
            text => Assert.Matches("^\u2212?[0-9,]+$", text)
        );
    }

    [Fact]
    public void TableOfAFigure_HasThem_AndItsAxisDoesNot()
    {
        var figure = ComparisonFigures
            .Of(
                [.. ComparisonColumn.Of(PresetResults.Get(Deal))],
                CostBasis.PresentValue,
                new(Presenter.English)
            )
            .First(one => one.IsStacked);
        var asked = Asking(3);

        Assert.All(
            ChartTables.Of(figure, asked).Rows.SelectMany(row => row.Skip(1)),
            text => Assert.Matches(Ending(3), text)
        );
        Assert.Equal(
            ChartTables.ScaleOf(figure, isX: false, Presenter.English),
            ChartTables.ScaleOf(figure, isX: false, asked)
        );
    }

    private static Presenter Asking(int? decimals) =>
        new ReaderFormat(DigitStyle.CommaPoint, DateStyle.DayFirst, Decimals: decimals).Presenter;

    private static string Ending(int decimals) =>
        decimals == 0
            ? "^\u2212?[0-9,]+$"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"^\u2212?[0-9,]+\\.[0-9]{{{decimals}}}$"
            );

    private static decimal Number(string text) =>
        decimal.Parse(text.Replace('\u2212', '-'), CultureInfo.InvariantCulture);
}
