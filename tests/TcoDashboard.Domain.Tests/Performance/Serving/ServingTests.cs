using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Serving;

/// <summary>Random arrivals at one copy: two methods against each other, laws and refusals.</summary>
public sealed class ServingTests
{
    private static readonly PerformanceParameters Fitted = ShippedItems.Parameters;

    // Shapes after Annex B of the model equations: chat 2023, and the benchmark shapes.
    private static readonly LengthDistribution ChatInput = LengthDistribution.Lognormal(1020, 2735);
    private static readonly LengthDistribution ChatOutput = LengthDistribution.Lognormal(129, 424);

    public static TheoryData<string, double, double> Loads()
    {
        var loads = new TheoryData<string, double, double>();
        foreach (var name in new[] { "chat", "long answers", "long prompts", "small", "experts" })
        {
            loads.Add(name, 0.30, 1);
            loads.Add(name, 0.60, 1);
            loads.Add(name, 0.85, 1);
            loads.Add(name, 0.60, 3);
        }

        return loads;
    }

    /// <summary>Closed form against simulation, 15 % up to a load of 0.85.</summary>
    [Theory]
    [MemberData(nameof(Loads))]
    public void ClosedForm_UpToEightyFivePercent_AgreesWithSimulation(
        string name,
        double load,
        double variation
    )
    {
        var it = Case(name);
        var traffic = it.Traffic with { ArrivalVariation = variation };
        var rate = load * it.Limit(traffic);

        var closed = ServingModel.At(it.Steps, traffic, rate);
        var simulated = ServingSimulation.Run(it.Steps, traffic, rate, 15_000, 7);

        // What is not offered is simulated; there only the mean number in flight is held, so that the closed form cannot be far off.
        Assert.InRange(closed.InFlight / simulated.InFlight, 0.85, 1.15);
        if (RequestServing.ClosedForm(it.Steps, traffic, rate) is not null)
        {
            Agree(closed.TimePerOutputToken, simulated.TimePerOutputToken, "TPOT");
            Agree(closed.EndToEnd, simulated.EndToEnd, "end to end");
            Agree(closed.TimeToFirstToken, simulated.TimeToFirstToken, "TTFT");
        }
    }

    /// <summary>Few answers in flight, all within one tread of the steps or about its edge: their times are spread as in the simulation.</summary>
    [Theory]
    [InlineData("chat", 0.02)]
    [InlineData("chat", 0.03)]
    [InlineData("small", 0.03)]
    [InlineData("experts", 0.08)]
    [InlineData("experts", 0.10)]
    public void TimeBetweenTokens_OfFewAnswers_IsSpreadAsSimulated(string name, double load)
    {
        var it = Case(name);
        var rate = load * it.Limit(it.Traffic);

        var closed = ServingModel.At(it.Steps, it.Traffic, rate).TimePerOutputToken;
        var simulated = ServingSimulation
            .Run(it.Steps, it.Traffic, rate, 20_000, 3)
            .TimePerOutputToken;

        Assert.Equal(1, closed.P90 / simulated.P90, 0.05);
        Assert.Equal(1, closed.P99 / simulated.P99, 0.06);
    }

    [Fact]
    public void Wafer_PromptsThatStopAllAnswers_AreSimulated()
    {
        var it = Case("wafer");

        var report = RequestServing
            .Evaluate(
                it.System,
                it.Workload,
                it.Traffic,
                it.Point,
                0.5 * it.Limit(it.Traffic),
                Fitted
            )
            .Report!;

        Assert.Equal(ServingMethod.Simulation, report.Method);
        Assert.Equal(0.5, report.Utilisation, 1e-9);
    }

    [Fact]
    public void Simulation_CountsAndTimes_KeepLittlesLaw()
    {
        var it = Case("chat");
        var rate = 0.7 * it.Limit(it.Traffic);

        var report = ServingSimulation.Run(it.Steps, it.Traffic, rate, 20_000, 3);

        // L = λ·W: counted over time on one side, averaged over requests on the other.
        Assert.Equal(1, report.InFlight / (rate * report.EndToEnd.Mean.Seconds), 0.05);
        Assert.Equal(1, report.Output.TokensPerSecond / (rate * it.Traffic.Output.Mean), 0.05);
    }

    [Fact]
    public void Simulation_SameSeed_SameBits()
    {
        var it = Case("small");
        var rate = 0.5 * it.Limit(it.Traffic);

        Assert.Equal(
            ServingSimulation.Run(it.Steps, it.Traffic, rate, 2_000, 11),
            ServingSimulation.Run(it.Steps, it.Traffic, rate, 2_000, 11)
        );
        Assert.NotEqual(
            ServingSimulation.Run(it.Steps, it.Traffic, rate, 2_000, 11),
            ServingSimulation.Run(it.Steps, it.Traffic, rate, 2_000, 12)
        );
    }

    /// <summary>The open queue's limit is the throughput of the closed loop at the same sequences.</summary>
    [Theory]
    [InlineData("chat")]
    [InlineData("long answers")]
    [InlineData("experts")]
    [InlineData("wafer")]
    public void Limit_OfSteadyTraffic_IsTheOperatingPointsThroughput(string name)
    {
        var it = Case(name);
        var closed = it.Point.OutputPerReplica.TokensPerSecond / it.Workload.OutputTokens;

        Assert.Equal(1, it.Limit(RequestTraffic.Steady(it.Workload)) / closed, 0.12);
    }

    [Fact]
    public void Serving_LoadAboveTheLimit_IsAProblemWithTheLimit()
    {
        var it = Case("chat");
        var limit = it.Limit(it.Traffic);

        var outcome = RequestServing.Evaluate(
            it.System,
            it.Workload,
            it.Traffic,
            it.Point,
            limit * 1.2,
            Fitted
        );

        Assert.Null(outcome.Report);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(ServingProblems.Overloaded, problem.Code);
        Assert.Contains("1.20", problem.Message, StringComparison.Ordinal);
        Assert.Contains("2 copies", problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.NaN)]
    public void Serving_NoRate_IsAProblem(double rate)
    {
        var it = Case("small");

        var outcome = RequestServing.Evaluate(
            it.System,
            it.Workload,
            it.Traffic,
            it.Point,
            rate,
            Fitted
        );

        Assert.Equal(ServingProblems.RateOutOfRange, Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void Latency_MoreRequests_NeverShorter()
    {
        var it = Case("chat");
        var limit = it.Limit(it.Traffic);
        var last = Duration.Zero;
        var lastFirst = Duration.Zero;
        foreach (var load in new[] { 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.97 })
        {
            var report = RequestServing
                .Evaluate(it.System, it.Workload, it.Traffic, it.Point, load * limit, Fitted)
                .Report!;
            Assert.True(report.EndToEnd.P99 >= last * 0.98);
            Assert.True(report.TimeToFirstToken.P90 >= lastFirst * 0.98);
            Assert.True(report.TimeToFirstToken.P99 >= report.TimeToFirstToken.P90);
            (last, lastFirst) = (report.EndToEnd.P99, report.TimeToFirstToken.P90);
        }
    }

    [Fact]
    public void Latency_CachedPrompts_ReachTheFirstTokenSooner()
    {
        var it = Case("long prompts");
        var rate = 0.5 * it.Limit(it.Traffic);

        var fresh = ServingModel.At(it.Steps, it.Traffic, rate);
        var cached = ServingModel.At(
            it.Steps,
            it.Traffic with
            {
                CachedInput = Fraction.Of(0.75),
            },
            rate
        );

        Assert.True(cached.TimeToFirstToken.P50 < fresh.TimeToFirstToken.P50 * 0.5);
        Assert.True(cached.LimitRequestsPerSecond > fresh.LimitRequestsPerSecond);
    }

    /// <summary>A rack keeps thousands of answers in flight, more than a simulation of a few thousand requests ever holds.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void Simulation_OfACopyWithThousandsInFlight_IsReadInItsSteadyState(double load)
    {
        var it = Case("rack");
        var rate = load * it.Limit(it.Traffic);

        var few = ServingSimulation.Run(it.Steps, it.Traffic, rate, 6_000, 1);
        var many = ServingSimulation.Run(it.Steps, it.Traffic, rate, 300_000, 2);

        Assert.InRange(many.InFlight, 2_000, 100_000);
        Assert.Equal(1, few.TimePerOutputToken.P50 / many.TimePerOutputToken.P50, 0.05);
        Assert.Equal(1, few.TimeToFirstToken.P99 / many.TimeToFirstToken.P99, 0.10);
        Assert.Equal(1, few.InFlight / (rate * few.EndToEnd.Mean.Seconds), 0.05);
    }

    /// <summary>Closed forms up to some load, the simulation beyond: one curve all the same.</summary>
    [Theory]
    [InlineData("rack")]
    [InlineData("long prompts")]
    [InlineData("experts")]
    public void Curve_FromClosedFormsToSimulation_NeverFalls(string name)
    {
        var it = Case(name);

        var curve = LatencyCurve.Of(it.System, it.Workload, it.Traffic, it.Point, Fitted)!.Points;

        foreach (var (lighter, heavier) in curve.Zip(curve.Skip(1)))
        {
            Assert.True(
                heavier.TimePerOutputToken.P50 >= 0.97 * lighter.TimePerOutputToken.P50,
                $"{lighter.Utilisation:P0} {lighter.TimePerOutputToken.P50.Milliseconds:0.00} ms ({lighter.Method}), {heavier.Utilisation:P0} {heavier.TimePerOutputToken.P50.Milliseconds:0.00} ms ({heavier.Method})"
            );
        }
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
        var apart = all.Where(one => Math.Abs((one.Closed / one.Simulated) - 1) > 0.15)
            .Select(one =>
                FormattableString.Invariant(
                    $"{what} {one.Name}: closed form {one.Closed.Milliseconds:0.0} ms, simulation {one.Simulated.Milliseconds:0.0} ms"
                )
            );

        Assert.Empty(apart);
    }

    private static Sample Case(string name) =>
        name switch
        {
            "chat" => Of(Made.DgxH100, Made.Llama70B, ChatInput, ChatOutput, 0.030),
            "long answers" => Of(Made.DgxH100, Made.Llama70B, 1_024, 1_024, 0.025),
            "long prompts" => Of(Made.DgxH100, Made.Llama70B, 8_192, 1_024, 0.040),
            "small" => Of(
                Made.DgxH100,
                Made.Llama8B,
                LengthDistribution.Uniform(100, 2_000),
                LengthDistribution.Uniform(50, 800),
                0.012
            ),
            "experts" => Of(
                Made.DgxB200,
                Made.DeepSeekV3,
                LengthDistribution.Lognormal(2_000, 4_000),
                LengthDistribution.Lognormal(400, 900),
                0.050
            ),
            "rack" => Of(
                new(
                    Shipped(CatalogKind.System, "nvidia-gb300-nvl72"),
                    new(Shipped(CatalogKind.Accelerator, "nvidia-gb300"))
                ),
                new(Shipped(CatalogKind.Model, "gpt-oss-120b")),
                8_192,
                1_024,
                0.033
            ),
            _ => Of(Made.Cs3, Made.Llama70B, ChatInput, ChatOutput, null),
        };

    private static CatalogItem Shipped(CatalogKind kind, string id) =>
        ShippedItems.Folder(kind).Single(item => item.Id == id);

    private static Sample Of(
        AcceleratorSystem system,
        LanguageModel model,
        double input,
        double output,
        double? tpot
    ) => Of(system, model, LengthDistribution.Fixed(input), LengthDistribution.Fixed(output), tpot);

    private static Sample Of(
        AcceleratorSystem system,
        LanguageModel model,
        LengthDistribution input,
        LengthDistribution output,
        double? tpot
    )
    {
        var workload = Made.Workload(
            model,
            NumberFormat.Fp8,
            (int)input.Mean,
            (int)output.Mean,
            tpotSeconds: tpot
        );
        var point = InferencePerformance.Evaluate(system, workload, Fitted).Best!;
        return new(
            system,
            workload,
            point,
            new(input, output, Fraction.Zero, 1),
            EngineSteps.Of(system, workload, point, Fitted)!
        );
    }

    private sealed record Sample(
        AcceleratorSystem System,
        InferenceWorkload Workload,
        OperatingPoint Point,
        RequestTraffic Traffic,
        IEngineSteps Steps
    )
    {
        public double Limit(RequestTraffic traffic) =>
            RequestServing.Limit(System, Workload, traffic, Point, Fitted)!.Value;
    }
}
