using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Deliveries written in a document: the published ramp of a deal, and every wrong date or size named.</summary>
public sealed class DeliveryScenarioTests
{
    private static readonly ScenarioDocument Deal = ShippedScenarios.Preset("750mw-gpu-or-wafer");

    [Fact]
    public void Tranches_ByPower_ArriveInTheirMonths()
    {
        var start = Deal.Start;
        var option = Evaluated(
            new()
            {
                Tranches =
                [
                    Phase(start, 250),
                    Phase(start.AddMonths(12), 250),
                    Phase(start.AddMonths(24), 250),
                ],
            }
        );

        var active = option.Values!.Series($"fleet.{Fleet(option)}.active");
        Assert.Equal(SizingLimit.Deliveries, option.Fleets[0].SizedBy);
        Assert.Equal(Math.Floor(active[35]!.Value / 3), active[0]!.Value, 1.0);
        Assert.Equal(Math.Floor(active[35]!.Value * 2 / 3), active[12]!.Value, 1.0);
        Assert.True(option.Metric(MetricIds.FacilityPower)!.Value <= 750);
        Assert.True(option.Metric(MetricIds.FacilityPower)!.Value > 749);
    }

    [Fact]
    public void LoadCurve_MeanOverPeak_ReplacesTheInput()
    {
        var option = Evaluated(new() { LoadCurve = [1, 2, 4, 3] });

        Assert.Equal(
            0.625,
            option.Values!.Scalar($"fleet.{Fleet(option)}.in.{InputKeys.AverageLoad}")
        );
    }

    [Fact]
    public void LeadTime_KeepsItsSpreadAsTheRangeOfTheCell()
    {
        var option = Evaluated(
            new()
            {
                Tranches =
                [
                    new()
                    {
                        Share = 1,
                        OrderMonth = Deal.Start.AddMonths(-3),
                        LeadTime = new(30, 52),
                    },
                ],
            }
        );

        var cell = option.Sheet!.TryGetCell($"fleet.{Fleet(option)}.tranche_1.lead_time")!;
        Assert.Equal(30 * 7 * 12 / 365.25, cell.Provenance!.Low!.Value, 1e-9);
        Assert.Equal(52 * 7 * 12 / 365.25, cell.Provenance!.High!.Value, 1e-9);
    }

    public static TheoryData<string, string> Mistakes() =>
        new()
        {
            { "S-200", "order" },
            { "S-201", "late" },
            { "S-202", "shares" },
            { "S-203", "retired" },
            { "S-204", "lead" },
            { "S-205", "count" },
            { "S-206", "ramp" },
            { "S-208", "sizes" },
            { "S-208", "kinds" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsNamedWithPathBothNumbersAndTheWayOut(string code, string mistake)
    {
        var option = Evaluated(Wrong(mistake), mistake == "count" ? 7 : null);

        var problem = Assert.Single(option.Problems, found => found.Code == code);
        Assert.StartsWith("options[0].fleets[0].delivery", problem.Path, StringComparison.Ordinal);
        Assert.Matches("[0-9].*[0-9]", problem.Message);
        Assert.NotEmpty(problem.Remedy);
        Assert.False(option.IsFeasible);
    }

    private static DeliverySpec Wrong(string mistake)
    {
        var start = Deal.Start;
        TrancheSpec Half(DateOnly month) => new() { Share = 0.5, Month = month };
        return mistake switch
        {
            "order" => new() { Tranches = [Half(start.AddMonths(12)), Half(start)] },
            "late" => new() { Tranches = [Half(start), Half(start.AddYears(20))] },
            "shares" => new() { Tranches = [Half(start), Half(start) with { Share = 0.4 }] },
            "retired" => new()
            {
                Tranches = [Half(start), Half(start.AddMonths(12))],
                Retires = start.AddMonths(6),
            },
            "lead" => new()
            {
                Tranches =
                [
                    new()
                    {
                        Share = 1,
                        OrderMonth = start,
                        LeadTime = new(30, 20),
                    },
                ],
            },
            "count" => new() { Tranches = [new() { Systems = 5, Month = start }] },
            "ramp" => new()
            {
                PowerRamp =
                [
                    new(start.AddMonths(3), Power.FromMegawatts(5)),
                    new(start, Power.FromMegawatts(9)),
                ],
            },
            "sizes" => new() { Tranches = [Half(start) with { Systems = 3 }] },
            _ => new() { Tranches = [Half(start), new() { Systems = 3, Month = start }] },
        };
    }

    private static TrancheSpec Phase(DateOnly month, double megawatts) =>
        new() { Month = month, Power = Power.FromMegawatts(megawatts) };

    private static string Fleet(OptionResult option) => option.Spec.Fleets[0].Id;

    private static OptionResult Evaluated(DeliverySpec delivery, int? systems = null)
    {
        var option = Deal.Options[0];
        var document = Deal with
        {
            Options =
            [
                option with
                {
                    Fleets = [option.Fleets[0] with { Delivery = delivery, Systems = systems }],
                },
            ],
            Baseline = null,
        };
        return ShippedScenarios.Evaluate(document).Options[0];
    }
}
