using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>What waiting for other devices takes of the time and of the money.</summary>
public sealed class CommunicationCostTests
{
    public static TheoryData<string> Ids =>
        [
            .. ShippedScenarios
                .Presets.Where(preset =>
                    preset.Document.Workloads[0].Kind == WorkloadKind.Inference
                )
                .Select(preset => preset.Id),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Cost_OfWaiting_IsItsShareOfTheMoney(string id)
    {
        var document = ShippedScenarios.Preset(id);

        foreach (
            var option in ShippedScenarios
                .Evaluate(document)
                .Options.Where(option =>
                    option.IsFeasible
                    && option.Fleets.All(fleet => fleet.Spec.PromptsFor is null)
                    && option.Fleets.All(fleet =>
                        fleet.System!.Accelerator.Style == ExecutionStyle.Batched
                    )
                )
        )
        {
            double Value(string metric) => option.Metric(metric)!.Value!.Value;
            var share = Value(MetricIds.CommunicationShare);

            Assert.InRange(share, 0, 0.95);
            Near(
                share * Value(MetricIds.CostPerMtokBlended),
                Value(MetricIds.CommunicationPerMtok)
            );
            Near(
                share * option.Values!.Scalar("cash.sum")!.Value / document.Years,
                Value(MetricIds.CommunicationCost)
            );
        }
    }

    [Theory]
    [InlineData("on-premises-70b-200-users", ExecutionStyle.Batched)]
    [InlineData("750mw-gpu-or-wafer", ExecutionStyle.Batched)]
    [InlineData("750mw-gpu-or-wafer", ExecutionStyle.WaferScale)]
    public void Time_OfOneFleet_IsTheNetworkPartOfAStep(string preset, ExecutionStyle style)
    {
        var option = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset(preset))
            .Options.First(option =>
                option.IsFeasible && option.Fleets[0].System!.Accelerator.Style == style
            );

        Assert.True(option.Metric(MetricIds.CommunicationTime)!.Value > 0);
        Assert.Equal(
            option
                .Fleets[0]
                .Point!.DecodeParts.Where(part => part.Kind == TimePartKind.Network)
                .Sum(part => part.Time.Seconds),
            option.Metric(MetricIds.CommunicationTime)!.Value!.Value,
            1e-12
        );
    }

    [Fact]
    public void Share_OfWafers_IsNotTold() =>
        Assert.All(
            ShippedScenarios
                .Evaluate(ShippedScenarios.Preset("fastest-405b"))
                .Options.Where(option =>
                    option.Fleets.Any(fleet =>
                        fleet.System?.Accelerator.Style == ExecutionStyle.WaferScale
                    )
                ),
            option => Assert.Null(option.Metric(MetricIds.CommunicationShare))
        );

    // Why: the sheet multiplies in another order.
    private static void Near(double expected, double actual) =>
        Assert.InRange(actual - expected, -1e-9 * Math.Abs(expected), 1e-9 * Math.Abs(expected));
}
