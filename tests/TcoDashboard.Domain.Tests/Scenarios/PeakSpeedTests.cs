using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>The speed per user that a demand leaves: whole systems are more than it needs, so copies hold fewer requests and answer faster.</summary>
public sealed class PeakSpeedTests
{
    [Fact]
    public void Rack_WithLittleToDo_AnswersAsFastAsFewRequestsLetIt()
    {
        var fleet = Serve("nvidia-gb300-nvl72", 20, null).Fleets[0];

        Assert.True(fleet.Peak!.Load < 0.05);
        Assert.True(
            fleet.SpeedPerUser!.Value.TokensPerSecond
                > 4 * fleet.Point!.SpeedPerUser.TokensPerSecond
        );
    }

    /// <summary>The second method: the same stream at random, by queueing or simulation, whose mean is a little slower for its clumps.</summary>
    [Theory]
    [InlineData("nvidia-dgx-h100", 20, 1)]
    [InlineData("nvidia-dgx-h100", 12, 1)]
    [InlineData("nvidia-gb300-nvl72", 20, 1)]
    [InlineData("nvidia-gb300-nvl72", 300, 1)]
    [InlineData("cerebras-cs3", 5, 4)]
    public void Speed_OfAnEvenStream_IsThatOfARandomOneOrALittleFaster(
        string system,
        double rate,
        int systems
    )
    {
        var even = Serve(system, rate, null, systems).Fleets[0];
        var random = Serve(system, rate, new() { MaxLoad = 0.97 }, systems).Fleets[0];

        var faster =
            even.SpeedPerUser!.Value.TokensPerSecond / random.SpeedPerUser!.Value.TokensPerSecond;
        Assert.InRange(faster, 0.97, 1.12);
        Assert.Equal(
            1 / random.Serving!.AtPeak!.TimePerOutputToken.Mean.Seconds,
            random.SpeedPerUser!.Value.TokensPerSecond,
            1e-9
        );
    }

    /// <summary>Little's law: answers in flight are their rate times how long they take.</summary>
    [Theory]
    [InlineData("nvidia-dgx-h100", 20)]
    [InlineData("nvidia-gb300-nvl72", 300)]
    public void InFlight_AtThePeak_KeepsLittlesLaw(string system, double rate)
    {
        var option = Serve(system, rate, null);
        var fleet = option.Fleets[0];
        var point = fleet.Point!;
        var availability = fleet
            .Inputs.Single(input => input.Definition.Key == "availability_fraction")
            .Used.Value;
        var copies =
            option.Metric(MetricIds.Systems)!.Value!.Value
            * point.ReplicasPerSystem
            / point.SystemsPerReplica
            * availability;
        var expected =
            rate
            / copies
            * (
                fleet.TimeToFirstToken!.Value.Seconds
                + ((fleet.Workload!.OutputTokens - 1) / fleet.SpeedPerUser!.Value.TokensPerSecond)
            );

        Assert.Equal(expected, fleet.Peak!.InFlight, expected * 0.02);
    }

    [Fact]
    public void Speed_AsDemandGrows_NeverRises()
    {
        double[] speeds =
        [
            .. new[] { 1.0, 5, 10, 15, 20, 24 }.Select(rate =>
                Serve("nvidia-dgx-h100", rate, null, 1)
                    .Fleets[0]
                    .SpeedPerUser!.Value.TokensPerSecond
            ),
        ];

        Assert.Equal(speeds.OrderDescending(), speeds);
        Assert.True(speeds[0] > 2 * speeds[^1]);
    }

    [Fact]
    public void Users_WithARequestOpenEach_AreSharedEvenlyByTheCopies()
    {
        var document = ShippedScenarios.Preset("on-premises-70b-200-users");
        var option = ShippedScenarios
            .Evaluate(document)
            .Options.Single(one => one.Spec.Id == "b200");
        var fleet = option.Fleets[0];
        var availability = fleet
            .Inputs.Single(input => input.Definition.Key == "availability_fraction")
            .Used.Value;
        var copies =
            option.Metric(MetricIds.Systems)!.Value!.Value
            * fleet.Point!.ReplicasPerSystem
            / fleet.Point.SystemsPerReplica
            * availability;

        Assert.Equal(200 / copies, fleet.Peak!.InFlight, 200 / copies * 0.02);
        Assert.True(fleet.SpeedPerUser!.Value.TokensPerSecond >= 12);
    }

    /// <summary>Who shares the peak is said of every fleet with a demand, full or not, and adds up to what is bought.</summary>
    [Theory]
    [InlineData("nvidia-dgx-h100", 2, 1)]
    [InlineData("nvidia-dgx-h100", 20, 1)]
    [InlineData("nvidia-dgx-h100", 200, 1)]
    [InlineData("nvidia-gb300-nvl72", 0.001, 1)]
    public void Peak_NamesSystemsAndCopiesThatShareIt(string system, double rate, int systems)
    {
        var option = Serve(system, rate, null, systems);
        var fleet = option.Fleets[0];
        var peak = fleet.Peak!;

        Assert.Equal(
            (systems, systems * fleet.Point!.ReplicasPerSystem),
            (peak.Systems, peak.Copies)
        );
        Assert.Equal(rate >= 200, !peak.IsPartial);
        Assert.InRange(peak.InFlight, 0, fleet.Point.SequencesPerReplica);
        if (!peak.IsPartial)
        {
            Assert.Equal(1, peak.Load);
            Assert.Equal(fleet.Point.SpeedPerUser, fleet.SpeedPerUser);
            return;
        }

        var said = Told(
            option.Sheet!.Explain(
                option.Values!,
                option.Metric(MetricIds.SpeedPerUser)!.MovingCell!,
                null
            )
        );
        Assert.Contains("Systems: 1.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("holds 0 of", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Fleet_ThatLimitsSize_IsAsFastAsItsFullCopies()
    {
        var option = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset("750mw-gpu-or-wafer"))
            .Options[0];

        Assert.Null(option.Fleets[0].Peak);
        Assert.Equal(
            option.Fleets[0].Point!.SpeedPerUser.TokensPerSecond,
            option.Metric(MetricIds.SpeedPerUser)!.Value!.Value
        );
    }

    /// <summary>The metric, the cell that studies draw, and the fleet say one speed.</summary>
    [Fact]
    public void Speed_OfTheMetric_IsThatOfItsCell()
    {
        var option = Serve("nvidia-dgx-h100", 20, null);
        var metric = option.Metric(MetricIds.SpeedPerUser)!;

        Assert.Equal(
            option.Values!.Scalar(metric.MovingCell!)!.Value,
            metric.Value!.Value,
            metric.Value.Value * 1e-9
        );
        Assert.InRange(metric.Value.Value, metric.Low!.Value, metric.High!.Value);
    }

    [Fact]
    public void Answers_WhosePromptsAreComputedApart_AreFasterWithLessToDo()
    {
        var document = ShippedScenarios.Preset("gpu-prompts-wafer-answers");
        double[] Speeds(double rate) =>
            [
                .. ShippedScenarios
                    .Evaluate(
                        document with
                        {
                            Workloads =
                            [
                                document.Workloads[0] with
                                {
                                    Demand = new(DemandKind.RequestsPerSecond, rate),
                                },
                            ],
                        }
                    )
                    .Options.Where(one => one.Fleets.Length == 2)
                    .Select(one => one.Fleets.Single(fleet => fleet.Spec.PromptsFor is null))
                    .Select(fleet =>
                        fleet.SpeedPerUser!.Value.TokensPerSecond
                        / fleet.Point!.SpeedPerUser.TokensPerSecond
                    ),
            ];

        // A wafer has nothing to gain: without prompts a token walks through the layers in the same time whatever else is under way.
        Assert.Collection(
            Speeds(20),
            racks => Assert.True(racks > 1.02, $"{racks}"),
            wafers => Assert.Equal(1, wafers, 1e-9)
        );
        Assert.All(Speeds(400), faster => Assert.InRange(faster, 1, 1.1));
    }

    private static OptionResult Serve(
        string system,
        double rate,
        ArrivalSpec? arrivals,
        int? systems = null
    )
    {
        var document = ShippedScenarios.Preset("on-premises-70b-200-users");
        var load = document.Workloads[0] with
        {
            Demand = new(DemandKind.RequestsPerSecond, rate),
            InputTokens = 1024,
            MaxTtftMs = null,
            MinTokensPerSecondPerUser = null,
            Arrivals = arrivals,
        };
        var option = document.Options[0];
        var fleet = option.Fleets[0] with { Id = "all", System = system, Systems = systems };
        return ShippedScenarios
            .Evaluate(
                document with
                {
                    Workloads = [load],
                    Options = [option with { Fleets = [fleet] }],
                    Baseline = option.Id,
                }
            )
            .Options[0];
    }

    private static string Told(Explanation cell) =>
        cell.Provenance?.Text + string.Concat(cell.Children.Select(Told));
}
