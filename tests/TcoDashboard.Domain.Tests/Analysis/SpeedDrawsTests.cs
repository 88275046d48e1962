using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Speed and first token in the draws: the band of each point, from the same error that moves the cost.</summary>
public sealed class SpeedDrawsTests
{
    private static readonly string[] s_drawn =
    [
        MetricIds.SpeedPerUser,
        MetricIds.TimeToFirstToken,
        MetricIds.OutputRate,
        MetricIds.CostPerMtokBlended,
    ];

    private static readonly Result s_result = ShippedScenarios.Evaluate(
        ShippedScenarios.Preset("750mw-gpu-or-wafer")
    );

    private static readonly UncertaintyResult s_study = Draw(s_result);

    public static TheoryData<string> Serving =>
        [
            "on-premises-70b-200-users",
            "fastest-405b",
            "gpu-prompts-wafer-answers",
            "selective-acceleration",
        ];

    [Theory]
    [MemberData(nameof(Serving))]
    public void Sheet_OfAPreset_HoldsTheSpeedsOfItsOperatingPoints(string preset)
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset(preset));

        foreach (var option in result.Options.Where(option => option.IsFeasible))
        {
            foreach (var id in s_drawn[..2])
            {
                var metric = option.Metric(id)!;
                Assert.Equal(metric.Value, option.Values!.Scalar(metric.StudyCell!));
            }
        }
    }

    [Fact]
    public void Draws_OfSpeedAndFirstToken_HaveTheBandOfTheOperatingPoint()
    {
        for (var option = 0; option < s_result.Options.Length; option++)
        {
            foreach (var id in s_drawn[..2])
            {
                var metric = s_result.Options[option].Metric(id)!;
                var draws = s_study.Find(option, id)!;
                double[] band = [metric.Low!.Value, metric.High!.Value];

                // 4,000 draws, one in each of as many equal slices: the quantiles sit within a slice of the closed form.
                Assert.Equal(1, draws.Quantile(0.1) / band.Min(), 2e-3);
                Assert.Equal(1, draws.Quantile(0.5) / metric.Value!.Value, 2e-3);
                Assert.Equal(1, draws.Quantile(0.9) / band.Max(), 2e-3);
            }
        }
    }

    [Fact]
    public void Draws_OfSpeedAndOutput_AreOneDraw()
    {
        var option = 0;
        var output = s_study.Levers.Single(lever =>
            lever.Cells.Any(cell =>
                cell.Option == option
                && cell.CellId.EndsWith(".output_per_system", StringComparison.Ordinal)
            )
        );
        var drawn = s_study.DrawsOf(output).ToArray();

        Assert.Equal(1, Rank(MetricIds.SpeedPerUser), 1e-12);
        Assert.Equal(-1, Rank(MetricIds.TimeToFirstToken), 1e-12);
        // The same draw makes a token dearer where it makes an answer slower.
        Assert.True(Rank(MetricIds.CostPerMtokBlended) < -0.3);

        double Rank(string id) =>
            RankCorrelation.Spearman(drawn, s_study.Find(option, id)!.Values.ToArray());
    }

    [Fact]
    public void ChanceOfMoreSpeed_OfTwoOptions_EqualsTheIntegralOverBothBands()
    {
        // Vendors differ, so the two errors are independent: count all pairs of quantiles.
        var (gpu, wafer) = (0, s_result.Options.Length - 1);
        var (own, other) = (
            s_study.Find(gpu, MetricIds.TimeToFirstToken)!,
            s_study.Find(wafer, MetricIds.TimeToFirstToken)!
        );
        var wins = 0;
        const int Steps = 400;
        for (var one = 0; one < Steps; one++)
        {
            for (var two = 0; two < Steps; two++)
            {
                wins +=
                    own.Quantile((one + 0.5) / Steps) < other.Quantile((two + 0.5) / Steps) ? 1 : 0;
            }
        }

        var chance = s_study.ChanceBetter(MetricIds.TimeToFirstToken, gpu, wafer)!.Value;
        Assert.Equal((double)wins / (Steps * Steps), chance, 0.03);
        Assert.Equal(
            1,
            chance + s_study.ChanceBetter(MetricIds.TimeToFirstToken, wafer, gpu)!.Value,
            1e-12
        );
    }

    [Fact]
    public void Speed_OfMeasuredOutput_KeepsAnErrorOfItsOwn()
    {
        var document = ShippedScenarios.Preset("on-premises-70b-200-users");
        var measured = document with
        {
            Inputs = document.Inputs.With(InputKeys.MeasuredOutput, 5_000),
        };
        var result = ShippedScenarios.Evaluate(measured);
        var option = result.Options.IndexOf(result.Options.First(one => one.IsFeasible));

        var lever = Assert.Single(
            ScenarioRanges.Of(result).Levers,
            lever =>
                lever.Cells.Any(cell =>
                    cell.Option == option
                    && cell.CellId.EndsWith(".speed_predicted", StringComparison.Ordinal)
                )
        );

        var metric = result.Options[option].Metric(MetricIds.SpeedPerUser)!;
        Assert.True(lever.IsUncertain);
        Assert.Equal(metric.Low!.Value, lever.Range.P10, 1e-9 * lever.Value);
        Assert.Equal(metric.High!.Value, lever.Range.P90, 1e-9 * lever.Value);
    }

    [Theory]
    [InlineData(0.65, 1.5, 0.8, 1.2)]
    [InlineData(0.65, 1.5, 1.4, 0.6)]
    public void SharedError_AtTheEndsOfTheOutput_GivesTheEndsOfTheFigure(
        double low,
        double high,
        double atLow,
        double atHigh
    )
    {
        var shared = SharedError.Between(low, high, atLow, atHigh)!;

        Assert.Equal(atLow, Math.Pow(low, shared.Below), 1e-12);
        Assert.Equal(atHigh, Math.Pow(high, shared.Above), 1e-12);
    }

    [Theory]
    [InlineData(0.65, 0.9, 0.8, 1.2)]
    [InlineData(0.65, 1.5, 0.8, 0.9)]
    [InlineData(0, 1.5, 0.8, 1.2)]
    public void SharedError_OfABandWithoutThePrediction_IsNone(
        double low,
        double high,
        double atLow,
        double atHigh
    ) => Assert.Null(SharedError.Between(low, high, atLow, atHigh));

    private static UncertaintyResult Draw(Result result)
    {
        var ranges = ScenarioRanges.Of(result);
        return UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Draws = 4_000,
                Metrics = [.. s_drawn],
                Correlations = ranges.Correlations,
            }
        );
    }
}
