using TcoDashboard.Domain.Analysis.Idleness;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis.Idleness;

/// <summary>How idle the options of the shipped examples are.</summary>
public sealed class IdleCapacityTests
{
    public static TheoryData<string> Ids =>
        [.. ShippedScenarios.Presets.Select(preset => preset.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Idle_EveryExample_IsAPartOfTheCost(string id)
    {
        foreach (var option in ShippedScenarios.Evaluate(ShippedScenarios.Preset(id)).Options)
        {
            var idle = IdleCapacity.Of(option);

            Assert.Equal(
                option.IsFeasible
                    && option.Fleets.Any(fleet => fleet.Spec.Deployment != Deployment.Api),
                idle is not null
            );
            if (idle is not null)
            {
                Assert.InRange(idle.IdleShare, 0, 1 - idle.FollowingShare);
                Assert.Equal(idle.IdleShare * idle.UsdPerYear, idle.IdleUsdPerYear);
            }
        }
    }

    [Fact]
    public void Idle_OfTheDeal_IsWhatIsPaidBeyondTheSameTokensAtFullLoad()
    {
        var document = ShippedScenarios.Preset("750mw-gpu-or-wafer");
        foreach (
            var option in ShippedScenarios
                .Evaluate(document)
                .Options.Where(option =>
                    option.IsFeasible
                    && option.Fleets.Length == 1
                    && option.Fleets[0].Spec.Delivery.LoadCurve.IsEmpty
                )
        )
        {
            var fleet = option.Fleets[0];
            var key = $"fleet.{fleet.Spec.Id}.in.{InputKeys.AverageLoad}";
            var mean = option.Values!.Scalar(key)!.Value;
            var full = option.Sheet!.Evaluate(new Dictionary<string, double> { [key] = 1 });
            double Cost(string id) =>
                option.Values!.Scalar(id)!.Value - mean * full.Scalar(id)!.Value;

            Assert.Equal(
                Cost("npc") / option.Values!.Scalar("npc")!.Value,
                IdleCapacity.Of(option)!.IdleShare,
                1e-6
            );
        }
    }
}
