using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>Scenarios side by side that count tax, financing or currencies differently: each says its own, once, and no row says another's.</summary>
public sealed class MixedTermsTests
{
    [Fact]
    public void Rows_OfOneScenarioBeforeAndOneAfterTax_SayNeitherOfBoth()
    {
        var plain = PresetResults.Get("fifty-million-dollars");
        var taxed = Taxed(plain);
        Assert.EndsWith(
            ", after tax",
            taxed.Options[0].Metric(MetricIds.NetPresentCost)!.Label,
            StringComparison.Ordinal
        );

        // Whichever stands first.
        foreach (
            var results in (Result[][])
                [
                    [plain, taxed],
                    [taxed, plain],
                ]
        )
        {
            var report = Compared(results);

            Assert.Equal(
                "Cost per hour, each on its own terms",
                report.Row(MetricIds.CostPerHour)!.Label
            );
            Assert.DoesNotContain(
                report.Groups.Single(group => group.Id == "results").Rows,
                // Why not those that only one of them has.
                row =>
                    row.Cells.All(cell => cell.Value is not null)
                    && row.Label.EndsWith("after tax", StringComparison.Ordinal)
            );
            Assert.Equal(
                results.SelectMany(one =>
                    one.Options.Select(_ => one == taxed ? "counted" : "not counted")
                ),
                Setting(report, "income_tax")!.Cells.Select(cell => cell.Text)
            );
        }

        Assert.Null(Setting(Compared(plain), "income_tax"));
        Assert.Equal("Cost per hour, after tax", Compared(taxed).Row(MetricIds.CostPerHour)!.Label);
    }

    [Fact]
    public void Rows_OfOneOptionWithALoan_SayNotThatAllAreFinanced()
    {
        var plain = PresetResults.Get("fifty-million-dollars");
        var financed = Evaluate(
            plain,
            plain.Document with
            {
                MoneyBasis = MoneyBasis.Nominal,
                Inputs = plain.Document.Inputs.With("inflation_per_year", 0.02, "test"),
                Options =
                [
                    plain.Document.Options[0] with
                    {
                        Financing = new()
                        {
                            Kind = FinancingKind.Loan,
                            RatePerYear = 0.08,
                            TermMonths = 36,
                        },
                    },
                    .. plain.Document.Options.Skip(1),
                ],
            }
        );

        Assert.Equal(
            "Cost per hour, each on its own terms",
            Compared(financed).Row(MetricIds.CostPerHour)!.Label
        );
    }

    [Fact]
    public void Memo_OfScenariosWithOtherCurrencies_SaysEachOfThemOnce()
    {
        Result[] results = [PresetResults.InEuro(), PresetResults.Get("fifty-million-dollars")];

        var memo = PaperMaker.Memo(
            new(
                Columns(results),
                null,
                CostBasis.PresentValue,
                [new(results[0], new("1")), new(results[1], new("2"))]
            ),
            TestContext.Current.CancellationToken
        );

        var euros = CurrencyWords.Of(results[0].Document, Presenter.Plain);
        Assert.Single(
            PresetPapers.Texts(memo),
            text => text.Contains(euros, StringComparison.Ordinal)
        );
        Assert.Contains(
            memo.Blocks.OfType<PaperText>(),
            text => text.IsItem && text.Text == $"Currencies, {results[0].Document.Title}: {euros}."
        );
    }

    private static ReportRow? Setting(ComparisonReport report, string id) =>
        report
            .Groups.Single(group => group.Id == "setting")
            .Rows.SingleOrDefault(row => row.Id == id);

    private static ComparisonReport Compared(params Result[] results) =>
        ComparisonBuilder.Build(Columns(results), null, CostBasis.PresentValue, Presenter.Plain);

    private static ImmutableArray<ComparisonColumn> Columns(Result[] results) =>
        [
            .. results.SelectMany(
                (result, index) =>
                    ComparisonColumn
                        .Of(result)
                        .Select(column => column with { Key = $"{index}:{column.Key}" })
            ),
        ];

    private static Result Taxed(Result plain) =>
        Evaluate(
            plain,
            plain.Document with
            {
                MoneyBasis = MoneyBasis.Nominal,
                Inputs = plain.Document.Inputs.With("inflation_per_year", 0.02, "test"),
                Accounting = new()
                {
                    Tax = new()
                    {
                        Rate = 0.25,
                        Hardware = new() { Method = WriteOffMethod.StraightLine },
                    },
                },
            }
        );

    private static Result Evaluate(Result plain, ScenarioDocument document) =>
        Scenario.Evaluate(document, plain.Catalog, TestContext.Current.CancellationToken);
}
