using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Ranges of what is not there, or not under the name one would think.</summary>
public sealed class AbsentRangesTests
{
    private static readonly ScenarioDocument s_document = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    private static readonly Result s_result = ShippedScenarios.Evaluate(s_document);

    [Fact]
    public void Of_RangeAndCorrelationOfAnOptionNotLookedAt_AreLeftOutWithANote()
    {
        var shown = s_result with
        {
            Options = [.. s_result.Options.Where(option => option.Spec.Id != "cs3")],
            Document = s_document with
            {
                Study = new()
                {
                    Ranges =
                    [
                        new(
                            "cs3/system_price_usd",
                            new Triangular(1e6, 1.36e6, 2e6),
                            RangeBasis.Value,
                            ""
                        ),
                        new("pue", new Triangular(1.1, 1.2, 1.3), RangeBasis.Value, ""),
                    ],
                    Correlations =
                    [
                        new("gb300/system_price_usd", "cs3/system_price_usd", 0.5, ""),
                        new("gb300/system_price_usd", "vr200/system_price_usd", 0.5, ""),
                    ],
                },
            },
        };

        var ranges = ScenarioRanges.Of(shown);

        Assert.True(ranges.IsUsable);
        Assert.Equal(["S-620", "S-620"], ranges.Problems.Select(problem => problem.Code));
        Assert.Equal(
            ["uncertainty.ranges[0].input", "uncertainty.correlations[0].second"],
            ranges.Problems.Select(problem => problem.Path)
        );
        Assert.Equal(new Triangular(1.1, 1.2, 1.3), ranges.Find("pue")!.Range);
        Assert.Single(ranges.Correlations, pair => pair.RankCorrelation == 0.5);
    }

    [Fact]
    public void Of_RangeOfAnOptionThatCannotBeHad_IsLeftOutWithANote()
    {
        var ranges = ScenarioRanges.Of(
            s_result with
            {
                Options =
                [
                    .. s_result.Options.Select(option =>
                        option.Spec.Id == "cs3"
                            ? option with
                            {
                                Sheet = null,
                                Values = null,
                                Metrics = [],
                            }
                            : option
                    ),
                ],
                Document = s_document with
                {
                    Study = new()
                    {
                        Ranges =
                        [
                            new(
                                "cs3/system_price_usd",
                                new Triangular(0.8, 1, 1.2),
                                RangeBasis.Factor,
                                ""
                            ),
                        ],
                    },
                },
            }
        );

        var note = Assert.Single(ranges.Problems);
        Assert.Equal(("S-620", Severity.Warning), (note.Code, note.Severity));
        Assert.Contains("has no numbers", note.Message, StringComparison.Ordinal);
        Assert.True(ranges.IsUsable);
    }

    [Fact]
    public void Of_TimeInRunsOfATrainingFleet_IsTheInputOfThatNameWithItsLimits()
    {
        var result = ShippedScenarios.Evaluate(
            TrainingScenarios.Llama405BOnH100() with
            {
                Study = new()
                {
                    Ranges =
                    [
                        new(
                            InputKeys.TrainingUse,
                            new Triangular(0.7, 0.9, 1),
                            RangeBasis.Value,
                            "Own."
                        ),
                    ],
                },
            }
        );

        var ranges = ScenarioRanges.Of(result);

        Assert.DoesNotContain(ranges.Problems, problem => problem.Severity == Severity.Error);
        var lever = Assert.Single(ranges.Levers, one => one.RangeBasis == "Own.");
        Assert.Equal(InputKeys.TrainingUse, lever.Definition!.Key);
        Assert.Equal(
            (lever.Definition.Minimum, lever.Definition.Maximum),
            (lever.Minimum, lever.Maximum)
        );
        Assert.All(
            result.Options[0].Fleets[0].Inputs,
            input => Assert.NotEqual(InputKeys.AverageLoad, input.Definition.Key)
        );
    }
}
