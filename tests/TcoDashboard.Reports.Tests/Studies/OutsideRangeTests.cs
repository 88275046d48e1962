using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Studies;

/// <summary>A figure outside its own P10 to P90 is explained by inputs that can move one way only; each claim is counted again.</summary>
public sealed class OutsideRangeTests
{
    private static readonly Result s_result = PresetResults.Get("750mw-gpu-or-wafer");
    private static readonly RangeSet s_ranges = ScenarioRanges.Of(s_result);
    private static readonly StudyCanvas s_canvas = new(s_result, new(Presenter.Plain));

    [Theory]
    [InlineData(MetricIds.NetPresentCost)]
    [InlineData(MetricIds.CostPerMtokBlended)]
    [InlineData(MetricIds.SpeedPerUser)]
    public void Words_OfEveryOption_AreThereJustWhenTheFigureLiesOutside(string metric)
    {
        var study = UncertaintyStudy.Run(
            s_result,
            s_ranges.Levers,
            new()
            {
                Draws = 2000,
                Metrics = [metric],
                Correlations = s_ranges.Correlations,
            },
            null,
            TestContext.Current.CancellationToken
        );

        foreach (var draws in study.Metrics)
        {
            var now = draws.Metric.Value!.Value;
            var below = draws.Values.ToArray().Count(value => value < now) / 2000.0;
            var words = OutsideRange.Words(s_canvas, MetricSpread.Of(draws)!, s_ranges.Levers);

            Assert.Equal(below is < 0.1 or > 0.9, words.Length > 0);
            if (words.Length > 0)
            {
                Assert.Contains(
                    below < 0.1 ? "below the P10" : "above the P90",
                    words,
                    StringComparison.Ordinal
                );
                AssertNamedStandAtAnEnd(words);
            }
        }
    }

    [Fact]
    public void Words_OfTheCostOfTheWholeFleet_NameInputs()
    {
        var study = UncertaintyStudy.Run(
            s_result,
            s_ranges.Levers,
            new() { Draws = 2000, Metrics = [MetricIds.NetPresentCost] },
            null,
            TestContext.Current.CancellationToken
        );

        var words = OutsideRange.Words(
            s_canvas,
            MetricSpread.Of(study.Find(0, MetricIds.NetPresentCost)!)!,
            s_ranges.Levers
        );

        Assert.StartsWith(
            "As things stand the net present cost of GB300 NVL72 is $20.9 B, below the P10 of",
            words,
            StringComparison.Ordinal
        );
        Assert.EndsWith("so the draws can only go up.", words, StringComparison.Ordinal);
    }

    private static void AssertNamedStandAtAnEnd(string words)
    {
        var named = s_ranges
            .Levers.Where(lever =>
                lever.IsUncertain
                && words.Contains($"“{StudyCanvas.Name(lever)}”", StringComparison.Ordinal)
            )
            .ToArray();
        Assert.NotEmpty(named);
        Assert.Contains(
            named,
            lever => lever.Value <= lever.Range.P10 || lever.Value >= lever.Range.P90
        );
    }
}
