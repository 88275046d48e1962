using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>An option that others finance wholly pays nothing up front: that is said, and not "0 months".</summary>
public sealed class PaybackTests
{
    private static readonly Result s_result = Evaluated();

    [Fact]
    public void Row_OfAnOptionFinancedWholly_SaysThatNothingIsPaidUpFront()
    {
        var row = ComparisonBuilder
            .Build(s_result, CostBasis.PresentValue, Presenter.Plain)
            .Groups.SelectMany(group => group.Rows)
            .Single(one => one.Id == MetricIds.Payback);

        var (financed, bought) = (row.Cells[0], row.Cells[1]);
        Assert.Null(financed.Value);
        Assert.Equal(Paybacks.OfNothing, financed.Reason);
        Assert.True(bought.Value > 0);
    }

    [Fact]
    public void FinanceReport_OfAnOptionFinancedWholly_SaysSoInItsTable()
    {
        var texts = FinanceReport
            .Of(s_result, new WorkbookStamp(""))
            .Blocks.OfType<PaperTable>()
            .SelectMany(table => table.Rows)
            .Single(row => row.Cells[0] == "Payback");

        Assert.Equal("nothing paid up front", texts.Cells[2]);
    }

    private static Result Evaluated()
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "fifty-million-dollars")
            .Document;
        var option = preset.Options[0];
        var document = preset with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = preset.Inputs.With(InputKeys.Inflation, 0.02, ""),
            Accounting = new() { OutputValue = 1_000, InputValue = 1_000 },
            Options =
            [
                option with
                {
                    Financing = new()
                    {
                        Kind = FinancingKind.Loan,
                        Share = 1,
                        RatePerYear = 0.08,
                        TermMonths = 36,
                    },
                },
                option with
                {
                    Id = "bought",
                    Name = "Bought",
                },
            ],
        };
        var result = Scenario.Evaluate(document, ShippedCatalog.Load().Revision!, default);
        Assert.Equal(0, result.Options[0].Metric(MetricIds.Payback)?.Value);
        return result;
    }
}
