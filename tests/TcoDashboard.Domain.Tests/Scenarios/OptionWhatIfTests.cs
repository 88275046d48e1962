using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

public sealed class OptionWhatIfTests
{
    private const string Cost = "unit_cost.blended";

    [Theory]
    [InlineData("750mw-gpu-or-wafer")]
    [InlineData("cloud-or-own-1000-gpus")]
    [InlineData("on-premises-70b-200-users")]
    public void Inputs_OfAPreset_NeverMovePastTheirLimits(string preset)
    {
        var seen = 0;
        foreach (
            var option in ShippedScenarios
                .Evaluate(ShippedScenarios.Preset(preset))
                .Options.Where(o => o.IsFeasible)
        )
        {
            var definitions = option
                .Fleets.SelectMany(fleet => fleet.Inputs)
                .ToLookup(input => input.CellId, input => input.Definition);
            foreach (var effect in OptionWhatIf.OneAtATime(option, Cost))
            {
                foreach (var definition in definitions[effect.InputId])
                {
                    Assert.InRange(effect.Low, definition.Minimum, definition.Maximum);
                    Assert.InRange(effect.High, definition.Minimum, definition.Maximum);
                    seen++;
                }
            }
        }

        Assert.True(seen > 20, $"Only {seen} inputs were moved.");
    }

    [Fact]
    public void Availability_CloseToAllTheTime_StopsAtAllTheTime()
    {
        var option = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset("750mw-gpu-or-wafer"))
            .Options[0];

        var effect = OptionWhatIf
            .OneAtATime(option, Cost)
            .First(one =>
                one.InputId.EndsWith("in." + InputKeys.Availability, StringComparison.Ordinal)
            );

        Assert.True(effect.High <= 1);
        Assert.True(effect.Value is > 0.9 and <= 1);
    }

    [Fact]
    public void Shares_OfTheModel_StayBetweenNothingAndAll()
    {
        var option = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset("750mw-gpu-or-wafer"))
            .Options[0];

        Assert.All(
            OptionWhatIf
                .OneAtATime(option, Cost)
                .Where(effect => ReferenceEquals(effect.Unit, Unit.Fraction) && effect.Value <= 1),
            effect => Assert.True(effect.High <= 1, effect.InputId)
        );
    }
}
