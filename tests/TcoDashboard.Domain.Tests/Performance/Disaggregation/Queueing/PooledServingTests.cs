using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;
using static TcoDashboard.Domain.Tests.Performance.Disaggregation.Queueing.PooledCases;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation.Queueing;

/// <summary>Random arrivals at two pools: two methods against each other, laws, known queues and refusals.</summary>
public sealed class PooledServingTests
{
    public static TheoryData<string, bool, double, double, double> Loads()
    {
        var loads = new TheoryData<string, bool, double, double, double>();
        foreach (var name in new[] { "GPU and GPU", "experts", "GPU and wafer", "wafer and GPU" })
        {
            foreach (var isSpread in new[] { false, true })
            {
                foreach (var variation in new[] { 1.0, 4.0 })
                {
                    loads.Add(name, isSpread, variation, 0.3, 0.3);
                    loads.Add(name, isSpread, variation, 0.65, 0.6);
                    loads.Add(name, isSpread, variation, 0.85, 0.85);
                    loads.Add(name, isSpread, variation, 0.4, 0.85);
                }
            }
        }

        return loads;
    }

    /// <summary>Closed form against simulation, 15 % up to a load of 0.85 in both pools, for even chances and for bursts.</summary>
    [Theory]
    [MemberData(nameof(Loads))]
    public void ClosedForm_UpToEightyFivePercent_AgreesWithSimulation(
        string name,
        bool isSpread,
        double variation,
        double prompts,
        double answers
    )
    {
        var stages = Stages(name, isSpread, variation);
        var rates = At(stages, prompts, answers);

        var closed = PooledModel.At(stages, rates);
        // Why so many: bursts at a high load come in spells of hundreds of requests, of which a percentile needs hundreds.
        var simulated = PooledSimulation.Run(stages, rates, variation > 1 ? 150_000 : 50_000, 7);

        Agree(closed.TimePerOutputToken, simulated.TimePerOutputToken, "TPOT");
        Agree(closed.Prompts!.Time, simulated.Prompts!.Time, "prompt");
        // What is not offered is simulated: places that are all taken rule its tail.
        if (PooledServing.ClosedForm(stages, rates) is not null)
        {
            Agree(closed.TimeToFirstToken, simulated.TimeToFirstToken, "TTFT");
            Agree(closed.EndToEnd, simulated.EndToEnd, "end to end");
            Assert.InRange(closed.InFlight / simulated.InFlight, 0.85, 1.15);
        }
    }

    /// <summary>Bursts in front of some fifty copies for prompts: long runs, whose percentiles have settled.</summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.65)]
    [InlineData(0.7)]
    public void Prompts_InBurstsBeforeManyCopies_WaitAsSimulated(double load)
    {
        var stages = Stages("GPU and wafer", false, 4);
        var rates = At(stages, load, 0.6);

        var closed = PooledModel.At(stages, rates);
        var simulated = PooledSimulation.Run(stages, rates, 300_000, 7);

        Assert.InRange(rates.SharingCopies, 40, 70);
        Assert.Equal(1, closed.Prompts!.Time.P99 / simulated.Prompts!.Time.P99, 0.03);
        Assert.Equal(1, closed.TimeToFirstToken.P99 / simulated.TimeToFirstToken.P99, 0.08);
    }

    /// <summary>What is simulated in place of a closed form is little: all of it near the limit of the places of a copy whose steps grow.</summary>
    [Fact]
    public void ClosedForm_IsOffered_WhereverPlacesAreFree()
    {
        foreach (var name in new[] { "GPU and GPU", "experts", "GPU and wafer", "wafer and GPU" })
        {
            foreach (var variation in new[] { 1.0, 4.0 })
            {
                var stages = Stages(name, false, variation);
                Assert.NotNull(PooledServing.ClosedForm(stages, At(stages, 0.85, 0.6)));
            }
        }
    }

    /// <summary>With answers that wait for nobody and a link that takes no time, prompts queue as M/D/1 (Pollaczek and Khinchine) or M/D/c.</summary>
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 0.85)]
    [InlineData(4, 0.85)]
    [InlineData(16, 0.85)]
    public void Prompts_BeforeAnswersThatNeverWait_QueueAsKnown(int copies, double load)
    {
        var stages = Bare(promptSeconds: 0.1, places: 100_000, stepSeconds: 1e-9);
        var rates = new PoolRates(load / 0.1, copies * load / 0.1);

        var closed = PooledModel.At(stages, rates);
        var simulated = PooledSimulation.Run(stages, rates, 200_000, 3);

        // M/D/1 exactly; M/D/c after Cosmetatos (1975), within 2 %.
        var light = 1 - load;
        var wait =
            ErlangWaiting.MeanWait(copies, copies * load, 0.1, 1, 0)
            * (
                1
                + (light * (copies - 1) * (Math.Sqrt(4 + (5 * copies)) - 2) / (16 * load * copies))
            );
        Assert.Equal(wait, simulated.TimeToFirstToken.Mean.Seconds - 0.1, wait * 0.08);
        Assert.Equal(
            wait,
            closed.TimeToFirstToken.Mean.Seconds - 0.1,
            wait * (copies == 1 ? 1e-3 : 0.15)
        );
    }

    /// <summary>With prompts that take no time the answers are those of a copy alone that gets its caches whole.</summary>
    [Theory]
    [InlineData(0.4)]
    [InlineData(0.8)]
    public void Answers_AfterPromptsThatTakeNoTime_AreThoseOfTheCopyAlone(double load)
    {
        var stages = Bare(promptSeconds: 1e-9, places: 64, stepSeconds: 0.02);
        var rate = load * stages.Limits().Answers;

        var pooled = PooledModel.At(stages, new(1, rate));
        var alone = ServingSimulation.Run(stages.Answers, stages.Received(1), rate, 40_000, 5);

        Assert.Equal(1, pooled.TimePerOutputToken.Mean / alone.TimePerOutputToken.Mean, 0.02);
        Assert.Equal(1, pooled.TimeToFirstToken.Mean / alone.TimeToFirstToken.Mean, 0.15);
        Assert.Equal(1, pooled.InFlight / alone.InFlight, 0.05);
    }

    [Theory]
    [InlineData("GPU and GPU")]
    [InlineData("GPU and wafer")]
    public void LittlesLaw_HoldsInBothPools(string name)
    {
        var stages = Stages(name, true, 1);
        var rates = At(stages, 0.7, 0.7);

        foreach (
            var report in new[]
            {
                PooledModel.At(stages, rates),
                PooledSimulation.Run(stages, rates, 60_000, 3),
            }
        )
        {
            var prompts = report.Prompts!;
            Assert.Equal(
                1,
                prompts.InFlight / (prompts.RequestsPerSecond * prompts.Time.Mean.Seconds),
                0.05
            );
            var answers =
                report.EndToEnd.Mean.Seconds - prompts.Time.Mean.Seconds - stages.ExposedSeconds;
            Assert.Equal(1, report.InFlight / (report.RequestsPerSecond * answers), 0.05);
        }
    }

    /// <summary>Copies that step in groups, with fewer answers in flight than a tread of their steps is wide: the spread is that of the simulation.</summary>
    [Theory]
    [InlineData(0.59, 0.09, 1)]
    [InlineData(0.37, 0.06, 3)]
    public void TimeBetweenTokens_OfFewAnswersInGroups_IsSpreadAsSimulated(
        double prompts,
        double answers,
        double variation
    )
    {
        var stages = Stages("experts", false, variation);
        var rates = At(stages, prompts, answers);

        var closed = PooledModel.At(stages, rates).TimePerOutputToken;
        var simulated = PooledSimulation.Run(stages, rates, 50_000, 3).TimePerOutputToken;

        Assert.Equal(1, closed.P90 / simulated.P90, 0.02);
        Assert.Equal(1, closed.P99 / simulated.P99, 0.04);
    }

    [Fact]
    public void Percentiles_MoreLoadInEitherPool_NeverFall() =>
        Prop.ForAll(
                Gen.Choose(0, 3)
                    .SelectMany(name => Gen.Choose(5, 70).Select(load => (name, load)))
                    .SelectMany(it => Gen.Choose(5, 70).Select(other => (it.name, it.load, other)))
                    .SelectMany(it =>
                        Gen.Choose(1, 4)
                            .Select(variation => (it.name, it.load, it.other, variation))
                    )
                    .ToArbitrary(),
                it =>
                {
                    var name = Names[it.name];
                    var stages = Stages(name, it.load % 2 == 0, it.variation);
                    var (low, other) = (it.load / 100.0, it.other / 100.0);
                    var here = PooledModel.At(stages, At(stages, low, other));
                    // Why double the prompts at the same copies: a changed number of sharing copies is another system.
                    var limits = stages.Limits();
                    var more = PooledModel.At(
                        stages,
                        new(
                            Math.Min(0.85, low * 1.2) * limits.Prompts,
                            other * limits.Answers * Math.Min(0.85, low * 1.2) / low
                        )
                    );
                    return NeverBelow(more, here);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [InlineData("GPU and GPU")]
    [InlineData("GPU and wafer")]
    public void Percentiles_LongerPrompts_NeverFall(string name)
    {
        ServingReport? last = null;
        var rates = default(PoolRates);
        foreach (var longer in new[] { 1.0, 1.1, 1.3, 1.6 })
        {
            var stages = Stages(name, false, 1);
            rates = rates == default ? At(stages, 0.5, 0.5) : rates;
            var report = PooledModel.At(
                new()
                {
                    Traffic = stages.Traffic with
                    {
                        Input = LengthDistribution.Fixed(stages.Traffic.Input.Mean * longer),
                    },
                    PromptTokenSeconds = stages.PromptTokenSeconds,
                    PromptLatencySeconds = stages.PromptLatencySeconds,
                    LinkSeconds = stages.LinkSeconds * longer,
                    ExposedSeconds = stages.ExposedSeconds * longer,
                    Answers = stages.Answers,
                },
                rates
            );
            Assert.True(last is null || NeverBelow(report, last));
            last = report;
        }
    }

    [Fact]
    public void Serving_AboveTheLimitOfAPool_NamesPoolLimitAndWayOut()
    {
        var (pair, traffic) = Pair("GPU and wafer", false, 1);
        var limits = PooledServing.Limits(pair, traffic, ShippedItems.Parameters)!.Value;

        Problem Refused(double prompts, double answers) =>
            Assert.Single(
                PooledServing
                    .Evaluate(
                        pair,
                        traffic,
                        new(prompts * limits.Prompts, answers * limits.Answers),
                        ShippedItems.Parameters
                    )
                    .Problems
            );
        var prompts = Refused(1.2, 0.5);
        var answers = Refused(0.5, 1.5);

        Assert.Equal(ServingProblems.Overloaded, prompts.Code);
        Assert.Contains(
            $"for prompts on {pair.Prompts.Name}",
            prompts.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("1.20", prompts.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"for answers on {pair.Answers.Name}",
            answers.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("2 times as many", answers.Remedy, StringComparison.Ordinal);
        Assert.Equal(ServingProblems.RateOutOfRange, Refused(double.NaN, 0.5).Code);
    }

    private static bool NeverBelow(ServingReport more, ServingReport less)
    {
        // Of the closed form alone: the simulation in its place near the limits differs from it by more than a step of load.
        bool Above(LatencySummary high, LatencySummary low) =>
            high.Mean >= low.Mean * 0.999
            && high.P50 >= low.P50 * 0.999
            && high.P90 >= low.P90 * 0.999
            && high.P99 >= low.P99 * 0.999;
        return Above(more.TimeToFirstToken, less.TimeToFirstToken)
            && Above(more.TimePerOutputToken, less.TimePerOutputToken);
    }

    private static void Agree(LatencySummary closed, LatencySummary simulated, string what)
    {
        (string Name, Duration Closed, Duration Simulated)[] all =
        [
            ("mean", closed.Mean, simulated.Mean),
            ("P50", closed.P50, simulated.P50),
            ("P90", closed.P90, simulated.P90),
            ("P95", closed.P95, simulated.P95),
            ("P99", closed.P99, simulated.P99),
        ];

        Assert.Empty(
            all.Where(one => Math.Abs((one.Closed / one.Simulated) - 1) > 0.15)
                .Select(one =>
                    FormattableString.Invariant(
                        $"{what} {one.Name}: closed form {one.Closed.Milliseconds:0.0} ms, simulation {one.Simulated.Milliseconds:0.0} ms"
                    )
                )
        );
    }

    private static PooledStages Bare(double promptSeconds, int places, double stepSeconds) =>
        new()
        {
            Traffic = new(
                LengthDistribution.Fixed(1_000),
                LengthDistribution.Fixed(200),
                Fraction.Zero,
                1
            ),
            PromptTokenSeconds = promptSeconds / 1_000,
            PromptLatencySeconds = 0,
            LinkSeconds = 1e-12,
            ExposedSeconds = 0,
            Answers = new LengthenedSteps(new WaferSteps(stepSeconds, 0, places, 0), 1),
        };
}
