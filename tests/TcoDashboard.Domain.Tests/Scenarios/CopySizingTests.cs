using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Over how many systems one copy lies, so that whole copies suit the fleet.</summary>
public sealed class CopySizingTests
{
    // DeepSeek-V3 on 8-GPU servers, where a copy over several servers gives more.
    private static readonly ScenarioDocument Servers = ShippedScenarios.Preset(
        "fifty-million-dollars"
    );

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(12, 4)]
    public void Copies_OfAGivenNumber_FillIt(int systems, int span)
    {
        var option = Evaluate(fleet => fleet with { Systems = systems });

        Assert.Empty(option.Problems.Where(problem => problem.Severity == Severity.Error));
        Assert.Equal(0, systems % option.Fleets[0].Point!.SystemsPerReplica);
        Assert.InRange(option.Fleets[0].Point!.SystemsPerReplica, 1, span);
    }

    [Theory]
    [InlineData(1, "One system is given, but one copy of the model spans ")]
    [InlineData(3, "3 systems are given, but one copy of the model spans ")]
    public void Number_ThatIsNoMultipleOfACopy_IsRefusedInWords(int systems, string words)
    {
        var preset = ShippedScenarios.Preset("gpu-prompts-wafer-answers");
        var option = preset.Options[^1];

        var result = Scenario.Evaluate(
            preset with
            {
                Options =
                [
                    option with
                    {
                        Fleets = [option.Fleets[0] with { Systems = systems }, option.Fleets[1]],
                    },
                ],
                Baseline = option.Id,
            },
            ShippedScenarios.Catalog,
            TestContext.Current.CancellationToken
        );

        Assert.StartsWith(
            words,
            result.Options[0].Problems.Single(problem => problem.Code == "S-114").Message
        );
    }

    [Fact]
    public void Copies_OfAMeanNumber_MayBeWiderThanOneServer()
    {
        var option = Evaluate(fleet => fleet with { Systems = 12.75 });

        Assert.Empty(option.Problems.Where(problem => problem.Severity == Severity.Error));
        Assert.InRange(option.Fleets[0].Point!.SystemsPerReplica, 2, 12);
    }

    [Fact]
    public void Copies_OfDeliveriesByNumber_FillEach()
    {
        var option = Evaluate(fleet =>
            fleet with
            {
                Delivery = new()
                {
                    Tranches =
                    [
                        new() { Systems = 10, Month = Servers.Start },
                        new() { Systems = 6, Month = Servers.Start.AddMonths(6) },
                    ],
                },
            }
        );

        Assert.Equal(10, option.Values!.Series("fleet.gpu.active")[0]!.Value);
        Assert.InRange(option.Fleets[0].Point!.SystemsPerReplica, 1, 2);
    }

    [Fact]
    public void Budget_ForOneServer_TakesACopyInside()
    {
        var document = Servers with { Limits = new() { CapitalBudget = Money.FromUsd(1_000_000) } };

        var option = Evaluate(fleet => fleet, document);

        Assert.Equal(1, option.Fleets[0].Point!.SystemsPerReplica);
        Assert.Equal(1, option.Values!.Scalar("fleet.gpu.systems"));
    }

    [Fact]
    public void Demand_OfAFewUsers_BuysNoMoreThanOneServer()
    {
        var document = Servers with
        {
            Limits = new(),
            Workloads =
            [
                Servers.Workloads[0] with
                {
                    Demand = new(DemandKind.OutputTokensPerSecond, 1_000),
                },
            ],
        };

        Assert.Equal(1, Evaluate(fleet => fleet, document).Values!.Scalar("fleet.gpu.systems"));
    }

    private static OptionResult Evaluate(
        Func<FleetSpec, FleetSpec> edit,
        ScenarioDocument? document = null
    )
    {
        var start = document ?? Servers;
        var option = start.Options.Single(one => one.Id == "b200");
        return Assert.Single(
            ShippedScenarios
                .Evaluate(
                    start with
                    {
                        Options = [option with { Fleets = [edit(option.Fleets[0])] }],
                        Baseline = null,
                    }
                )
                .Options
        );
    }
}
