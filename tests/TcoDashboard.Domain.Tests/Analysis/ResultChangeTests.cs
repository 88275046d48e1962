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

    [Fact]
    public void Of_TwoInputsThatMultiply_ShowsWhatEachDoesAloneAndTheirInteraction()
    {
        var price = Changed(s_document.Inputs.With("electricity_price_usd_per_kwh", 0.2, ""));
        var pue = Changed(s_document.Inputs.With("pue", 1.5, ""));
        var both = Changed(
            s_document.Inputs.With("electricity_price_usd_per_kwh", 0.2, "").With("pue", 1.5, "")
        );

        var change = ResultChange.Of(s_before, both, Cost)!;

        // Second method: each change evaluated for itself.
        double Alone(OptionResult after) =>
            after.Metric(Cost)!.Value!.Value - s_before.Metric(Cost)!.Value!.Value;
        double Found(string key) =>
            change
                .Inputs.Single(input => input.CellId.EndsWith(key, StringComparison.Ordinal))
                .Alone;
        var tolerance = change.After * 1e-12;
        Assert.Equal(Alone(price), Found("electricity_price_usd_per_kwh"), tolerance);
        Assert.Equal(Alone(pue), Found("in.pue"), tolerance);
        Assert.Equal(Alone(both) - Alone(price) - Alone(pue), change.Interaction, tolerance);
        Assert.NotEqual(0, change.Interaction, tolerance);
    }

    [Fact]
    public void Of_TwoOptions_ExplainsTheGapByTheInputsTheyShare()
    {
        var result = ShippedScenarios.Evaluate(s_document);
        const string Token = MetricIds.CostPerMtokBlended;

        var gap = ResultChange.Of(result.Options[0], result.Options[1], Token)!;
        var back = ResultChange.Of(result.Options[1], result.Options[0], Token)!;

        Assert.Contains(
            gap.Inputs,
            input => input.CellId.EndsWith("in.system_price_usd", StringComparison.Ordinal)
        );
        Assert.Contains(
            gap.Inputs,
            input => input.CellId.EndsWith(".output_per_system", StringComparison.Ordinal)
        );
        // Two systems of one kind are built alike: the inputs explain the gap.
        Assert.True(Math.Abs(gap.Structure) < 1e-9 * gap.Before);
        Assert.Empty(gap.OnlyOne);
        // Both orders are walked, so the way back undoes the way there, input by input.
        Assert.All(
            gap.Inputs.OrderBy(input => input.Label, StringComparer.Ordinal)
                .Zip(back.Inputs.OrderBy(input => input.Label, StringComparer.Ordinal)),
            pair =>
            {
                Assert.Equal(pair.First.Label, pair.Second.Label);
                Assert.Equal(pair.First.Effect, -pair.Second.Effect, 1e-9 * gap.Before);
            }
        );
    }

    private static OptionResult Changed(InputSettings inputs) =>
        ShippedScenarios.Evaluate(s_document with { Inputs = inputs }).Options[0];
}
