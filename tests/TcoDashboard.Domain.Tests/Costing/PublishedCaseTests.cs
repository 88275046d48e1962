using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>The cost sheet reproduces worked cases that others published.</summary>
public sealed partial class PublishedCaseTests
{
    [Fact]
    public void Energy_SemiAnalysisClusterOf20480Gpus_EqualsPublished()
    {
        var table = PublishedTable.Read("semianalysis-energy-dilemma-2024/cluster-20480-h100");
        var fleet = new TestFleet
        {
            Systems = table.Input("gpus"),
            Kilowatts = table.Input("it_w_per_gpu") / 1e3,
            IdleKilowatts = 0,
        }
            .With(InputKeys.AverageLoad, table.Input("utilisation"))
            .With(InputKeys.Pue, table.Input("pue"))
            .With(InputKeys.ElectricityPrice, table.Input("usd_per_kwh"));

        var values = fleet.Sheet(months: 12).Evaluate();

        table.AssertEqual("critical_it_mw", values.Scalar("power.it"));
        table.AssertEqual("annual_mwh", values.Scalar("energy.sum") / 1e3);
        table.AssertEqual("annual_cost_usd", values.Scalar("opex.sum"));
    }

    [Fact]
    public void Rental_DeepSeekPublicDay_EqualsPublished()
    {
        var table = PublishedTable.Read("deepseek-open-infra-day-6/daily-cost");
        var outputPerNode = table.Input("output_tokens") / 86400 / table.Input("average_nodes");
        var fleet = new TestFleet
        {
            Deployment = Deployment.Cloud,
            Systems = table.Input("average_nodes"),
            Accelerators = (int)table.Input("gpus_per_node"),
            OutputTokensPerSecond = outputPerNode,
            InputPerOutput = table.Input("input_tokens") / table.Input("output_tokens"),
        }.With(InputKeys.RentalPrice, table.Input("gpu_usd_per_hour"));

        var values = fleet.Sheet(months: 1).Evaluate();

        table.AssertEqual("daily_cost_usd", values.Scalar("cost_per_hour") * 24);
        table.AssertEqual("usd_per_mtok_total", values.Scalar("unit_cost.blended"));
    }

    [Theory]
    [InlineData("h100")]
    [InlineData("b200")]
    [InlineData("gb200")]
    [InlineData("mi300x")]
    public void UnitCost_InferenceXRates_EqualPublished(string device)
    {
        var table = PublishedTable.Read($"inferencex-gpu-specs-2026/{device}");
        SheetValues At(string rate) =>
            new TestFleet
            {
                Deployment = Deployment.Cloud,
                OutputTokensPerSecond = table.Input("throughput_tok_per_s_per_gpu"),
                Kilowatts = table.Input("power_kw_per_gpu"),
            }
                .With(InputKeys.RentalPrice, table.Input(rate))
                .Sheet(months: 12, discountRate: 0.1)
                .Evaluate();

        table.AssertEqual(
            "neocloud_usd_per_mtok",
            At("neocloud_usd_per_gpu_hour").Scalar("unit_cost.output")
        );
        table.AssertEqual(
            "hyperscaler_usd_per_mtok",
            At("hyperscaler_usd_per_gpu_hour").Scalar("unit_cost.output")
        );
        table.AssertEqual(
            "tok_per_s_per_mw",
            At("neocloud_usd_per_gpu_hour").Scalar("output_rate_per_mw")
        );
    }

    [Fact]
    public void Hardware_LokshinUsefulGpuHour_EqualsPublished()
    {
        var table = PublishedTable.Read("lokshin-compute-services-2026/hardware-per-gpu-hour");
        var values = OwnedGpu(table.Input("gpu_price_usd"), (int)table.Input("life_years"))
            .Sheet(36)
            .Evaluate();

        table.AssertEqual(
            "hardware_usd_per_gpu_hour",
            values.Scalar("cost_per_hour") / table.Input("utilisation")
        );
    }

    [Theory]
    [InlineData("can")]
    [InlineData("nor")]
    [InlineData("bra")]
    [InlineData("are")]
    [InlineData("usa")]
    [InlineData("fra")]
    [InlineData("deu")]
    [InlineData("jpn")]
    [InlineData("sgp")]
    [InlineData("irl")]
    public void GpuHour_LokshinSiting_EqualsPublished(string country)
    {
        var table = PublishedTable.Read($"lokshin-compute-services-2026/siting-{country}");
        var fleet = OwnedGpu(table.Input("gpu_price_usd"), (int)table.Input("gpu_life_years")) with
        {
            Kilowatts = table.Input("gpu_kw"),
        };
        var sheet = fleet
            .With(InputKeys.Pue, table.Input("pue"))
            .With(InputKeys.ElectricityPrice, table.Input("electricity_usd_per_kwh"))
            .With(InputKeys.FacilityPrice, table.Input("construction_usd_per_w") * 1e6)
            .With(InputKeys.FacilityLife, table.Input("facility_life_years"))
            .Sheet(36);
        var values = sheet.Evaluate();
        var hours = Enumerable.Range(0, 36).Sum(sheet.Timeline.HoursIn);
        double Sum(string row) => values.Series(row).Sum() ?? double.NaN;
        var hardware = Sum("capex.systems") / hours / table.Input("utilisation");
        var energy = Sum("opex.energy") / hours;
        var construction = (Sum("capex.facility") + Sum("credit.facility")) / hours;

        table.AssertEqual("electricity_usd_per_gpu_hour", energy);
        table.AssertEqual("construction_usd_per_gpu_hour", construction);
        table.AssertEqual("total_usd_per_gpu_hour", hardware + energy + construction);
    }

    [Fact]
    public void Monthly_SemiAnalysisServer_EqualsPublished()
    {
        var table = PublishedTable.Read("semianalysis-gpu-cloud-economics-2023/h100-server");
        // Why: the source gives monthly capital and hosting, not the price behind them; a life of the whole horizon turns the one into the other.
        var capital = new TestFleet
        {
            Deployment = Deployment.Colo,
            LifeMonths = 12,
            Kilowatts = 10,
        }
            .With(InputKeys.SystemPrice, 12 * table.Input("capital_usd_per_month"))
            .With(InputKeys.ColoRent, table.Input("hosting_usd_per_month") / 10);

        var values = capital.Sheet(months: 12).Evaluate();

        var month = values.Scalar("cash.sum") / 12;
        table.AssertEqual(
            "cost_per_gpu_hour",
            month / table.Input("gpus") / table.Input("hours_per_month")
        );
        table.AssertEqual("capital_share", values.Scalar("capex.sum") / values.Scalar("cash.sum"));
    }

    [Fact]
    public void BreakEven_LenovoOnDemand_OwningCatchesRentingAtPublishedHours()
    {
        var table = PublishedTable.Read("lenovo-lp2225-2025/breakeven-on-demand");
        var own = new TestFleet { Kilowatts = 1 }
            .With(InputKeys.SystemPrice, table.Input("server_price_usd"))
            .With(InputKeys.ElectricityPrice, table.Input("onprem_usd_per_hour"))
            .Sheet(24)
            .Evaluate();
        var rent = (new TestFleet { Deployment = Deployment.Cloud })
            .With(InputKeys.RentalPrice, table.Input("cloud_usd_per_hour"))
            .Sheet(24)
            .Evaluate();

        table.AssertEqual("breakeven_hours", HoursUntilEqual(own, rent));
    }

    private static TestFleet OwnedGpu(double priceUsd, int lifeYears) =>
        new TestFleet { LifeMonths = lifeYears * 12 }.With(InputKeys.SystemPrice, priceUsd);

    /// <summary>Hours after which two cumulative cash lines meet, straight inside the month of crossing.</summary>
    private static double HoursUntilEqual(SheetValues own, SheetValues rent)
    {
        var hours = 0.0;
        var before = own.Series("capex")[0]!.Value;
        for (var month = 0; ; month++)
        {
            var inMonth = own.Sheet.Timeline.HoursIn(month);
            var after =
                own.Series("cash.cumulative")[month]!.Value
                - rent.Series("cash.cumulative")[month]!.Value;
            if (after <= 0)
            {
                return hours + inMonth * before / (before - after);
            }

            hours += inMonth;
            before = after;
        }
    }
}
