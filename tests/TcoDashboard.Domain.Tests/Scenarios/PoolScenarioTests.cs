using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Prompts on one pool of systems, answers on another, in one option and one bill.</summary>
public sealed class PoolScenarioTests
{
    private const string Preset = "gpu-prompts-wafer-answers";

    [Theory]
    [InlineData("pools")]
    [InlineData("mixed")]
    public void Prompts_NotGiven_AreAsManyAsTheAnswersNeed(string id)
    {
        var option = Option(ShippedScenarios.Preset(Preset), id);
        double Value(string cell) => option.Values!.Scalar(cell)!.Value;

        var prompts = Value("fleet.prompts.systems") * Value("fleet.prompts.capacity_per_system");
        var each = Value("fleet.prompts.capacity_per_system");
        var demand = Value("fleet.answers.demand");
        var multiple = option.Fleets[1].Point!.SystemsPerReplica;

        Assert.Equal(SizingLimit.Answers, option.Fleets[1].SizedBy);
        Assert.True(prompts >= demand * (1 - 1e-9));
        Assert.True(prompts - (each * multiple) < demand);
        Assert.Equal(1, option.Metric(MetricIds.DemandServed)!.Value!.Value, 1e-9);
    }

    [Fact]
    public void Bill_OfBothPools_IsOne()
    {
        var option = Option(ShippedScenarios.Preset(Preset), "mixed");
        double Value(string cell) => option.Values!.Scalar(cell)!.Value;

        var hardware = new[] { "answers", "prompts" }.Sum(fleet =>
            Value($"fleet.{fleet}.systems") * Value($"fleet.{fleet}.unit.capex.systems")
        );

        Assert.Equal(hardware, option.Values!.Series("capex.systems")[0]!.Value, hardware * 1e-9);
        Assert.Equal(
            Value("fleet.answers.systems") + Value("fleet.prompts.systems"),
            option.Metric(MetricIds.Systems)!.Value!.Value
        );
    }

    [Fact]
    public void Tokens_OfBothPools_AreCountedOnce()
    {
        var option = Option(ShippedScenarios.Preset(Preset), "mixed");

        Assert.Equal(
            option.Values!.Series("fleet.answers.tokens.output").Sum()!.Value,
            option.Values!.Series("tokens.output").Sum()!.Value,
            1e-6
        );
        Assert.Equal(0, option.Values!.Series("fleet.prompts.tokens.output").Sum()!.Value);
        Assert.True(
            option.Metric(MetricIds.OutputRate)!.Value!.Value
                <= option.Values!.Scalar("fleet.prompts.systems")!.Value
                    * option.Values!.Scalar("fleet.prompts.capacity_per_system")!.Value
                    * (1 + 1e-9)
        );
    }

    [Fact]
    public void Prompts_GivenTooFew_HoldTheAnswersDownAndAreNamed()
    {
        var few = Change(fleet => fleet with { Systems = 1 });

        var option = Option(few, "mixed");

        var problem = Assert.Single(option.Problems, problem => problem.Code == "S-496");
        Assert.Equal("options[3].fleets[1].systems_count", problem.Path);
        Assert.True(option.Metric(MetricIds.DemandServed)!.Value < 1);
    }

    [Fact]
    public void Budget_OfPower_HoldsBothPools()
    {
        var document = ShippedScenarios.Preset(Preset) with
        {
            Limits = new() { PowerBudget = Power.FromMegawatts(2), PowerBasis = PowerBasis.IT },
        };
        document = document with { Workloads = [document.Workloads[0] with { Demand = null }] };

        foreach (var id in new[] { "pools", "mixed" })
        {
            var option = Option(document, id);
            double Value(string cell) => option.Values!.Scalar(cell)!.Value;
            var used = new[] { "answers", "prompts" }.Sum(fleet =>
                Value($"fleet.{fleet}.systems") * Value($"fleet.{fleet}.power_per_system")
            );
            Assert.InRange(used, 1_500, 2_000 * (1 + 1e-9));
            Assert.True(Value("fleet.prompts.systems") >= 1);
        }
    }

    [Fact]
    public void Link_Slower_NeverAnswersSooner()
    {
        var times = new double?[] { 1, 10, 100 }.Select(link =>
            Option(Change(fleet => fleet with { TransferGigabytesPerSecond = link }), "mixed")
                .Metric(MetricIds.TimeToFirstToken)!
                .Value!.Value
        );

        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public void Answers_OnWafersWithGpuPrompts_NeedFewerWafers()
    {
        var document = ShippedScenarios.Preset(Preset);

        Assert.True(
            Option(document, "mixed").Values!.Scalar("fleet.answers.systems")
                < Option(document, "wafer").Values!.Scalar("fleet.all.systems")
        );
    }

    [Theory]
    [InlineData("nobody", "S-490")]
    [InlineData("prompts", "S-490")]
    public void PromptsFor_NobodyElse_IsRefused(string other, string code)
    {
        var result = ShippedScenarios.Evaluate(Change(fleet => fleet with { PromptsFor = other }));

        Assert.Contains(
            result.Problems.Concat(result.Options.SelectMany(option => option.Problems)),
            problem =>
                problem.Code == code
                && problem.Path.EndsWith("prompts_for", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Pools_OfOneAnotherOrTwiceOrBought_AreRefused()
    {
        var document = ShippedScenarios.Preset(Preset);
        var mixed = document.Options[3];
        ScenarioDocument With(params FleetSpec[] fleets) =>
            document with
            {
                Options = document.Options.SetItem(3, mixed with { Fleets = [.. fleets] }),
            };
        var (answers, prompts) = (mixed.Fleets[0], mixed.Fleets[1]);

        Refused("S-491", With(answers with { PromptsFor = "prompts" }, prompts));
        Refused("S-492", With(answers, prompts, prompts with { Id = "more" }));
        Refused("S-494", With(answers, prompts with { Deployment = Deployment.Contract }));
        Refused("S-495", With(answers with { TransferGigabytesPerSecond = 5 }, prompts));
    }

    [Fact]
    public void Pools_OfDifferentLoads_AreRefused()
    {
        var document = ShippedScenarios.Preset(Preset);
        var other = document.Workloads[0] with { Id = "other" };
        var changed = Change(fleet => fleet with { Workload = "other" });

        Refused("S-493", changed with { Workloads = [document.Workloads[0], other] });
    }

    private static void Refused(string code, ScenarioDocument document)
    {
        var result = ShippedScenarios.Evaluate(document);
        Assert.Contains(
            result.Problems.Concat(result.Options.SelectMany(option => option.Problems)),
            problem => problem.Code == code
        );
    }

    private static ScenarioDocument Change(Func<FleetSpec, FleetSpec> prompts)
    {
        var document = ShippedScenarios.Preset(Preset);
        var mixed = document.Options[3];
        return document with
        {
            Options = document.Options.SetItem(
                3,
                mixed with
                {
                    Fleets = [mixed.Fleets[0], prompts(mixed.Fleets[1])],
                }
            ),
        };
    }

    private static OptionResult Option(ScenarioDocument document, string id) =>
        ShippedScenarios.Evaluate(document).Options.Single(option => option.Spec.Id == id);
}
