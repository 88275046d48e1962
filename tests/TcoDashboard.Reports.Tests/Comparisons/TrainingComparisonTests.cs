using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Comparisons of training runs read like training, and never mix with answers to requests.</summary>
public sealed class TrainingComparisonTests
{
    [Fact]
    public void Answer_OfOneRun_SaysMoneyAndDays()
    {
        var report = Build(ComparisonColumn.Of(Training()));

        Assert.Matches(
            @"^A trains a run for \$\d+\.\d.M \(.+ P10–P90\) in \d+\.\d.days\.$",
            report.Answer
        );
        Assert.Contains("million tokens trained", report.BasisText, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_OfARun_HaveNothingAboutUsers()
    {
        var report = Build(ComparisonColumn.Of(Training()));

        Assert.Null(report.Row(MetricIds.SpeedPerUser));
        Assert.Null(report.Row(MetricIds.CostPerMtokBlended));
        Assert.NotNull(report.Row(MetricIds.DaysToTrain));
        Assert.NotNull(report.Row("cost.total_per_mtok")!.Cells[0].Value);
    }

    [Fact]
    public void Comparison_OfTrainingWithRequests_IsRefusedInWordsAndNumbers()
    {
        var requests = PresetResults.Get("on-premises-70b-200-users");

        var report = Build([
            .. ComparisonColumn.Of(Training()),
            .. ComparisonColumn.Of(requests).Take(1),
        ]);

        Assert.StartsWith("These options do not compare:", report.Answer, StringComparison.Ordinal);
        Assert.Empty(report.Bridges);
        Assert.All(
            report.Groups.SelectMany(group => group.Rows).Select(row => row.Cells[1]),
            cell => Assert.Null(cell.Difference)
        );
    }

    private static ComparisonReport Build(IEnumerable<ComparisonColumn> columns) =>
        ComparisonBuilder.Build([.. columns], null, CostBasis.PerMillionTokens, Presenter.English);

    private static Result Training() =>
        Scenario.Evaluate(TrainingScenarios.Llama405BOnH100(), ShippedCatalog.Load().Revision!);
}
