using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>A number that counts tax or the value of tokens says so, and is not named among what no number contains.</summary>
public sealed class TaxedWordsTests
{
    // What is all that is paid, tax with it, whatever a scenario counts.
    private static readonly string[] s_cash = ["peak_funding", "capex_share"];

    [Theory]
    [InlineData("750mw-gpu-or-wafer")]
    [InlineData("training-run-4096-accelerators")]
    public void Metrics_ThatTaxMoves_SayThatTheyAreAfterTax(string preset)
    {
        var plain = PresetResults.Get(preset);
        var nominal = plain.Document with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = plain.Document.Inputs.With("inflation_per_year", 0.02, "test"),
        };
        var before = Evaluate(plain, nominal).Options[0];

        var after = Evaluate(plain, nominal with { Accounting = Taxed() }).Options[0];

        var moved = after
            .Metrics.Where(metric =>
                !s_cash.Contains(metric.Id)
                && before.Metric(metric.Id)?.Value is { } value
                && Math.Abs(value - metric.Value!.Value) > 1e-9 * Math.Abs(value)
            )
            .ToArray();
        Assert.Contains(moved, metric => metric.Id == MetricIds.CostPerHour);
        Assert.All(
            moved,
            metric => Assert.EndsWith(", after tax", metric.Label, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void NotIncluded_WithAValueOfTheTokens_KeepsOnlyWhatIdles()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var valued = Evaluate(
            plain,
            plain.Document with
            {
                Accounting = new() { OutputValue = 1 },
            }
        );

        Assert.Contains("Revenue, and what idle capacity could have earned", Left(plain));
        Assert.Contains("What idle capacity could have earned", Left(valued));
        Assert.DoesNotContain(
            Left(valued),
            text => text.Contains("Revenue", StringComparison.Ordinal)
        );
    }

    private static ImmutableArray<string> Left(Result result) =>
        ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.Plain).NotIncluded;

    private static AccountingSpec Taxed() =>
        new()
        {
            Tax = new()
            {
                Rate = 0.25,
                Hardware = new() { Method = WriteOffMethod.StraightLine },
            },
        };

    private static Result Evaluate(Result plain, ScenarioDocument document) =>
        Scenario.Evaluate(document, plain.Catalog, TestContext.Current.CancellationToken);
}
