using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Quantities;
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
                null,
                TestContext.Current.CancellationToken
            )
            .Select(row => row.Options[0].Metric(MetricIds.Capex)!.Value!.Value)
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

    [Fact]
    public void Scaled_ByTen_TakesTenTimesTheDeliveriesAndThePowerOfTheSite()
    {
        var one = WithDeliveries();

        var ten = ScaleAndTime.Scaled(one, 10).Document;

        var (before, after) = (DeliveryOf(one), DeliveryOf(ten));
        Assert.Equal([70, 30], after.Tranches.Select(tranche => tranche.Systems!.Value));
        Assert.Equal([20.0, 40.0], after.PowerRamp.Select(step => step.Power.Megawatts));
        Assert.Equal(
            before.Tranches.Select(tranche => tranche.Month),
            after.Tranches.Select(tranche => tranche.Month)
        );
        // Half a system cannot be bought.
        Assert.Equal(
            [11, 5],
            DeliveryOf(ScaleAndTime.Scaled(one, 1.5).Document)
                .Tranches.Select(tranche => tranche.Systems!.Value)
        );
    }

    [Fact]
    public void Scaled_ByTen_TakesTenTimesTheSystemsOfDeliveries()
    {
        var document = WithDeliveries();
        double Systems(Variant variant) =>
            Run(variant).Options[0].Metric(MetricIds.Systems)!.Value!.Value;

        Assert.Equal(10, Systems(ScaleAndTime.Scaled(document, 1)));
        Assert.Equal(100, Systems(ScaleAndTime.Scaled(document, 10)));
    }

    [Fact]
    public void Delayed_WithDeliveries_MovesEveryDateAndThePriceOfEachDelivery()
    {
        var now = ShippedScenarios.Evaluate(WithDeliveries());

        var later = DeliveryOf(ScaleAndTime.Delayed(now, 12, -0.25).Document);

        var before = DeliveryOf(now.Document);
        Assert.Equal(
            before.Tranches.Select(tranche => tranche.Month!.Value.AddMonths(12)),
            later.Tranches.Select(tranche => tranche.Month!.Value)
        );
        Assert.Equal(
            before.PowerRamp.Select(step => step.Month.AddMonths(12)),
            later.PowerRamp.Select(step => step.Month)
        );
        Assert.Equal(before.Retires!.Value.AddMonths(12), later.Retires);
        Assert.Equal(3e6, later.Tranches[1].SystemPrice!.Value.Usd, 1e-6);
        Assert.Null(later.Tranches[0].SystemPrice);
    }

    [Fact]
    public void Delayed_AtTodaysPrices_CostsTheSameCapitalWhateverTheDeliveries()
    {
        var now = ShippedScenarios.Evaluate(WithDeliveries());

        Assert.Equal(
            now.Options[0].Metric(MetricIds.Capex)!.Value!.Value,
            Run(ScaleAndTime.Delayed(now, 24, 0)).Options[0].Metric(MetricIds.Capex)!.Value!.Value,
            1
        );
    }

    [Fact]
    public void Delayed_WithADeal_KeepsItsMonthsFromTheStart()
    {
        var now = ShippedScenarios.Evaluate(ShippedScenarios.Preset("openai-cerebras-750mw-deal"));

        var later = Run(ScaleAndTime.Delayed(now, 12, 0));

        for (var option = 0; option < now.Options.Length; option++)
        {
            // A year of other days moves no sum of money that the contract names.
            Assert.Equal(
                1,
                later.Options[option].Metric(MetricIds.DealGross)!.Value!.Value
                    / now.Options[option].Metric(MetricIds.DealGross)!.Value!.Value,
                2e-3
            );
        }
    }

    private static ScenarioDocument WithDeliveries()
    {
        var start = s_document.Start;
        var option = s_document.Options[0];
        return s_document with
        {
            Options =
            [
                option with
                {
                    Fleets =
                    [
                        option.Fleets[0] with
                        {
                            Delivery = new()
                            {
                                Tranches =
                                [
                                    new() { Systems = 7, Month = start.AddMonths(1) },
                                    new()
                                    {
                                        Systems = 3,
                                        Month = start.AddMonths(6),
                                        SystemPrice = Money.FromUsd(4e6),
                                    },
                                ],
                                PowerRamp =
                                [
                                    new(start, Power.FromMegawatts(2)),
                                    new(start.AddMonths(6), Power.FromMegawatts(4)),
                                ],
                                Retires = start.AddMonths(40),
                            },
                        },
                    ],
                },
            ],
        };
    }

    private static DeliverySpec DeliveryOf(ScenarioDocument document) =>
        document.Options[0].Fleets[0].Delivery;

    [Fact]
    public void PriceFall_OfTheCatalog_IsTheSourcedProgressOfPriceAndPerformance()
    {
        var fall = PriceFall.Of(ShippedScenarios.Catalog);

        // Epoch AI: 0.14 orders of magnitude a year; "implies 27.6 % a year decline".
        Assert.Equal(-0.276, fall.PerYear, 0.0005);
        Assert.NotNull(fall.Source);
    }

    [Theory]
    [InlineData("nvidia-gb300-nvl72", "nvidia-vr200-nvl72")]
    [InlineData("nvidia-dgx-h100", "nvidia-dgx-h200")]
    [InlineData("amd-mi355x-8", "amd-helios-72")]
    [InlineData("cerebras-cs3", "cerebras-cs4-rack")]
    [InlineData("nvidia-vr200-nvl72", null)]
    [InlineData("no-such-system", null)]
    public void NextGeneration_OfASystem_IsTheVendorsNextInTime(string system, string? next) =>
        Assert.Equal(next, NextGeneration.Of(ShippedScenarios.Catalog, system)?.Id);

    [Fact]
    public void Plan_OfAPreset_HasEveryKindAndItsFirstOfEachIsTheScenarioAsItStands()
    {
        var now = ShippedScenarios.Evaluate(s_document);

        var rows = ScaleAndTime.Run(
            VariantPlan
                .Of(now, -0.25)
                .Where(variant => variant.Kind != VariantKind.Life && variant.Size <= 1),
            ShippedScenarios.Catalog,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            [VariantKind.Scale, VariantKind.Delay, VariantKind.DelayAlone, VariantKind.Generation],
            rows.Select(row => row.Variant.Kind)
        );
        var cost = now.Options[0].Metric(MetricIds.NetPresentCost)!.Value;
        Assert.All(
            rows.Take(3),
            row => Assert.Equal(cost, row.Options[0].Metric(MetricIds.NetPresentCost)!.Value)
        );
        // GB300 becomes VR200, the second option of the preset, at the same load and place.
        Assert.Equal([now.Options[1].Fleets[0].System!.Name], rows[3].Options[0].Systems);
        Assert.Equal(
            now.Options[1].Metric(MetricIds.OutputRate)!.Value!.Value,
            rows[3].Options[0].Metric(MetricIds.OutputRate)!.Value!.Value,
            now.Options[1].Metric(MetricIds.OutputRate)!.Value!.Value * 0.01
        );
    }

    private static Result Run(Variant variant) => ShippedScenarios.Evaluate(variant.Document);
}
