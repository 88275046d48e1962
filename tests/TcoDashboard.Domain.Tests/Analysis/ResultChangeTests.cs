using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>What changed between two results adds up to what it did.</summary>
public sealed class ResultChangeTests
{
    private const string Cost = MetricIds.NetPresentCost;

    private static readonly ScenarioDocument s_document = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    private static readonly OptionResult s_before = ShippedScenarios.Evaluate(s_document).Options[
        0
    ];

    [Fact]
    public void Of_SeveralInputs_SumsToTheChange()
    {
        var after = Changed(
            s_document
                .Inputs.With("discount_rate_per_year", 0.14, "")
                .With("electricity_price_usd_per_kwh", 0.11, "")
                .With("availability_fraction", 0.95, "")
        );

        var change = ResultChange.Of(s_before, after, Cost)!;

        Assert.True(change.Inputs.Length >= 3);
        Assert.Equal(
            change.After - change.Before,
            change.Inputs.Sum(input => input.Effect) + change.Structure,
            Math.Abs(change.After) * 1e-12
        );
        Assert.Equal(0, change.Structure / change.After, 1e-9);
        Assert.All(change.Inputs, input => Assert.NotEqual(input.Before, input.After));
    }

    [Fact]
    public void Of_OneInput_GivesItTheWholeChange()
    {
        var after = Changed(s_document.Inputs.With("electricity_price_usd_per_kwh", 0.2, ""));

        var change = ResultChange.Of(s_before, after, Cost)!;

        var input = Assert.Single(change.Inputs);
        Assert.Equal(change.After - change.Before, input.Effect, Math.Abs(change.After) * 1e-12);
        Assert.True(input.Effect > 0);
    }

    [Fact]
    public void Of_LongerHorizon_IsStructure()
    {
        var after = ShippedScenarios.Evaluate(s_document with { Years = s_document.Years + 1 });

        var change = ResultChange.Of(s_before, after.Options[0], Cost)!;

        Assert.NotEqual(0, change.Structure);
        Assert.Equal(
            change.After - change.Before,
            change.Inputs.Sum(input => input.Effect) + change.Structure,
            Math.Abs(change.After) * 1e-12
        );
    }

    [Fact]
    public void Of_SameResult_HasNoChange()
    {
        var change = ResultChange.Of(s_before, s_before, Cost)!;

        Assert.Empty(change.Inputs);
        Assert.Equal(0, change.Structure);
    }

    private static OptionResult Changed(InputSettings inputs) =>
        ShippedScenarios.Evaluate(s_document with { Inputs = inputs }).Options[0];
}
