using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>The same question at other sizes and times, held against what must follow.</summary>
public sealed class ScaleAndTimeTests
{
    private static readonly ScenarioDocument s_document = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    [Fact]
    public void Scaled_ByOne_IsTheSameScenario() =>
        Assert.Equal(
            ShippedScenarios
                .Evaluate(s_document)
                .Options[0]
                .Metric(MetricIds.NetPresentCost)!
                .Value,
            Run(ScaleAndTime.Scaled(s_document, 1))
                .Options[0]
                .Metric(MetricIds.NetPresentCost)!
                .Value
        );

    [Fact]
    public void Scaled_ByTen_TakesTenTimesTheSystemsAndKeepsTheCostOfAToken()
    {
        var (one, ten) = (
            Run(ScaleAndTime.Scaled(s_document, 1)),
            Run(ScaleAndTime.Scaled(s_document, 10))
        );
        for (var option = 0; option < one.Options.Length; option++)
        {
            double Ratio(string metric) =>
                ten.Options[option].Metric(metric)!.Value!.Value
                / one.Options[option].Metric(metric)!.Value!.Value;

            // Whole systems are lost in rounding, never more than one in thousands.
            Assert.Equal(10, Ratio(MetricIds.Systems), 0.01);
            Assert.Equal(1, Ratio(MetricIds.CostPerMtokBlended), 1e-3);
            Assert.Equal(1, Ratio(MetricIds.SpeedPerUser), 1e-12);
        }
    }

    [Fact]
    public void WithLife_LongerLives_NeverBuyMoreHardware()
    {
        var capex = ScaleAndTime
            .Run(
                ScaleAndTime.UsualLives.Select(years => ScaleAndTime.WithLife(s_document, years)),
                ShippedScenarios.Catalog,
                TestContext.Current.CancellationToken
            )
            .Select(row => row.Result.Options[0].Metric(MetricIds.Capex)!.Value!.Value)
            .ToArray();

        Assert.Equal(capex.OrderDescending(), capex);
        Assert.True(capex[0] > capex[^1]);
    }

    [Fact]
    public void Delayed_PricesFallByAQuarterAYear_CutsTheHardwareByThatMuch()
    {
        var now = ShippedScenarios.Evaluate(s_document);

        var later = Run(ScaleAndTime.Delayed(now, 12, -0.25));

        Assert.Equal(s_document.Start.AddMonths(12), later.Document.Start);
        var price = later
            .Options[0]
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == "system_price_usd");
        var before = now.Options[0]
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == "system_price_usd");
        Assert.Equal(before.Used.Value * 0.75, price.Used.Value, 1e-6);
        Assert.True(
            later.Options[0].Metric(MetricIds.Capex)!.Value
                < now.Options[0].Metric(MetricIds.Capex)!.Value
        );
    }

    [Fact]
    public void Delayed_ByNothing_IsTheSameScenario()
    {
        var now = ShippedScenarios.Evaluate(s_document);

        Assert.Equal(
            now.Options[0].Metric(MetricIds.NetPresentCost)!.Value,
            Run(ScaleAndTime.Delayed(now, 0, -0.25))
                .Options[0]
                .Metric(MetricIds.NetPresentCost)!
                .Value
        );
    }

    private static Result Run(Variant variant) => ShippedScenarios.Evaluate(variant.Document);
}
