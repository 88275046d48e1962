using TcoDashboard.Documents.Changes;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Changes;

/// <summary>What changed is called what a reader calls it, in the sentence, the figure and the table.</summary>
public sealed class ChangeNameTests
{
    [Fact]
    public void PricesByYear_AreNamedWithTheirYear_AndReadableInEveryOrder()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var before = With(plain, new YearValue(2028, 0.08));
        var after = With(plain, new YearValue(2027, 0.09), new YearValue(2030, 0.07));

        var report = Report(before, after);

        Assert.Equal(
            [
                "Electricity price by year, from 2027",
                "Electricity price by year, from 2028",
                "Electricity price by year, from 2030",
            ],
            report.Rows.Select(row => row.Label).Where(label => label.StartsWith('E')).Order()
        );
        Assert.DoesNotContain(
            report.Rows.SelectMany(row => new[] { row.Before, row.After }),
            text => text.Contains("2,0", StringComparison.Ordinal)
        );
        Assert.Contains(
            "electricity price by year, from 20",
            report.Answer,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ALoanThatIsNew_IsNamedInTheSentenceAndToldInTheTable()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var nominal = plain.Document with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = plain.Document.Inputs.With("inflation_per_year", 0.02, "test"),
        };
        var loan = new FinancingSpec
        {
            Kind = FinancingKind.Loan,
            RatePerYear = 0.15,
            TermMonths = 36,
        };

        var report = Report(
            Evaluate(plain, nominal),
            Evaluate(
                plain,
                nominal with
                {
                    Options = [.. nominal.Options.Select(one => one with { Financing = loan })],
                }
            )
        );

        Assert.Contains("comes from financing (+", report.Answer, StringComparison.Ordinal);
        Assert.Contains(
            report.Rows,
            row => row.Label == "Financing" && row.After.Contains("15 %", StringComparison.Ordinal)
        );
    }

    private static Result With(Result plain, params YearValue[] years) =>
        Evaluate(plain, plain.Document with { ElectricityPath = new() { Years = [.. years] } });

    private static Result Evaluate(Result plain, ScenarioDocument document) =>
        Scenario.Evaluate(document, plain.Catalog, TestContext.Current.CancellationToken);

    private static ChangeReport Report(Result before, Result after)
    {
        var (one, other) = (before.Options[0], after.Options[0]);
        var trail = ChangeTrail.Of(
            ChangeRoutes.Between(before, one.Spec, after, other.Spec),
            MetricIds.NetPresentCost,
            Scenario.Evaluate,
            TestContext.Current.CancellationToken
        )!;
        return ChangeReports.Of(
            new("before", before, one),
            new("after", after, other),
            other.Metric(MetricIds.NetPresentCost)!,
            trail,
            Presenter.Plain
        );
    }
}
