using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>What a document leads to: overrides, inputs by level, limits, and every wrong reference named.</summary>
public sealed class ScenarioTests
{
    private static readonly ScenarioDocument Cloud = ShippedScenarios.Preset(
        "cloud-or-own-1000-gpus"
    );
    private static readonly ScenarioDocument Deal = ShippedScenarios.Preset("750mw-gpu-or-wafer");

    [Fact]
    public void Override_OfAPrice_ChangesTheResultAndSaysWhy()
    {
        var document = Cloud with
        {
            Overrides = [new("systems/nvidia-dgx-h100#price_usd", 200_000, "Quote of 3 November.")],
        };

        var before = ShippedScenarios.Evaluate(Cloud).Options[0];
        var after = ShippedScenarios.Evaluate(document).Options[0];

        Assert.True(after.Metric(MetricIds.Capex)!.Value < before.Metric(MetricIds.Capex)!.Value);
        var price = after
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == InputKeys.SystemPrice);
        Assert.Equal(Origin.Override, price.Used.Provenance.Origin);
        Assert.StartsWith(
            "Quote of 3 November.",
            price.Used.Provenance.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Inputs_FleetWinsOverOptionOverScenario()
    {
        double Utilised(ScenarioDocument document) =>
            ShippedScenarios
                .Evaluate(document)
                .Options[0]
                .Fleets[0]
                .Inputs.Single(input => input.Definition.Key == InputKeys.AverageLoad)
                .Used.Value;
        var scenario = Cloud with { Inputs = Cloud.Inputs.With(InputKeys.AverageLoad, 0.5) };
        var option = scenario with
        {
            Options = scenario.Options.SetItem(
                0,
                scenario.Options[0] with
                {
                    Inputs = InputSettings.Empty.With(InputKeys.AverageLoad, 0.6),
                }
            ),
        };
        var fleet = option with
        {
            Options = option.Options.SetItem(
                0,
                option.Options[0] with
                {
                    Fleets =
                    [
                        option.Options[0].Fleets[0] with
                        {
                            Inputs = InputSettings.Empty.With(InputKeys.AverageLoad, 0.7),
                        },
                    ],
                }
            ),
        };

        Assert.Equal([0.5, 0.6, 0.7], [Utilised(scenario), Utilised(option), Utilised(fleet)]);
    }

    [Fact]
    public void PowerBudget_Doubled_DoublesTheSystems()
    {
        var twice = Deal with
        {
            Limits = Deal.Limits with { PowerBudget = Power.FromMegawatts(1500) },
        };

        var one = ShippedScenarios
            .Evaluate(Deal)
            .Options.Select(option => option.Metric(MetricIds.Systems)!.Value!.Value);
        var two = ShippedScenarios
            .Evaluate(twice)
            .Options.Select(option => option.Metric(MetricIds.Systems)!.Value!.Value);

        Assert.All(
            one.Zip(two),
            pair => Assert.InRange(pair.Second, 2 * pair.First, 2 * pair.First + 2)
        );
    }

    [Fact]
    public void GivenSystems_AbovePowerBudget_NamesBothPowersAndGivesNoNumbers()
    {
        var document = Cloud with
        {
            Limits = new() { PowerBudget = Power.FromMegawatts(0.5), PowerBasis = PowerBasis.IT },
        };

        var option = ShippedScenarios.Evaluate(document).Options[0];

        var problem = Assert.Single(option.Problems, candidate => candidate.Code == "S-122");
        Assert.Contains("0.5 MW (IT)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("1.403 MW", problem.Message, StringComparison.Ordinal);
        Assert.False(option.IsFeasible);
    }

    [Fact]
    public void PowerBudget_BelowOneSystem_SaysWhatTheLeastNeeds()
    {
        var document = Deal with
        {
            Limits = Deal.Limits with { PowerBudget = Power.FromMegawatts(0.05) },
        };

        var option = ShippedScenarios.Evaluate(document).Options[0];

        Assert.Contains(option.Problems, problem => problem.Code == "S-120");
    }

    [Fact]
    public void AirGap_RefusesCloud()
    {
        var document = Cloud with { Limits = new() { AirGapped = true } };

        var options = ShippedScenarios.Evaluate(document).Options;

        Assert.Equal([true, true, false, false], options.Select(option => option.IsFeasible));
        Assert.Contains(options[2].Problems, problem => problem.Code == "S-111");
    }

    [Fact]
    public void MissingPrice_AsksForIt()
    {
        var document = Deal with
        {
            Options =
            [
                new()
                {
                    Id = "trn",
                    Name = "Trainium 2",
                    Fleets =
                    [
                        new()
                        {
                            Id = "f",
                            System = "aws-trn2-instance",
                            Deployment = Deployment.Own,
                            Workload = "assistant",
                        },
                    ],
                },
            ],
            Baseline = null,
        };

        var option = ShippedScenarios.Evaluate(document).Options[0];

        Assert.Contains(
            option.Problems,
            problem =>
                problem.Code == "S-112"
                && problem.Message.Contains("Price of one system", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void NothingThatSizes_IsAProblem()
    {
        var document = Deal with { Limits = new() };

        Assert.All(
            ShippedScenarios.Evaluate(document).Options,
            option => Assert.Contains(option.Problems, problem => problem.Code == "S-113")
        );
    }

    [Theory]
    [InlineData("S-101")]
    [InlineData("S-102")]
    [InlineData("S-103")]
    [InlineData("S-104")]
    [InlineData("S-105")]
    [InlineData("S-106")]
    [InlineData("S-107")]
    public void WrongDocument_IsRefusedWithItsCode(string code)
    {
        var fleet = Deal.Options[0].Fleets[0];
        ScenarioDocument WithFleet(FleetSpec changed) =>
            Deal with
            {
                Options = [Deal.Options[0] with { Fleets = [changed] }],
            };
        var document = code switch
        {
            "S-101" => Deal with
            {
                Overrides = [new("systems/nvidia-gb300-nvl72#colour", 1, "why")],
            },
            "S-102" => WithFleet(fleet with { System = "nvidia-gb300-nvl73" }),
            "S-103" => WithFleet(fleet with { Workload = "assistance" }),
            "S-104" => Deal with { Inputs = Deal.Inputs.With("puee", 1.2) },
            "S-105" => Deal with { Inputs = Deal.Inputs.With(InputKeys.Pue, 0.9) },
            "S-106" => Deal with { Inputs = Deal.Inputs.With(InputKeys.HardwareLife, 4.55) },
            _ => WithFleet(
                fleet with
                {
                    Inputs = InputSettings.Empty.With(InputKeys.DiscountRate, 0.08),
                }
            ),
        };

        var result = ShippedScenarios.Evaluate(document);

        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.NotEmpty(problem.Remedy);
        Assert.Empty(result.Options);
    }

    [Fact]
    public void Explanation_OfUnitCost_ReachesTheCatalogFigure()
    {
        var option = ShippedScenarios.Evaluate(Deal).Options[0];

        var price = option
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == InputKeys.SystemPrice);
        var explanation = option.Sheet!.Explain(option.Values!, price.CellId);

        Assert.Equal("systems/nvidia-gb300-nvl72#price_usd", explanation.Provenance!.Path);
        Assert.NotNull(explanation.Provenance.Source);
    }
}
