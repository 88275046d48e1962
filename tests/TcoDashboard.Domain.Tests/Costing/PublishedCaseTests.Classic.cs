using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Costing;

public sealed partial class PublishedCaseTests
{
    private const string Barroso = "barroso-datacenter-as-a-computer-2018";
    private static readonly Provenance Given = new(Origin.Scenario, "Given by the source.");

    [Fact]
    public void Shares_Hamilton2010_AreNotReproducedAndSaySo()
    {
        var table = PublishedTable.Read("hamilton-2010/shares");
        var shares = table
            .NotReproduced.Where(pair => pair.Key.StartsWith("share_", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(1, shares.Sum(pair => pair.Value.Value), 1e-9);
        Assert.All(table.NotReproduced.Values, value => Assert.NotEmpty(value.Reason));
    }

    [Fact]
    public void Facility_BarrosoPerWatt_EqualsPublished()
    {
        var table = PublishedTable.Read($"{Barroso}/facility-per-watt");
        var life = table.Input("life_years");
        var values = new TestFleet { Kilowatts = 1 }
            .With(InputKeys.FacilityPrice, table.Input("capex_usd_per_w") * 1e6)
            .With(InputKeys.FacilityLife, life)
            .Sheet(12)
            .Evaluate();

        table.AssertEqual("straight_line_usd_per_w_month", values.Series("depreciation")[0] / 1000);
        table.AssertEqual(
            "annuity_usd_per_w_month",
            Annuity(table.Input("interest_rate"), life, table.Input("capex_usd_per_w"))
        );
    }

    [Fact]
    public void Occupancy_BarrosoTwoThirds_PaysForEmptySpace()
    {
        var table = PublishedTable.Read($"{Barroso}/occupancy");
        var full = new TestFleet { Systems = 3 }
            .With(InputKeys.FacilityPrice, 12e6)
            .With(InputKeys.FacilityOperations, 40);
        // Why: all three systems' space is built and run, but only two thirds of them find power to run.
        var partly = full with
        {
            Delivery = new()
            {
                PowerAvailable = [.. Enumerable.Repeat(3e-3 * table.Input("occupancy"), 12)],
            },
        };

        table.AssertEqual(
            "facility_capex_opex_multiplier",
            PerRunningSystem(partly) / PerRunningSystem(full)
        );
    }

    [Fact]
    public void Server_BarrosoFormula_EqualsDerived()
    {
        var table = PublishedTable.Read($"{Barroso}/server-formula");
        var watts = table.Input("server_power_w");
        var price = table.Input("server_price_usd");
        var life = table.Input("server_life_years");
        var rate = table.Input("interest_rate");
        var capex = table.Input("dc_capex_usd_per_w");
        var facilityLife = table.Input("dc_life_years");
        var values = new TestFleet { Kilowatts = watts / 1000, LifeMonths = (int)life * 12 }
            .With(InputKeys.SystemPrice, price)
            .With(InputKeys.FacilityPrice, capex * 1e6)
            .With(InputKeys.FacilityLife, facilityLife)
            .With(InputKeys.FacilityOperations, table.Input("dc_opex_usd_per_w_month") * 1000)
            .With(InputKeys.Pue, table.Input("pue"))
            .With(InputKeys.ElectricityPrice, table.Input("electricity_usd_per_kwh"))
            .With(InputKeys.RepairShare, table.Input("server_opex_rate_of_amortisation") / life)
            .Sheet(12)
            .Evaluate();
        // April has the 30 days of the source's month.
        double Month(string row) => values.Series(row)[3]!.Value / watts;
        var pue = table.Input("pue");
        var server = price / watts / life / 12;
        var facility = capex / facilityLife / 12;
        var parts = new Dictionary<string, double>
        {
            ["dc_amortisation"] = Month("depreciation") - server,
            ["dc_interest"] = Annuity(rate, facilityLife, capex) - facility,
            ["dc_opex"] = Month("opex.facility_operations"),
            ["server_power"] = Month("opex.energy") / pue,
            ["pue_overhead"] = Month("opex.energy") * (1 - 1 / pue),
            ["server_amortisation"] = Month("depreciation") - facility,
            ["server_opex"] = Month("opex.repair"),
            ["server_interest"] = Annuity(rate, life, price / watts) - server,
        };

        foreach (var (name, value) in parts)
        {
            table.AssertEqual(name, value);
        }

        table.AssertEqual("total", parts.Values.Sum());
    }

    [Fact]
    public void Power_SemiAnalysisServer_EqualsPublished()
    {
        var table = PublishedTable.Read("semianalysis-energy-dilemma-2024/dgx-power");
        var server = new TestFleet { Kilowatts = table.Input("dgx_expected_average_w") / 1e3 };
        double PerGpu(TestFleet fleet) =>
            fleet.Sheet(1).Evaluate().Scalar("power.it")!.Value
            * 1e6
            / table.Input("gpus_per_server");

        table.AssertEqual("w_per_gpu_server", PerGpu(server));
        table.AssertEqual(
            "w_per_gpu_superpod",
            PerGpu(
                server.With(
                    InputKeys.OtherITPower,
                    table.Input("effective_w_per_server_superpod")
                        / table.Input("dgx_expected_average_w")
                        - 1
                )
            )
        );
    }

    private static double PerRunningSystem(TestFleet fleet)
    {
        var values = fleet.Sheet(12).Evaluate();
        return (values.Scalar("capex.sum")!.Value + values.Scalar("opex.sum")!.Value)
            / values.Series("fleet.gpu.active")[0]!.Value;
    }

    private static double Annuity(double rate, double years, double price)
    {
        var sheet = new SheetBuilder(new(new(2027, 1, 1), 1));
        sheet.Cell(
            "payment",
            "Payment",
            Unit.Usd,
            -Fx.Pmt(
                sheet.Input("rate", "Rate", Unit.PerYear, rate, Given),
                years * 12,
                sheet.Input("price", "Price", Unit.Usd, price, Given),
                0
            )
        );
        return sheet.Build().Evaluate().Scalar("payment")!.Value;
    }
}
