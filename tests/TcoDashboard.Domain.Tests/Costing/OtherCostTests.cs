using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Tests.Costing.Finance;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>Land, costs without a line of their own, and the amortised month, on fleets small enough to reckon by hand.</summary>
public sealed class OtherCostTests
{
    [Fact]
    public void Land_IsNeverWrittenOffAndComesBackAtThePriceOfTheDay()
    {
        var fleet = new TestFleet { Systems = 2, Kilowatts = 500 }
            .With(InputKeys.LandPrice, 3e6)
            .With(InputKeys.Contingency, 0.1);

        var flat = fleet.Sheet(24).Evaluate();
        var dearer = fleet.With(InputKeys.LandGrowth, 0.1).Sheet(24).Evaluate();

        Assert.Equal(3e6, flat.Scalar("capex.sum")!.Value, 1e-6);
        Assert.Equal(-3e6, flat.Scalar("credit.sum")!.Value, 1e-6);
        Assert.Equal(0, flat.Series("depreciation").Sum()!.Value, 1e-9);
        Assert.Equal(0, flat.Series("book.depreciation").Sum()!.Value, 1e-9);
        // The last of 24 months begins 23 months after the first.
        var worth = 3e6 * Math.Pow(1.1, 23 / 12.0);
        Assert.Equal(-worth, dearer.Scalar("credit.sum")!.Value, 1e-6);
        Assert.Equal(worth - 3e6, dearer.Series("income.net").Sum()!.Value, 1e-6);
    }

    [Fact]
    public void Land_UnderTax_PaysOnTheGainOnly()
    {
        var fleet = new TestFleet
        {
            Systems = 1,
            Kilowatts = 1000,
            Finance = new() { Tax = Money.Tax(0.25, Money.FiveYear) },
        }
            .With(InputKeys.LandPrice, 1e6)
            .With(InputKeys.LandGrowth, 0.1);

        var values = fleet.Sheet(24).Evaluate();

        // Bought for 1,000,000: a quarter of the gain.
        Assert.Equal(
            0.25e6 * (Math.Pow(1.1, 23 / 12.0) - 1),
            values.Series("tax.total").Sum()!.Value,
            1e-6
        );
    }

    [Fact]
    public void PropertyTax_CountsLand()
    {
        var values = new TestFleet { Kilowatts = 1000 }
            .With(InputKeys.LandPrice, 1e6)
            .With(InputKeys.FacilityPrice, 2e6)
            .With(InputKeys.BuildingTax, 0.012)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(36_000, values.Series("opex.property_tax").Sum()!.Value, 1e-6);
    }

    [Fact]
    public void Others_OnceAndByMonthAndBySystem_AreWhatTheInputsSay()
    {
        var values = new TestFleet { Systems = 3, LifeMonths = 12 }
            .With(InputKeys.OtherCapitalPerSystem, 100)
            .With(InputKeys.OtherCapital, 1000)
            .With(InputKeys.OtherCostPerSystem, 7)
            .With(InputKeys.OtherCost, 11)
            .With(InputKeys.ServicesGrowth, 0.1)
            .Sheet(24)
            .Evaluate();

        Assert.Equal(600, values.Series("capex.other_per_system").Sum()!.Value, 1e-9); // bought twice
        Assert.Equal(1000, values.Series("capex.other").Sum()!.Value, 1e-9);
        Assert.Equal(21, values.Series("opex.other_per_system")[0]!.Value, 1e-9);
        Assert.Equal(12.1, values.Series("opex.other")[12]!.Value, 1e-9);
        Assert.Equal(0, values.Scalar("credit.sum")!.Value, 1e-9);
    }

    [Fact]
    public void Support_OfTheProvider_IsAShareOfWhatIsUsed()
    {
        var values = new TestFleet { Deployment = Deployment.Cloud, Accelerators = 8 }
            .With(InputKeys.RentalPrice, 2)
            .With(InputKeys.Elastic, 1)
            .With(InputKeys.AverageLoad, 0.5)
            .With(InputKeys.ProviderSupport, 0.1)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(8 * 2 * 0.5 * 8760, values.Series("opex.rental").Sum()!.Value, 1e-6);
        Assert.Equal(
            8 * 0.5 * 8760 * 0.2,
            values.Series("opex.provider_support").Sum()!.Value,
            1e-6
        );
    }

    [Fact]
    public void Month_BarrosoServer_EqualsDerived()
    {
        var table = PublishedTable.Read("barroso-datacenter-as-a-computer-2018/server-formula");
        var watts = table.Input("server_power_w");
        var life = table.Input("server_life_years");
        var values = new TestFleet { Kilowatts = watts / 1000, LifeMonths = (int)life * 12 }
            .With(InputKeys.SystemPrice, table.Input("server_price_usd"))
            .With(InputKeys.FacilityPrice, table.Input("dc_capex_usd_per_w") * 1e6)
            .With(InputKeys.FacilityLife, table.Input("dc_life_years"))
            .With(InputKeys.FacilityOperations, table.Input("dc_opex_usd_per_w_month") * 1000)
            .With(InputKeys.CostOfMoney, table.Input("interest_rate"))
            .Sheet(48)
            .Evaluate();
        double PerWatt(string cell) => values.Scalar(cell)!.Value / watts;

        Assert.Equal(0.16666667 + 0.02863671, PerWatt("amortised.hardware"), 1e-7);
        Assert.Equal(0.06944444 + 0.03880081, PerWatt("amortised.facility"), 1e-7);
        Assert.Equal(0.04, PerWatt("amortised.operating"), 1e-9);
        Assert.Equal(
            values.Scalar("amortised.total")!.Value * 12 / 8766,
            values.Scalar("amortised.accelerator_hour")!.Value,
            1e-9
        ); // four years with a leap day
    }

    [Fact]
    public void Month_WithResaleLandAndHalfLoad_IsThePaymentAndItsInterest()
    {
        var values = new TestFleet { Kilowatts = 1000, LifeMonths = 60 }
            .With(InputKeys.SystemPrice, 1e7)
            .With(InputKeys.ResaleAfter(5), 0.2)
            .With(InputKeys.LandPrice, 1.2e6)
            .With(InputKeys.AverageLoad, 0.5)
            .With(InputKeys.CostOfMoney, 0.08)
            .Sheet(12)
            .Evaluate();

        // The lease of model-equations: 10 million, 8 %/12, 60 payments, 2 million left.
        Assert.Equal(175_544.49, values.Scalar("amortised.hardware")!.Value, 0.005);
        Assert.Equal(8_000, values.Scalar("amortised.facility")!.Value, 1e-6);
        Assert.Equal(
            2,
            values.Scalar("amortised.used_accelerator_hour")!.Value
                / values.Scalar("amortised.accelerator_hour")!.Value,
            1e-12
        );
        Assert.Equal(
            2,
            values.Scalar("unit_cost.used_accelerator_hour")!.Value
                / values.Scalar("unit_cost.accelerator_hour")!.Value,
            1e-12
        );
    }

    [Fact]
    public void Month_WithoutARate_IsNotShown() =>
        Assert.Null(new TestFleet().Sheet(12).TryGetCell("amortised.total"));
}
