using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>What was set for a system goes with it, whatever the level it was set at.</summary>
public sealed class SystemSettingsTests
{
    private static readonly ScenarioDocument s_plain = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    private static readonly OptionSpec s_first = s_plain.Options[0];

    [Theory]
    [InlineData("fleet")]
    [InlineData("option")]
    [InlineData("scenario")]
    public void WithoutSystemInputs_SetAtAnyLevel_NoLongerReachesTheFleetThatChanges(string level)
    {
        var document = WithPrice(level);

        var freed = document.WithoutSystemInputs((option, _) => option.Id == s_first.Id);

        var price = PriceOf(freed, 0);
        Assert.Equal(InputLevel.Default, price.SetAt);
        Assert.NotEqual(1234567, price.Used.Value);
    }

    [Fact]
    public void WithoutSystemInputs_OfTheScenario_StayForTheOptionsThatKeepTheirSystems()
    {
        var document = WithPrice("scenario");

        var freed = document.WithoutSystemInputs((option, _) => option.Id == s_first.Id);

        for (var option = 1; option < document.Options.Length; option++)
        {
            Assert.Equal(PriceOf(document, option).Used.Value, PriceOf(freed, option).Used.Value);
        }
    }

    [Fact]
    public void WithoutSystemInputs_NothingChanges_IsTheSameDocument()
    {
        var document = WithPrice("option");

        Assert.Same(document, document.WithoutSystemInputs((_, _) => false));
    }

    private static ScenarioDocument WithPrice(string level)
    {
        InputSettings Set(InputSettings inputs, string own) =>
            own == level
                ? inputs.With(InputKeys.SystemPrice, 1234567)
                : inputs.Without(InputKeys.SystemPrice);
        return s_plain with
        {
            Inputs = Set(s_plain.Inputs, "scenario"),
            Options =
            [
                s_first with
                {
                    Inputs = Set(s_first.Inputs, "option"),
                    Fleets =
                    [
                        .. s_first.Fleets.Select(fleet =>
                            fleet with
                            {
                                Inputs = Set(fleet.Inputs, "fleet"),
                            }
                        ),
                    ],
                },
                .. s_plain.Options.Skip(1),
            ],
        };
    }

    private static ResolvedInput PriceOf(ScenarioDocument document, int option) =>
        ShippedScenarios
            .Evaluate(document)
            .Options[option]
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == InputKeys.SystemPrice);
}
