using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Studies of a shipped scenario, each held against a second way of computing the same.</summary>
public sealed class StudyTests
{
    private const string Cost = MetricIds.NetPresentCost;

    private static readonly Result s_result = Scenario.Evaluate(
        ShippedScenarios.Preset("750mw-gpu-or-wafer"),
        ShippedScenarios.Catalog
    );

    private static readonly ImmutableArray<Lever> s_levers = LeverTable.Of(s_result);

    [Fact]
    public void Levers_OfOptionsInOneRegion_ShareThePowerPrice()
    {
        var price = Assert.Single(
            s_levers,
            lever =>
                lever.Key.StartsWith("in.electricity_price_usd_per_kwh@", StringComparison.Ordinal)
        );

        Assert.True(price.Cells.Select(cell => cell.Option).Distinct().Count() > 1);
    }

    [Fact]
    public void Levers_EveryCell_HasTheLeversValueAndOneLever()
    {
        foreach (var lever in s_levers)
        {
            Assert.All(
                lever.Cells,
                cell =>
                    Assert.Equal(
                        lever.Value,
                        s_result.Options[cell.Option].Sheet!.Cell(cell.CellId).InputValues[0]
                    )
            );
            Assert.Null(lever.Range.Fault);
        }

        Assert.Distinct(s_levers.SelectMany(lever => lever.Cells));
        Assert.Distinct(s_levers.Select(lever => lever.Key));
    }

    [Fact]
    public void Tornado_EachBar_EqualsAPlainEvaluation()
    {
        var tornado = Tornado.Of(s_result, s_levers, new(Cost, 0, 1));

        Assert.True(tornado.Bars.Length >= 10);
        Assert.Equal(Gap([]), tornado.Base);
        Assert.All(
            tornado.Bars,
            bar =>
            {
                Assert.Equal(Gap([(bar.Lever, bar.Low)]), bar.AtLow);
                Assert.Equal(Gap([(bar.Lever, bar.High)]), bar.AtHigh);
            }
        );
        Assert.Equal(
            tornado.Bars.Select(bar => bar.Swing).OrderDescending(),
            tornado.Bars.Select(bar => bar.Swing)
        );
    }

    [Fact]
    public void Tie_OfTheCheaperOption_HoldsWhenEvaluatedAgain()
    {
        var flips = BreakEven.Flips(
            s_result,
            s_levers,
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );

        Assert.NotEmpty(flips);
        foreach (var flip in flips)
        {
            foreach (var crossing in flip.Crossings)
            {
                Assert.InRange(crossing.Value, flip.Lever.Minimum, flip.Lever.Maximum);
                var gap = Gap([(flip.Lever, crossing.Value)])!.Value;
                if (!crossing.IsJump)
                {
                    Assert.Equal(0, gap / Value(0, [(flip.Lever, crossing.Value)]), 1e-9);
                }
            }
        }
    }

    [Fact]
    public void Reach_ValueOfTheMetricElsewhere_FindsThatPlace()
    {
        var rate = s_levers.Single(lever =>
            lever.Key.StartsWith("in.discount_rate_per_year@", StringComparison.Ordinal)
        );
        var wanted = Value(0, [(rate, 0.137)]);

        var search = BreakEven.Reach(s_result, s_levers, rate.Key, new(Cost, 0), wanted);

        Assert.Equal(0.137, Assert.Single(search.Crossings).Value, 1e-9);
    }

    [Fact]
    public void Reach_ValueNobodyReaches_FindsNothing()
    {
        var rate = s_levers.Single(lever =>
            lever.Key.StartsWith("in.discount_rate_per_year@", StringComparison.Ordinal)
        );

        Assert.Empty(BreakEven.Reach(s_result, s_levers, rate.Key, new(Cost, 0), -1e15).Crossings);
    }

    [Fact]
    public void WinnerMap_EachCell_NamesTheCheaperOptionOfAPlainEvaluation()
    {
        var price = s_levers.First(lever =>
            lever.Key.StartsWith("in.electricity_price_usd_per_kwh@", StringComparison.Ordinal)
        );
        var output = s_levers.First(lever =>
            lever.Key.StartsWith("output_per_system", StringComparison.Ordinal)
        );
        ImmutableArray<double> prices = [0.03, 0.08, 0.2];
        ImmutableArray<double> outputs = [output.Value / 2, output.Value * 2];

        var map = WinnerMap.Of(
            s_result,
            (price, prices),
            (output, outputs),
            MetricIds.CostPerMtokBlended,
            TestContext.Current.CancellationToken
        );

        for (var row = 0; row < 2; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var best = Enumerable
                    .Range(0, s_result.Options.Length)
                    .Where(option => s_result.Options[option].IsFeasible)
                    .Min(option =>
                        Value(
                            option,
                            [(price, prices[column]), (output, outputs[row])],
                            MetricIds.CostPerMtokBlended
                        )
                    );
                Assert.Equal(best, map.Cells[row * 3 + column].Value);
            }
        }
    }

    [Fact]
    public void Run_SameSeed_GivesTheSameBitsOnOneAndTwoWorkers()
    {
        var one = Draws(workers: 1);
        var two = Draws(workers: 2);

        Assert.All(
            one.Metrics.Zip(two.Metrics),
            pair => Assert.Equal(pair.First.Values.ToArray(), pair.Second.Values.ToArray())
        );
        Assert.NotEqual(
            one.Metrics[0].Values.ToArray(),
            Draws(workers: 1, seed: 2).Metrics[0].Values.ToArray()
        );
    }

    [Fact]
    public void Run_OnOneLinearLever_HasTheMeanOfTheClosedForm()
    {
        // Cost is linear in the power price, so its expected value is the cost at the expected price.
        var price = Named("in.electricity_price_usd_per_kwh@") with
        {
            Range = new Triangular(0.02, 0.05, 0.17),
        };

        var draws = Draws([price]).Find(0, Cost)!;

        var expected = Value(0, [(price, price.Range.Mean)]);
        Assert.Equal(expected, draws.Mean, expected * 1e-5);
        Assert.Equal(Value(0, [(price, price.Range.P10)]), draws.Quantile(0.1), expected * 1e-4);
        Assert.Equal(Value(0, [(price, price.Range.P90)]), draws.Quantile(0.9), expected * 1e-4);
    }

    [Fact]
    public void ChanceBetter_AgainstEachOther_AddsToOne()
    {
        var result = Draws(workers: 1);

        Assert.Equal(
            1,
            result.ChanceBetter(Cost, 0, 1)!.Value + result.ChanceBetter(Cost, 1, 0)!.Value,
            1e-12
        );
        Assert.Equal(0.5, result.ChanceBetter(Cost, 0, 0));
        Assert.True(result.ExpectedRegret(Cost, 0) >= 0);
        Assert.Equal(
            result.Gaps(Cost, 0, 1).Average(),
            result.ExpectedRegret(Cost, 0)!.Value - result.ExpectedRegret(Cost, 1)!.Value,
            1e-3
        );
    }

    [Fact]
    public void SharesOf_OnlyUncertainLever_ExplainsEverything()
    {
        var price = Named("in.electricity_price_usd_per_kwh@") with
        {
            Range = new Triangular(0.02, 0.05, 0.17),
        };
        var result = Draws([price]);

        var share = Assert.Single(result.SharesOf(result.Find(0, Cost)!));

        Assert.Equal(1, share.Share, 1e-9);
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            UncertaintyStudy.Run(
                s_result,
                s_levers,
                new() { Metrics = [Cost] },
                cancellation: source.Token
            )
        );
    }

    [Fact]
    public void Run_Progress_RisesToTheEndAndEndsWithTheResult()
    {
        var seen = new List<UncertaintyProgress>();

        var result = UncertaintyStudy.Run(
            s_result,
            s_levers,
            new() { Metrics = [Cost], Draws = 20_000 },
            new Told(seen),
            TestContext.Current.CancellationToken
        );

        Assert.True(seen.Count >= 5);
        Assert.Equal(seen.Select(step => step.Done).Order(), seen.Select(step => step.Done));
        Assert.Equal(result.Metrics[0].Quantile(0.5), seen[^1].SoFar[0].Quantile(0.5));
    }

    [Fact]
    public void Run_CorrelationsThatContradict_AreRefused()
    {
        var keys = s_levers.Where(lever => lever.IsUncertain).Take(3).Select(l => l.Key).ToArray();

        var said = Assert.Throws<ArgumentException>(() =>
            UncertaintyStudy.Run(
                s_result,
                s_levers,
                new()
                {
                    Metrics = [Cost],
                    Correlations =
                    [
                        new(keys[0], keys[1], 0.9, ""),
                        new(keys[0], keys[2], 0.9, ""),
                        new(keys[1], keys[2], -0.9, ""),
                    ],
                },
                cancellation: TestContext.Current.CancellationToken
            )
        );
        Assert.Contains("contradict", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradient_OfTheSheet_PointsWhereTheTornadoGoes()
    {
        // For a small step the bar of a lever is its slope: the preview and the study agree.
        var price = Named("in.electricity_price_usd_per_kwh@");
        var step = price.Value * 1e-4;
        var narrow = price with
        {
            Range = new Triangular(price.Value - step, price.Value, price.Value + step),
        };

        var bar = Assert.Single(Tornado.Of(s_result, [narrow], new(Cost, 0)).Bars);

        var slope = narrow
            .Cells.Where(cell => cell.Option == 0)
            .Sum(cell =>
                Gradient
                    .Of(s_result.Options[0].Values!, s_result.Options[0].Metric(Cost)!.CellId!)
                    .Inputs.Single(input => input.InputId == cell.CellId)
                    .Slope!.Value
            );
        Assert.Equal(
            slope,
            (bar.AtHigh!.Value - bar.AtLow!.Value) / (bar.High - bar.Low),
            Math.Abs(slope) * 1e-6
        );
    }

    private static Lever Named(string start) =>
        s_levers.Single(lever => lever.Key.StartsWith(start, StringComparison.Ordinal));

    private static UncertaintyResult Draws(int workers, ulong seed = 1) =>
        UncertaintyStudy.Run(
            s_result,
            s_levers,
            new()
            {
                Metrics = [Cost, MetricIds.CostPerMtokBlended],
                Draws = 5000,
                Seed = seed,
                Workers = workers,
            },
            cancellation: TestContext.Current.CancellationToken
        );

    private static UncertaintyResult Draws(ImmutableArray<Lever> levers) =>
        UncertaintyStudy.Run(
            s_result,
            levers,
            new() { Metrics = [Cost] },
            cancellation: TestContext.Current.CancellationToken
        );

    private static double? Gap(ImmutableArray<(Lever Lever, double Value)> moves) =>
        Value(0, moves) - Value(1, moves);

    private static double Value(
        int option,
        ImmutableArray<(Lever Lever, double Value)> moves,
        string metric = Cost
    )
    {
        var own = s_result.Options[option];
        var overrides = moves
            .SelectMany(move =>
                move.Lever.Cells.Where(cell => cell.Option == option)
                    .Select(cell => (cell.CellId, move.Value))
            )
            .ToDictionary(move => move.CellId, move => move.Value, StringComparer.Ordinal);
        return own.Sheet!.Evaluate(overrides).Scalar(own.Metric(metric)!.CellId!)!.Value;
    }

    private sealed class Told(List<UncertaintyProgress> seen) : IProgress<UncertaintyProgress>
    {
        public void Report(UncertaintyProgress value) => seen.Add(value);
    }
}
