using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Supply risk in a whole scenario: beside the bill, compared, and judged against ordinary hardware.</summary>
public sealed class SupplyScenarioTests
{
    private static readonly SupplyTerms s_outages = new()
    {
        Events = [new("outage", new("Outage of the site", 0.5, 0.5, 1), Evidence.None)],
        Layers = [new(SupplyLayer.Foundry, [("TSMC", 1)], Evidence.None)],
    };

    [Fact]
    public void SupplyRisk_StandsBesideTheBill_AndChangesNoOtherFigure()
    {
        var plain = Option(Evaluate(null), "wafer");
        var risky = Option(Evaluate(s_outages), "wafer");

        Assert.Null(plain.Supply);
        Assert.All(
            plain.Metrics,
            metric => Assert.Equal(metric.Value, risky.Metric(metric.Id)!.Value)
        );
        Assert.Equal(
            risky.Metric(MetricIds.NetPresentCost)!.Value!.Value + risky.Supply!.Expected,
            risky.Metric(MetricIds.SupplyAdjustedCost)!.Value!.Value,
            1e-3
        );
        Assert.Equal(10_000, risky.Metric(MetricIds.SupplyConcentration)!.Value!.Value, 1e-9);
    }

    [Fact]
    public void OutageOfHalfAMonthEveryTwoYears_CostsItsShareOfTheCost()
    {
        var risky = Option(Evaluate(s_outages), "wafer");

        // A quarter of a month a year is 2.1 % of what the option costs a month; discounting takes some of it away.
        var share = risky.Supply!.Expected / risky.Values!.Scalar("cash.sum")!.Value;
        Assert.InRange(share, 0.6 * 0.25 / 12, 1.1 * 0.25 / 12);
    }

    [Fact]
    public void Gate_ForHardwareThatCostsMore_StaysClosedWithAWarning()
    {
        var result = Evaluate(new() { Advantage = new("gpu", 0.8, 0) });

        var wafer = Option(result, "wafer");
        var gate = wafer.Supply!.Gate!;
        Assert.False(gate.IsOpen);
        var warning = Assert.Single(wafer.Problems, problem => problem.Code == "S-428");
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.True(wafer.IsFeasible);
    }

    [Fact]
    public void Gate_WithAHigherPremium_NeverOpensMoreOften()
    {
        double Share(double premium) =>
            Option(
                Evaluate(new() { Advantage = new("gpu", 0.8, premium) }),
                "wafer"
            ).Supply!.Gate!.Probability;

        Assert.True(Share(0) >= Share(1e9));
        Assert.Equal(0, Share(1e12));
    }

    [Fact]
    public void Gate_OfTheOnlyOptionThatWorks_IsOpen()
    {
        var document = WithSupply(new() { Advantage = new("gpu", 0.8, 0) });
        var impossible = document with
        {
            Limits = document.Limits with { AllowedRegions = ["us-tx"] },
            Options =
            [
                .. document.Options.Select(option =>
                    option.Id == "wafer" ? option : option with { Region = "us-va" }
                ),
            ],
        };

        var wafer = Option(ShippedScenarios.Evaluate(impossible), "wafer");

        Assert.True(wafer.IsFeasible);
        Assert.True(wafer.Supply!.Gate!.IsOpen);
    }

    [Fact]
    public void Gate_AgainstAnUnknownOption_IsRefusedWithTheChoices()
    {
        var wafer = Option(Evaluate(new() { Advantage = new("nobody", 0.8, 0) }), "wafer");

        var problem = Assert.Single(wafer.Problems, one => one.Code == "S-423");
        Assert.EndsWith(".supply.advantage.against", problem.Path, StringComparison.Ordinal);
        Assert.Contains("gpu", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void LossCountedByAClauseToo_IsAWarning()
    {
        var deal = ShippedScenarios.Preset("openai-cerebras-750mw-deal");
        var failing = deal with
        {
            Options =
            [
                .. deal.Options.Select(option =>
                    option with
                    {
                        Deal = option.Deal! with
                        {
                            Clauses =
                            [
                                .. option.Deal.Clauses.Select(clause =>
                                    clause is FundingClause funding
                                        ? funding with
                                        {
                                            FailureProbability = 0.1,
                                        }
                                        : clause
                                ),
                            ],
                        },
                        Supply = new()
                        {
                            Failures =
                            [
                                new("vendor", "Cerebras", 0.05, 1e9, 0.6, 0, 0, Evidence.None),
                            ],
                        },
                    }
                ),
            ],
        };

        var warned = ShippedScenarios
            .Evaluate(failing)
            .Options.Where(option =>
                option.Spec.Deal!.Clauses.Any(clause => clause is FundingClause)
            )
            .ToArray();

        Assert.NotEmpty(warned);
        Assert.All(warned, option => Assert.Contains(option.Problems, one => one.Code == "S-426"));
    }

    private static Result Evaluate(SupplyTerms? terms) =>
        ShippedScenarios.Evaluate(WithSupply(terms));

    private static ScenarioDocument WithSupply(SupplyTerms? terms)
    {
        var preset = ShippedScenarios.Preset("selective-acceleration");
        return preset with
        {
            Options =
            [
                .. preset.Options.Select(option =>
                    option.Id == "wafer" ? option with { Supply = terms } : option
                ),
            ],
        };
    }

    private static OptionResult Option(Result result, string id) =>
        result.Options.Single(option => option.Spec.Id == id);
}
