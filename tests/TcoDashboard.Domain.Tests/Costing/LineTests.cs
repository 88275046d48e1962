using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>Each line of the bill on a fleet small enough to reckon by hand.</summary>
public sealed class LineTests
{
    [Fact]
    public void Purchase_FreightDutyTaxContingency_AddUpOnHardware()
    {
        var values = new TestFleet
        {
            Deployment = Deployment.Colo,
            Systems = 2,
            LifeMonths = 24,
        }
            .With(InputKeys.SystemPrice, 1000)
            .With(InputKeys.NetworkShare, 0.5)
            .With(InputKeys.InstallationShare, 0.1)
            .With(InputKeys.FreightShare, 0.02)
            .With(InputKeys.DutyShare, 0.1)
            .With(InputKeys.SalesTaxShare, 0.05)
            .With(InputKeys.Contingency, 0.1)
            .With(InputKeys.ResaleAfter(1), 1)
            .With(InputKeys.ResaleAfter(2), 1)
            .Sheet(24)
            .Evaluate();

        Assert.Equal(2 * 30, values.Series("capex.freight")[0]!.Value, 1e-9);
        Assert.Equal(2 * 150, values.Series("capex.duty")[0]!.Value, 1e-9);
        Assert.Equal(2 * 1500 * 1.1 * 0.05, values.Series("capex.sales_tax")[0]!.Value, 1e-9);
        Assert.Equal(
            2 * 0.1 * (1000 + 500 + 150 + 30 + 150 + 82.5),
            values.Series("capex.contingency")[0]!.Value,
            1e-9
        );
        // Sold at full price: what is written off is what nobody buys, freight, duty, tax and reserve.
        Assert.Equal(2 * 1650, -values.Scalar("credit.sum")!.Value, 1e-9);
        Assert.Equal(
            values.Scalar("capex.sum")!.Value - 3300,
            values.Series("depreciation").Sum()!.Value,
            1e-9
        );
    }

    [Theory]
    [InlineData(11, 8.25e9)]
    [InlineData(13, 9.75e9)]
    [InlineData(20, 15.0e9)]
    public void Facility_750Megawatts_EqualsGolden(double millionPerMegawatt, double expected)
    {
        var fleet = new TestFleet { Systems = 750, Kilowatts = 1000 };

        var whole = fleet
            .With(InputKeys.FacilityPrice, millionPerMegawatt * 1e6)
            .Sheet(12)
            .Evaluate();
        var parts = fleet
            .With(InputKeys.FacilityPrice, 4e6)
            .With(InputKeys.FitOutPrice, (millionPerMegawatt - 4) * 1e6)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(expected, whole.Scalar("capex.sum")!.Value, 1);
        Assert.Equal(expected, parts.Scalar("capex.sum")!.Value, 1);
    }

    [Fact]
    public void Energy_750MegawattsAt85Percent_EqualsGolden()
    {
        var values = new TestFleet
        {
            Systems = 750,
            Kilowatts = 1000,
            IdleKilowatts = 0,
        }
            .With(InputKeys.AverageLoad, 0.85)
            .With(InputKeys.ElectricityPrice, 0.06)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(335.07e6, values.Scalar("opex.sum")!.Value, 1e3); // 750 MW × 0.85 × 8,760 h × 60 USD/MWh
    }

    [Fact]
    public void Energy_PeakHoursAndContract_AreWeighted()
    {
        var values = new TestFleet()
            .With(InputKeys.ElectricityPrice, 0.05)
            .With(InputKeys.PeakElectricityPrice, 0.15)
            .With(InputKeys.PeakEnergyShare, 0.25)
            .With(InputKeys.PpaShare, 0.6)
            .With(InputKeys.PpaPrice, 0.04)
            .With(InputKeys.PpaGrowth, 0.02)
            .Sheet(13)
            .Evaluate();

        Assert.Equal(
            744 * (0.6 * 0.04 + 0.4 * (0.75 * 0.05 + 0.25 * 0.15)),
            values.Series("opex.energy")[0]!.Value,
            1e-9
        );
        Assert.Equal(
            744 * (0.6 * 0.04 * 1.02 + 0.4 * (0.75 * 0.05 + 0.25 * 0.15)),
            values.Series("opex.energy")[12]!.Value,
            1e-9
        );
    }

    [Fact]
    public void DemandCharge_BeforeTheFleetIsComplete_IsTheLeastDemand()
    {
        var values = new TestFleet
        {
            Systems = 10,
            RampMonths = 10,
            Kilowatts = 100,
        }
            .With(InputKeys.Pue, 1.2)
            .With(InputKeys.DemandCharge, 12)
            .With(InputKeys.DemandMinimum, 0.85)
            .Sheet(10)
            .Evaluate();

        Assert.Equal(0.85 * 1200 * 12, values.Series("opex.demand_charge")[0]!.Value, 1e-9);
        Assert.Equal(0.9 * 1200 * 12, values.Series("opex.demand_charge")[8]!.Value, 1e-9);
    }

    [Fact]
    public void Yearly_InsuranceTaxWaterTransitEgress_AreWhatTheInputsSay()
    {
        var values = new TestFleet
        {
            Systems = 2,
            Kilowatts = 10,
            OutputTokensPerSecond = 1000,
        }
            .With(InputKeys.SystemPrice, 1000)
            .With(InputKeys.FacilityPrice, 1e6)
            .With(InputKeys.Insurance, 0.012)
            .With(InputKeys.HardwareTax, 0.024)
            .With(InputKeys.HardwareTaxBase, 0.5)
            .With(InputKeys.BuildingTax, 0.006)
            .With(InputKeys.WaterUse, 0.5)
            .With(InputKeys.WaterPrice, 3)
            .With(InputKeys.NetworkTransit, 700)
            .With(InputKeys.EgressPrice, 0.09)
            .With(InputKeys.BytesPerToken, 100)
            .Sheet(12)
            .Evaluate();

        Assert.Equal((2000 + 20_000) * 0.001, values.Series("opex.insurance")[5]!.Value, 1e-9);
        Assert.Equal(
            2000 * 0.5 * 0.002 + 20_000 * 0.0005,
            values.Series("opex.property_tax")[5]!.Value,
            1e-9
        );
        Assert.Equal(20 * 8760 * 0.5 / 1000 * 3, values.Series("opex.water").Sum()!.Value, 1e-6);
        Assert.Equal(700, values.Series("opex.transit")[3]!.Value, 1e-9);
        Assert.Equal(
            2 * 1000.0 * 8760 * 3600 * 100 / 1e9 * 0.09,
            values.Series("opex.egress").Sum()!.Value,
            1e-6
        );
    }

    [Fact]
    public void Software_PortUpkeepAndBothSystems_FollowTheirMonths()
    {
        var values = new TestFleet { Deployment = Deployment.Cloud }
            .With(InputKeys.PortingHours, 1000)
            .With(InputKeys.PortingRate, 100)
            .With(InputKeys.PortingUpkeep, 0.12)
            .With(InputKeys.DualRunning, 5000)
            .With(InputKeys.DualRunningMonths, 2.5)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(100_000, values.Scalar("capex.sum")!.Value, 1e-9);
        Assert.Equal(1000, values.Series("opex.porting_upkeep")[7]!.Value, 1e-9);
        Assert.Equal(
            [5000, 5000, 2500, 0],
            values.Series("opex.dual_running").Take(4).Select(value => value!.Value)
        );
    }

    [Fact]
    public void PriceChange_OfHardware_CountsForReplacements()
    {
        var values = new TestFleet { Deployment = Deployment.Colo, LifeMonths = 12 }
            .With(InputKeys.SystemPrice, 1000)
            .With(InputKeys.HardwarePriceGrowth, -0.25)
            .Sheet(36)
            .Evaluate();

        Assert.Equal(
            [1000, 750, 562.5],
            new[] { 0, 12, 24 }.Select(month => Math.Round(values.Series("capex")[month]!.Value, 9))
        );
    }

    [Fact]
    public void Line_SwitchedOff_HasNoRow() =>
        Assert.Null(new TestFleet().Sheet(12).TryGetCell("opex.water"));
}
