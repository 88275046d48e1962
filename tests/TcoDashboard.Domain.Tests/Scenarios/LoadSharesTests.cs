using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Fleets of one option that serve one load: each is sized for its part of the demand, and parts that overlap are bought twice.</summary>
public sealed class LoadSharesTests
{
    [Fact]
    public void Fleets_ThatBothServeTheWholeDemand_AreWarnedOfByTheFieldThatMendsIt()
    {
        var warning = Assert.Single(
            Overlaps(InputSettings.Empty, InputSettings.Empty, DeliverySpec.None)
        );

        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Equal("options[0].fleets[0].inputs.serve_up_to_fraction", warning.Path);
        Assert.Contains("from 0 to 100 %", warning.Message, StringComparison.Ordinal);
        Assert.Contains("twice", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fleets_WhosePartsOverlap_AreWarnedOfWithThePart()
    {
        var warning = Assert.Single(Overlaps(UpTo(0.7), From(0.5), DeliverySpec.None));

        Assert.Contains("from 50 to 70 %", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fleets_SideBySide_AreRight() =>
        Assert.Empty(Overlaps(UpTo(0.5), From(0.5), DeliverySpec.None));

    [Fact]
    public void Fleets_ThatFollowEachOther_AreRight() =>
        Assert.Empty(
            Overlaps(
                InputSettings.Empty,
                InputSettings.Empty,
                new() { Retires = Document.Start.AddMonths(24) }
            )
        );

    private static ScenarioDocument Document => ShippedScenarios.Preset("selective-acceleration");

    private static InputSettings UpTo(double share) => Set(InputKeys.ServeUpTo, share);

    private static InputSettings From(double share) => Set(InputKeys.ServeAbove, share);

    private static InputSettings Set(string key, double share) =>
        InputSettings.Empty.With(key, share);

    private static ImmutableArray<Problem> Overlaps(
        InputSettings first,
        InputSettings second,
        DeliverySpec delivery
    )
    {
        var option = Document.Options[0];
        var document = Document with
        {
            Options =
            [
                option with
                {
                    Fleets =
                    [
                        option.Fleets[0] with
                        {
                            Inputs = first,
                            Delivery = delivery,
                        },
                        option.Fleets[1] with
                        {
                            Inputs = second,
                            Workload = option.Fleets[0].Workload,
                        },
                    ],
                },
            ],
        };
        return
        [
            .. ShippedScenarios
                .Evaluate(document)
                .Options.SelectMany(one => one.Problems)
                .Where(problem => problem.Code == "S-124"),
        ];
    }
}
