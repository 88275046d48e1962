using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Decisions;

/// <summary>The sentences about doubt: every number in them is computed again another way.</summary>
public sealed class DecisionTests
{
    private static readonly string[] s_unsure =
    [
        "The difference is within noise: ",
        "Likely, but not certain: ",
        "Unlikely once all ranges are drawn: ",
    ];

    private const string Cost = MetricIds.CostPerMtokBlended;

    public static TheoryData<string> Presets => [.. PresetResults.Ids];

    // No shipped example has a nearest flip without a range, so it is taken away: nobody knows then how far anything may move.
    [Fact]
    public void Of_InputsWithoutAnyRange_SaysThatHowFarTheyMayMoveIsNotKnown()
    {
        var result = PresetResults.Get("nvidia-or-amd-10mw");
        var ranges = ScenarioRanges.Of(result);
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [Cost, MetricIds.NetPresentCost],
                Draws = 200,
                Seed = ranges.Seed,
                Correlations = ranges.Correlations,
            },
            null,
            TestContext.Current.CancellationToken
        );
        string Said(Func<Lever, Distribution> range) =>
            DecisionBuilder
                .Of(
                    result,
                    ranges with
                    {
                        Levers =
                        [
                            .. ranges.Levers.Select(lever => lever with { Range = range(lever) }),
                        ],
                    },
                    study,
                    Presenter.English,
                    TestContext.Current.CancellationToken
                )!
                .WhatFlipsIt;

        var unknown = Said(lever => new FixedValue(lever.Value));
        var narrow = Said(lever => new Triangular(
            lever.Value,
            lever.Value,
            lever.Value + Math.Abs(lever.Value) * 1e-6 + 1e-9
        ));

        Assert.StartsWith(
            "No single input flips it within a known range; the nearest is ",
            unknown
        );
        Assert.Contains(", and how far that may move is not known.", unknown);
        Assert.StartsWith("No single input flips it within its range; the nearest is ", narrow);
    }

    /// <summary>"Within its range" is said of inputs whose range is known only.</summary>
    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_ANearestFlipWithoutARange_DoesNotReassure(string preset)
    {
        var result = PresetResults.Get(preset);
        var said = DecisionBuilder.Of(
            result,
            Presenter.English,
            TestContext.Current.CancellationToken
        );
        if (said is not { Flips: [var nearest, ..] })
        {
            return;
        }

        var lever = ScenarioRanges.Of(result).Levers.Single(one => one.Key == nearest.LeverKey);
        if (!nearest.IsPlausible)
        {
            Assert.Equal(
                !lever.IsUncertain,
                said.WhatFlipsIt.Contains(
                    "how far that may move is not known",
                    StringComparison.Ordinal
                )
            );
        }
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_EveryPreset_SaysHowSureAndWhatFlips(string preset)
    {
        var result = PresetResults.Get(preset);
        var costed = result
            .Options.Where(option => option.Metric(Cost)?.Value is not null)
            .ToArray();

        var decision = DecisionBuilder.Of(
            result,
            Presenter.English,
            TestContext.Current.CancellationToken
        );

        // Versions of one deal are no choice.
        if (costed.Length < 2 || preset == "openai-cerebras-750mw-deal")
        {
            Assert.Null(decision);
            return;
        }

        Assert.NotNull(decision);
        var best = costed.MinBy(option => option.Metric(Cost)!.Value)!;
        Assert.Equal(best.Spec.Id, decision.OptionId);
        Assert.Contains(best.Spec.Name, decision.Sureness, StringComparison.Ordinal);
        Assert.InRange(decision.Chance!.Value, 0, 1);
        Assert.True(
            decision.GapLow <= decision.GapMiddle && decision.GapMiddle <= decision.GapHigh
        );
        Assert.Equal(decision.GapLow <= 0 && decision.GapHigh >= 0, decision.IsWithinNoise);
        Assert.Equal(
            decision.IsWithinNoise,
            s_unsure.Any(words => decision.Sureness.StartsWith(words, StringComparison.Ordinal))
        );
        Assert.EndsWith(".", decision.WhatFlipsIt, StringComparison.Ordinal);
        Assert.All(
            decision.Flips,
            flip => Assert.True(flip.Value < 0 || flip.RelativeMove is > -1.0001 and < 1000)
        );
    }

    [Fact]
    public void Outside_OfTheDealOf750Megawatts_NamesEachOptionThatItsOwnDrawsDoNotReach()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var ranges = ScenarioRanges.Of(result);
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [Cost, MetricIds.NetPresentCost],
                Draws = ranges.Draws,
                Seed = ranges.Seed,
                Correlations = ranges.Correlations,
            },
            null,
            TestContext.Current.CancellationToken
        );
        var outside = DecisionBuilder
            .Of(result, ranges, study, Presenter.Plain, TestContext.Current.CancellationToken)!
            .Outside;

        // Counted again from the draws: less than a tenth of them on one side of either headline.
        foreach (var option in study.Metrics.GroupBy(draws => draws.Option))
        {
            Assert.Equal(
                option.Any(draws =>
                {
                    var values = draws.Values.ToArray();
                    var below = values.Count(value => value < draws.Metric.Value!.Value);
                    return below < values.Length / 10 || below > values.Length * 9 / 10;
                }),
                outside.Contains(
                    $" of {result.Options[option.Key].Spec.Name} is $",
                    StringComparison.Ordinal
                )
            );
        }

        Assert.Contains("at an end of", outside, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DrawsEvaluatedOneByOneOnThePlainSheets_GiveTheSameChanceAndGap()
    {
        const int Draws = 150;
        var result = PresetResults.Get("nvidia-or-amd-10mw");
        var ranges = ScenarioRanges.Of(result);
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [Cost],
                Draws = Draws,
                Correlations = ranges.Correlations,
            },
            cancellation: TestContext.Current.CancellationToken
        );
        var decision = DecisionBuilder.Of(
            result,
            ranges,
            study,
            Presenter.English,
            TestContext.Current.CancellationToken
        )!;

        double Plain(string id, int draw)
        {
            var index = result.Options.Select(option => option.Spec.Id).ToList().IndexOf(id);
            var moves = study
                .Levers.SelectMany(lever =>
                    lever
                        .Cells.Where(cell => cell.Option == index)
                        .Select(cell => (cell.CellId, Value: study.DrawsOf(lever)[draw]))
                )
                .ToDictionary(move => move.CellId, move => move.Value, StringComparer.Ordinal);
            var option = result.Options[index];
            return option.Sheet!.Evaluate(moves).Scalar(option.Metric(Cost)!.CellId!)!.Value;
        }

        double[] ratios =
        [
            .. Enumerable
                .Range(0, Draws)
                .Select(draw => Plain(decision.OptionId, draw) / Plain(decision.AgainstId, draw))
                .Order(),
        ];

        Assert.Equal(
            ratios.Count(ratio => ratio < 1) / (double)Draws,
            decision.Chance!.Value,
            1e-12
        );
        Assert.Equal(Domain.Ranges.Quantiles.Of(ratios, 0.1) - 1, decision.GapLow!.Value, 1e-12);
        Assert.Equal(Domain.Ranges.Quantiles.Of(ratios, 0.9) - 1, decision.GapHigh!.Value, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Sureness_ByTheStudyOfTheScenario_IsWordForWordWhatTheDecisionSays(string preset)
    {
        var result = PresetResults.Get(preset);
        var ranges = ScenarioRanges.Of(result);
        var cancellation = TestContext.Current.CancellationToken;
        if (DecisionBuilder.Of(result, Presenter.English, cancellation) is not { } decision)
        {
            return;
        }

        var metric = ShownMetrics.IdOf(result, Cost, Presenter.English);
        var spec = new UncertaintySpec
        {
            Metrics = [MetricIds.Capex, metric],
            Draws = ranges.Draws,
            Seed = ranges.Seed,
            Correlations = ranges.Correlations,
            Workers = 2,
        };
        var study = UncertaintyStudy.Run(result, ranges.Levers, spec, null, cancellation);
        var canvas = new StudyCanvas(result, new(Presenter.English));

        Assert.Equal(
            decision.Sureness,
            DrawsReport.Of(result, study, metric, cancellation).Odds(canvas)
        );
        Assert.Equal(ranges.Draws, decision.Draws);
        // The memo is in plain digits, and says it once: its answer leaves it to the draws.
        var memo = PaperMaker.Make(PaperKind.DecisionMemo, result, new("", ""), cancellation);
        string[] texts = [.. memo.Blocks.OfType<PaperText>().Select(text => text.Text)];
        Assert.Contains(DecisionBuilder.Of(result, Presenter.Plain, cancellation)!.Sureness, texts);
        Assert.DoesNotContain(
            texts,
            text => text.Contains("uncertainty of the performance model", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Of_RangesWithErrors_IsNothing()
    {
        var result = PresetResults.Get("nvidia-or-amd-10mw");
        var ranges = ScenarioRanges.Of(
            result with
            {
                Document = result.Document with
                {
                    Study = new()
                    {
                        Ranges =
                        [
                            new("no_such", new Domain.Ranges.FixedValue(1), RangeBasis.Value, ""),
                        ],
                    },
                },
            }
        );

        Assert.Null(
            DecisionBuilder.Of(
                result,
                ranges,
                null,
                Presenter.English,
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public void Of_OneOption_IsNothing()
    {
        var result = PresetResults.Get("nvidia-or-amd-10mw");

        Assert.Null(
            DecisionBuilder.Of(
                result with
                {
                    Options = [result.Options[0]],
                },
                Presenter.English,
                TestContext.Current.CancellationToken
            )
        );
    }
}
