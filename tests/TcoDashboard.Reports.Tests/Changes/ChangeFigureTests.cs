using TcoDashboard.Documents.Changes;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Changes;

/// <summary>The figure of a change shows all of it, also where no input explains it.</summary>
public sealed class ChangeFigureTests
{
    // Prompts apart from answers: two fleets for one, whose inputs move and add nothing; all is in what only one of the two has.
    [Theory]
    [InlineData("gpu-prompts-wafer-answers", "gpu", "pools", MetricIds.Capex)]
    [InlineData("gpu-prompts-wafer-answers", "gpu", "mixed", MetricIds.Capex)]
    [InlineData("750mw-gpu-or-wafer", "gb300", "cs3", MetricIds.NetPresentCost)]
    public void Bars_OfAChange_AddUpToIt(string preset, string from, string to, string metricId)
    {
        var result = PresetResults.Get(preset);
        OptionResult Option(string id) => result.Options.Single(option => option.Spec.Id == id);
        var (before, after) = (Option(from), Option(to));
        var trail = ChangeTrail.Of(
            ChangeRoutes.Between(result, before.Spec, result, after.Spec),
            metricId,
            Scenario.Evaluate,
            TestContext.Current.CancellationToken
        )!;

        var report = ChangeReports.Of(
            new("before", result, before),
            new("after", result, after),
            after.Metric(metricId)!,
            trail,
            Presenter.Plain
        );

        var bars = report.Figure!.Series[0].Points[1..^1];
        Assert.Equal(
            trail.After - trail.Before,
            bars.Sum(bar => bar.Y),
            1e-9 * Math.Abs(trail.After)
        );
        Assert.Contains("comes from", report.Answer, StringComparison.Ordinal);
    }
}
