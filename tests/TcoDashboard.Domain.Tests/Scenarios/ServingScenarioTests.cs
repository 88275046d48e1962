using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Random arrivals and the other conditions of serving, from the document to the metrics.</summary>
public sealed class ServingScenarioTests
{
    private static readonly string[] Percentiles =
    [
        MetricIds.FirstTokenP50,
        MetricIds.FirstTokenP90,
        MetricIds.FirstTokenP99,
        MetricIds.TokenTimeP50,
        MetricIds.TokenTimeP90,
        MetricIds.TokenTimeP99,
    ];

    [Fact]
    public void Arrivals_AtRandom_GivePercentilesInOrderThatTheSheetExplains()
    {
        var option = First(With(load => load with { Arrivals = new() }));

        double Value(string id) => option.Metric(id)!.Value!.Value;
        Assert.True(Value(MetricIds.FirstTokenP50) <= Value(MetricIds.FirstTokenP90));
        Assert.True(Value(MetricIds.FirstTokenP90) <= Value(MetricIds.FirstTokenP99));
        Assert.True(Value(MetricIds.TokenTimeP50) <= Value(MetricIds.TokenTimeP90));
        Assert.True(Value(MetricIds.TokenTimeP90) <= Value(MetricIds.TokenTimeP99));
        Assert.All(
            Percentiles,
            id => Assert.NotNull(option.Sheet!.TryGetCell(option.Metric(id)!.CellId!))
        );
        Assert.InRange(Value(MetricIds.PeakLoad), 0.01, 0.85 + 1e-9);
    }

    [Fact]
    public void Arrivals_NotGiven_ChangeNothing()
    {
        var option = First(With(load => load));

        Assert.Null(option.Fleets[0].Serving);
        Assert.All(Percentiles.Append(MetricIds.PeakLoad), id => Assert.Null(option.Metric(id)));
    }

    /// <summary>Little's law over the whole path: requests in a copy are their rate times the time they stay.</summary>
    [Fact]
    public void Arrivals_AtTheirPeak_KeepLittlesLaw()
    {
        var report = First(With(load => load with { Arrivals = new() })).Fleets[0].Serving!.AtPeak!;

        Assert.Equal(
            report.RequestsPerSecond * report.EndToEnd.Mean.Seconds,
            report.InFlight,
            report.InFlight * 0.05
        );
    }

    [Fact]
    public void Systems_ForTheSameDemand_AreMoreWhenRequestsArriveAtRandom()
    {
        double Systems(ArrivalSpec? arrivals) =>
            First(
                    With(load =>
                        load with
                        {
                            Arrivals = arrivals,
                            Demand = new(DemandKind.RequestsPerSecond, 400),
                        }
                    )
                )
                .Metric(MetricIds.Systems)!
                .Value!.Value;

        Assert.True(Systems(new() { MaxLoad = 0.5 }) > Systems(new() { MaxLoad = 0.9 }));
        Assert.True(Systems(new() { MaxLoad = 0.8 }) > Systems(null));
    }

    [Fact]
    public void Target_ForThePercentile_LowersTheLoadUntilItIsMet()
    {
        var loose = First(With(load => load with { Arrivals = new() }));
        var met = loose.Metric(MetricIds.FirstTokenP99)!.Value!.Value;

        var tight = First(
            With(load =>
                load with
                {
                    Arrivals = new(),
                    TtftAt = LatencyPercentile.P99,
                    MaxTtftMs = met * 1000 * 0.8,
                }
            )
        );

        Assert.InRange(tight.Metric(MetricIds.FirstTokenP99)!.Value!.Value, 0, met * 0.8 * 1.05);
        Assert.True(tight.Fleets[0].Serving!.PlannedLoad < 0.85);
        Assert.NotNull(tight.Fleets[0].Serving!.BoundBy);
    }

    [Fact]
    public void Bursts_AtTheSameLoad_WaitLonger()
    {
        double Ninety(ArrivalSpec arrivals) =>
            First(With(load => load with { Arrivals = arrivals }))
                .Metric(MetricIds.FirstTokenP90)!
                .Value!.Value;

        Assert.True(
            Ninety(new() { Pattern = ArrivalPattern.Bursty, Variation = 2 }) > Ninety(new())
        );
    }

    [Fact]
    public void Demand_AboveWhatIsSustained_IsAProblemWithTheLimitAndTheWayOut()
    {
        var document = With(load =>
            load with
            {
                Arrivals = new(),
                Demand = new(DemandKind.RequestsPerSecond, 1e5),
            }
        );
        var option = document.Options[0];
        var result = ShippedScenarios.Evaluate(
            document with
            {
                Options = [option with { Fleets = [option.Fleets[0] with { Systems = 1 }] }],
            }
        );

        var problem = Assert.Single(result.Options[0].Problems, one => one.Code == "S-465");
        Assert.Contains("grows without end", problem.Message, StringComparison.Ordinal);
        Assert.Contains("systems", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Target_NoLoadMeets_IsAProblemWithTheLeast() =>
        Assert.Contains(
            First(
                With(load =>
                    load with
                    {
                        Arrivals = new(),
                        TtftAt = LatencyPercentile.P99,
                        MaxTtftMs = 1,
                    }
                )
            ).Problems,
            problem => problem.Code == "S-466"
        );

    [Theory]
    [InlineData("S-460")]
    [InlineData("S-461")]
    [InlineData("S-462")]
    [InlineData("S-463")]
    [InlineData("S-464")]
    public void Conditions_ThatDoNotAgree_AreAProblem(string code)
    {
        var result = ShippedScenarios.Evaluate(
            With(load =>
                code switch
                {
                    "S-460" => load with { SharedPrefix = 0.9 },
                    "S-461" => load with
                    {
                        InputSpread = new() { P50 = 900, P90 = 100 },
                    },
                    "S-462" => load with
                    {
                        OutputSpread = new() { P50 = 50, P90 = 60 },
                    },
                    "S-463" => load with { SpeedAt = LatencyPercentile.P90 },
                    _ => load with
                    {
                        Arrivals = new(),
                        Demand = new(DemandKind.ConcurrentUsers, 10),
                    },
                }
            )
        );

        Assert.Contains(result.Problems, problem => problem.Code == code);
    }

    [Fact]
    public void Images_WithEachRequest_AreCountedAsPromptTokens()
    {
        var plain = First(With(load => load));
        var pictures = First(With(load => load with { Images = new(2, 1_000) }));
        var text = First(With(load => load with { InputTokens = load.InputTokens + 2_000 }));

        double Cost(OptionResult option) => option.Metric(MetricIds.NetPresentCost)!.Value!.Value;
        double First_(OptionResult option) =>
            option.Metric(MetricIds.TimeToFirstToken)!.Value!.Value;
        Assert.Equal(Cost(text), Cost(pictures), 1e-6);
        Assert.Equal(First_(text), First_(pictures), 1e-12);
        Assert.NotEqual(First_(plain), First_(pictures));
    }

    [Fact]
    public void Report_OfAWafer_IsSimulatedAndComplete()
    {
        var document = ShippedScenarios.Preset("fastest-405b");
        var result = ShippedScenarios.Evaluate(
            document with
            {
                Workloads =
                [
                    document.Workloads[0] with
                    {
                        Arrivals = new(),
                        Demand = new(DemandKind.RequestsPerSecond, 5),
                    },
                ],
            }
        );

        var wafer = result.Options.Single(option => option.Spec.Id == "cs3");
        Assert.Equal(ServingMethod.Simulation, wafer.Fleets[0].Serving!.AtPeak!.Method);
        Assert.NotNull(wafer.Metric(MetricIds.FirstTokenP99)!.Value);
    }

    private static OptionResult First(ScenarioDocument document) =>
        ShippedScenarios.Evaluate(document).Options[0];

    private static ScenarioDocument With(Func<WorkloadSpec, WorkloadSpec> edit)
    {
        var document = ShippedScenarios.Preset("on-premises-70b-200-users");
        var load = document.Workloads[0] with
        {
            Demand = new(DemandKind.RequestsPerSecond, 40),
            MaxTtftMs = null,
        };
        return document with { Workloads = [edit(load)], Options = [document.Options[0]] };
    }
}
