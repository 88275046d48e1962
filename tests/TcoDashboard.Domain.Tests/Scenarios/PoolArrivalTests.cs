using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Random arrivals where prompts and answers are computed by different fleets, from the document to the metrics.</summary>
public sealed class PoolArrivalTests
{
    public static TheoryData<string, bool> Options() =>
        new()
        {
            { "pools", false },
            { "pools", true },
            { "mixed", false },
            { "mixed", true },
        };

    [Theory]
    [MemberData(nameof(Options))]
    public void Arrivals_AtTwoPools_GivePercentilesAndSizeBoth(string id, bool isBursty)
    {
        var arrivals = isBursty
            ? new ArrivalSpec { Pattern = ArrivalPattern.Bursty, Variation = 2 }
            : new();
        var option = Option(With(load => load with { Arrivals = arrivals }), id);

        double Value(string metric) => option.Metric(metric)!.Value!.Value;
        Assert.True(Value(MetricIds.FirstTokenP50) <= Value(MetricIds.FirstTokenP90));
        Assert.True(Value(MetricIds.FirstTokenP90) < Value(MetricIds.FirstTokenP99));
        Assert.True(Value(MetricIds.TokenTimeP50) <= Value(MetricIds.TokenTimeP99));
        Assert.Equal(1, Value(MetricIds.DemandServed), 1e-9);
        foreach (var fleet in option.Fleets)
        {
            var load = option.Values!.Scalar($"fleet.{fleet.Spec.Id}.load_at_peak")!.Value;
            Assert.InRange(load, 0.01, 0.85 + 1e-9);
            Assert.Equal(load, fleet.Peak!.Load, 1e-9);
            Assert.Equal(
                Value(MetricIds.TimeToFirstToken),
                fleet.Peak.TimeToFirstToken.Seconds,
                1e-9
            );
        }

        Assert.Equal(option.Fleets.Max(fleet => fleet.Peak!.Load), Value(MetricIds.PeakLoad), 1e-9);
    }

    [Theory]
    [InlineData("pools")]
    [InlineData("mixed")]
    public void Systems_OfBothPools_AreMoreThanForEvenArrivals(string id)
    {
        var even = Option(With(load => load), id);
        var random = Option(With(load => load with { Arrivals = new() { MaxLoad = 0.6 } }), id);

        foreach (var fleet in new[] { "answers", "prompts" })
        {
            Assert.True(
                random.Values!.Scalar($"fleet.{fleet}.systems")
                    > even.Values!.Scalar($"fleet.{fleet}.systems")
            );
        }
    }

    [Fact]
    public void Target_ForThePercentileOfTheFirstToken_IsMetAndCosts()
    {
        var loose = Option(With(load => load with { Arrivals = new(), MaxTtftMs = null }), "mixed");
        var met = loose.Metric(MetricIds.FirstTokenP99)!.Value!.Value;

        var tight = Option(
            With(load =>
                load with
                {
                    Arrivals = new(),
                    TtftAt = LatencyPercentile.P99,
                    MaxTtftMs = met * 1000 * 0.8,
                }
            ),
            "mixed"
        );

        double Cost(OptionResult option) => option.Metric(MetricIds.NetPresentCost)!.Value!.Value;
        double Of(OptionResult option, string cell) => option.Values!.Scalar(cell)!.Value;
        Assert.InRange(tight.Metric(MetricIds.FirstTokenP99)!.Value!.Value, 0, met * 0.8 * 1.02);
        Assert.True(Of(tight, "fleet.answers.systems") >= Of(loose, "fleet.answers.systems"));
        Assert.True(Cost(tight) > Cost(loose));
        Assert.Contains(tight.Fleets, fleet => fleet.Serving!.BoundBy is not null);
    }

    [Fact]
    public void Target_ForThePercentileOfTheSpeed_LowersTheLoadOfAnswersOnly()
    {
        var option = Option(With(load => load with { Arrivals = new() }), "pools");
        var speed = 1 / option.Metric(MetricIds.TokenTimeP99)!.Value!.Value;

        var tight = Option(
            With(load =>
                load with
                {
                    Arrivals = new(),
                    SpeedAt = LatencyPercentile.P99,
                    MinTokensPerSecondPerUser = speed * 1.02,
                }
            ),
            "pools"
        );

        Assert.True(1 / tight.Metric(MetricIds.TokenTimeP99)!.Value!.Value >= speed * 1.02 * 0.999);
        Assert.Null(tight.Fleets[1].Serving!.BoundBy);
    }

    [Fact]
    public void Target_NoLoadMeets_IsToldOnceWithTheLeast()
    {
        var option = Option(
            With(load =>
                load with
                {
                    Arrivals = new(),
                    TtftAt = LatencyPercentile.P99,
                    MaxTtftMs = 1,
                }
            ),
            "mixed"
        );

        var problem = Assert.Single(option.Problems, one => one.Code == "S-466");
        Assert.Equal("workloads[0].ttft_max_ms", problem.Path);
    }

    [Theory]
    [InlineData(0, "answer")]
    [InlineData(1, "for prompts")]
    public void Demand_AboveWhatOnePoolSustains_NamesIt(int pool, string what)
    {
        var document = With(load => load with { Arrivals = new() });
        var mixed = document.Options[3];
        var fleets = mixed.Fleets;
        fleets = fleets.SetItem(
            pool,
            fleets[pool] with
            {
                Systems = fleets[pool].Id == "answers" ? 2 : 1,
            }
        );
        fleets = fleets.SetItem(1 - pool, fleets[1 - pool] with { Systems = 10_000 });

        var option = Option(
            document with
            {
                Options = document.Options.SetItem(3, mixed with { Fleets = fleets }),
            },
            "mixed"
        );

        var problem = Assert.Single(option.Problems, one => one.Code == "S-465");
        Assert.Equal($"options[3].fleets[{pool}]", problem.Path);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
        Assert.Contains("systems", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Peak_OfBothPools_KeepsLittlesLaw()
    {
        var report = Option(With(load => load with { Arrivals = new() }), "mixed")
            .Fleets[0]
            .Serving!.AtPeak!;

        var prompts = report.Prompts!;
        Assert.Equal(
            prompts.RequestsPerSecond * prompts.Time.Mean.Seconds,
            prompts.InFlight,
            prompts.InFlight * 0.05
        );
        var whole = report.RequestsPerSecond * report.EndToEnd.Mean.Seconds;
        Assert.InRange(
            report.InFlight + (report.RequestsPerSecond * prompts.Time.Mean.Seconds),
            whole * 0.95,
            whole * 1.05
        );
    }

    private static OptionResult Option(ScenarioDocument document, string id) =>
        ShippedScenarios.Evaluate(document).Options.Single(option => option.Spec.Id == id);

    private static ScenarioDocument With(Func<WorkloadSpec, WorkloadSpec> edit)
    {
        var document = ShippedScenarios.Preset("gpu-prompts-wafer-answers");
        return document with { Workloads = [edit(document.Workloads[0])] };
    }
}
