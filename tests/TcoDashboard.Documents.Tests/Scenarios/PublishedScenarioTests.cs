using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Published cases written as scenario documents: what they state is set, what they leave out is zero, and their result comes out.</summary>
public sealed class PublishedScenarioTests
{
    private static readonly Lazy<CatalogRevision> s_catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    private static readonly string[] s_leftOut =
    [
        "network_share_fraction",
        "storage_share_fraction",
        "rack_share_fraction",
        "installation_share_fraction",
        "spares_share_fraction",
        "support_share_per_year",
        "repair_share_per_year",
        "staff_fte_per_mw",
        "staff_minimum_fte",
        "other_it_power_fraction",
        "facility_operations_usd_per_kw_month",
        "facility_price_usd_per_mw",
        "electricity_price_usd_per_kwh",
        "system_price_usd",
        "discount_rate_per_year",
        "resale_year_1_fraction",
        "resale_year_2_fraction",
        "resale_year_3_fraction",
        "resale_year_4_fraction",
        "resale_year_5_fraction",
    ];

    [Fact]
    public void ServerMonth_Barroso_IsTheAmortisedMonth()
    {
        var table = PublishedTable.Read("barroso-datacenter-as-a-computer-2018/server-formula");
        var watts = table.Input("server_power_w");
        var option = Evaluate(
            "own",
            8,
            4,
            ("system_power_kw", watts / 1000),
            ("system_price_usd", table.Input("server_price_usd")),
            ("hardware_life_years", table.Input("server_life_years")),
            ("facility_price_usd_per_mw", table.Input("dc_capex_usd_per_w") * 1e6),
            ("facility_life_years", table.Input("dc_life_years")),
            ("facility_operations_usd_per_kw_month", table.Input("dc_opex_usd_per_w_month") * 1e3),
            ("repair_share_per_year", table.Input("server_opex_rate_of_amortisation") / 4),
            ("pue", table.Input("pue")),
            ("pue_fixed_share", 0),
            ("electricity_price_usd_per_kwh", table.Input("electricity_usd_per_kwh")),
            ("cost_of_money_per_year", table.Input("interest_rate"))
        );

        var month = option.Metric(MetricIds.AmortisedMonth)!.Value!.Value / 8 / watts;

        // The source counts months of 30 days; the calendar has 30.4, which touches the 17 % that are electricity.
        Assert.Equal(table.Output("total"), month, 0.004 * table.Output("total"));
    }

    [Fact]
    public void ServerMonth_OfThreeAndAHalfYears_IsTheTextbookFormula()
    {
        // Barroso, Hölzle and Ranganathan's formula with a life in part of a year: PMT(8 % ÷ 12, 42 months, 4,000).
        var option = Evaluate(
            "own",
            2.5,
            3.5,
            ("system_price_usd", 4000),
            ("hardware_life_years", 3.5),
            ("cost_of_money_per_year", 0.08)
        );

        var payment = 4000 / PaidBack(0.08 / 12, 42);
        Assert.Equal(2.5 * payment, Cell(option, "amortised.hardware"), 1e-6);
        Assert.Equal(2.5 * 4000, Cell(option, "capex.sum"), 1e-6);
        Assert.Equal(42, option.Sheet!.Timeline.Periods);
        Assert.All(
            option.Values!.Series("book.depreciation"),
            charge => Assert.Equal(10_000.0 / 42, charge!.Value, 1e-9)
        );
    }

    [Fact]
    public void ServerMonth_SemiAnalysis_IsHostingAndCapitalAtThirteenPercent()
    {
        var table = PublishedTable.Read("semianalysis-gpu-cloud-economics-2023/h100-server");
        // Why: the source prints the payment; the price is what that payment pays back in four years at its rate.
        var price = table.Input("capital_usd_per_month") * PaidBack(0.13 / 12, 48);
        var option = Evaluate(
            "colo",
            10,
            4,
            ("system_price_usd", price),
            ("hardware_life_years", 4),
            ("colo_rent_usd_per_kw_month", 0),
            ("other_cost_usd_per_system_month", table.Input("hosting_usd_per_month")),
            ("cost_of_money_per_year", 0.13)
        );

        table.AssertEqual(
            "cost_per_gpu_hour",
            option.Metric(MetricIds.AmortisedAcceleratorHour)!.Value
        );
        table.AssertEqual(
            "capital_share",
            Cell(option, "amortised.hardware") / Cell(option, "amortised.total")
        );
    }

    [Fact]
    public void UsefulGpuHour_Lokshin_CountsTheIdleHours()
    {
        var table = PublishedTable.Read("lokshin-compute-services-2026/hardware-per-gpu-hour");
        var option = Evaluate(
            "own",
            1,
            3,
            ("system_price_usd", 8 * table.Input("gpu_price_usd")),
            ("hardware_life_years", table.Input("life_years")),
            ("average_load_fraction", table.Input("utilisation"))
        );

        table.AssertEqual(
            "hardware_usd_per_gpu_hour",
            Cell(option, "unit_cost.used_accelerator_hour")
        );
    }

    [Theory]
    [InlineData("can")]
    [InlineData("nor")]
    [InlineData("bra")]
    public void GpuHour_LokshinSiting_EqualsPublished(string country)
    {
        var table = PublishedTable.Read($"lokshin-compute-services-2026/siting-{country}");
        var option = Evaluate(
            "own",
            1,
            3,
            ("system_price_usd", 8 * table.Input("gpu_price_usd")),
            ("hardware_life_years", table.Input("gpu_life_years")),
            ("system_power_kw", 8 * table.Input("gpu_kw")),
            ("pue", table.Input("pue")),
            ("pue_fixed_share", 0),
            ("electricity_price_usd_per_kwh", table.Input("electricity_usd_per_kwh")),
            ("facility_price_usd_per_mw", table.Input("construction_usd_per_w") * 1e6),
            ("facility_life_years", table.Input("facility_life_years"))
        );

        // Only the hardware of the source is divided by utilisation.
        var hours = 8 * (3 * 365 + 1) * 24.0;
        var hardware = 8 * table.Input("gpu_price_usd") / hours / table.Input("utilisation");
        var rest = Cell(option, "cash.sum") / hours - 8 * table.Input("gpu_price_usd") / hours;
        table.AssertEqual("total_usd_per_gpu_hour", hardware + rest);
    }

    [Fact]
    public void Day_DeepSeek_CostsWhatIsPublished()
    {
        var table = PublishedTable.Read("deepseek-open-infra-day-6/daily-cost");
        var nodes = table.Input("average_nodes");
        // 226.75 servers on average: a number of systems may be in part.
        var option = Evaluate(
            "cloud",
            nodes,
            1 / 12.0,
            ("rental_price_usd_per_accelerator_hour", table.Input("gpu_usd_per_hour")),
            ("measured_output_tokens_per_s", table.Input("output_tokens") / 86400 / nodes)
        );

        table.AssertEqual("daily_cost_usd", option.Metric(MetricIds.CostPerHour)!.Value * 24);
    }

    [Fact]
    public void Training_DeepSeekV3_CostsItsGpuHours()
    {
        var table = PublishedTable.Read("deepseek-v3-report-2024/training");
        var hours = table.Output("total_gpu_hours");
        var option = Evaluate(
            "cloud",
            256,
            1,
            ("rental_price_usd_per_accelerator_hour", table.Input("h800_usd_per_hour")),
            ("rental_elastic_fraction", 1),
            ("average_load_fraction", hours / 2048 / 8760)
        );

        table.AssertEqual("total_cost_usd", Cell(option, "opex.sum"));
    }

    [Fact]
    public void BreakEven_LenovoServer_TiesAtThePublishedHours()
    {
        var table = PublishedTable.Read("lenovo-lp2225-2025/breakeven-on-demand");
        var hours = table.Output("breakeven_hours");
        var owned = Evaluate(
            "own",
            1,
            1,
            ("system_price_usd", table.Input("server_price_usd")),
            ("other_cost_usd_per_system_month", table.Input("onprem_usd_per_hour") * hours / 12)
        );
        var rented = Evaluate(
            "cloud",
            1,
            1,
            ("rental_price_usd_per_accelerator_hour", table.Input("cloud_usd_per_hour") / 8),
            ("rental_elastic_fraction", 1),
            ("average_load_fraction", hours / 8760)
        );

        Assert.Equal(Cell(rented, "cash.sum"), Cell(owned, "cash.sum"), 0.001 * 833_806);
    }

    [Fact]
    public void Training_PattersonGpt3_UsesThePublishedEnergy()
    {
        var table = PublishedTable.Read("patterson-2021/gpt-3");
        var option = Evaluate(
            "own",
            (int)table.Input("chips") / 8,
            1,
            ("system_power_kw", 8 * table.Input("system_w_per_chip") / 1e3),
            ("system_idle_power_fraction", 0),
            ("average_load_fraction", table.Input("days") / 365),
            ("pue", table.Input("pue")),
            ("pue_fixed_share", 0),
            ("grid_carbon_g_co2e_per_kwh", table.Input("gross_kgco2e_per_kwh") * 1e3)
        );

        table.AssertEqual("energy_mwh", Cell(option, "energy.sum") / 1e3);
        table.AssertEqual("gross_tco2e", Cell(option, "carbon.sum") / 1e3);
    }

    private static double Cell(OptionResult option, string id) => option.Values!.Scalar(id)!.Value;

    private static double PaidBack(double rate, int months) =>
        (1 - Math.Pow(1 + rate, -months)) / rate;

    private static OptionResult Evaluate(
        string deployment,
        double systems,
        double years,
        params (string Key, double Value)[] given
    )
    {
        var values = s_leftOut.ToDictionary(key => key, _ => 0.0);
        values["availability_fraction"] = 1;
        values["average_load_fraction"] = 1;
        values["measured_output_tokens_per_s"] = 20_000;
        foreach (var (key, value) in given)
        {
            values[key] = value;
        }
        var document = Document(years, values, Fleet(deployment, systems));
        var reading = ScenarioReader.Read(document.ToJsonString());
        Assert.DoesNotContain(
            reading.Problems,
            problem => problem.Severity == Domain.Severity.Error
        );
        var result = Scenario.Evaluate(
            reading.Document!,
            s_catalog.Value,
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain(
            result.AllProblems,
            problem => problem.Severity == Domain.Severity.Error
        );
        return result.Options[0];
    }

    private static JsonObject Fleet(string deployment, double systems)
    {
        var fleet = new JsonObject
        {
            ["id"] = "gpu",
            ["system"] = "nvidia-dgx-h100",
            ["deployment"] = deployment,
            ["workload"] = "any",
            ["systems_count"] = systems,
        };
        if (deployment == "cloud")
        {
            fleet["offer"] = "azure-nd96isr-h100-v5-on_demand";
        }
        return fleet;
    }

    private static JsonObject Document(
        double years,
        Dictionary<string, double> values,
        JsonObject fleet
    ) =>
        new()
        {
            ["schema"] = "tco-scenario/1",
            ["title"] = "Published case",
            ["start_month"] = "2027-01",
            ["horizon_years"] = years,
            ["region"] = "us-oh",
            ["workloads"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = "any",
                    ["name"] = "Any load",
                    ["model"] = "llama-3.1-70b",
                    ["weights"] = "fp8",
                    ["kv_cache"] = "fp8",
                    ["input_tokens"] = 1000,
                    ["output_tokens"] = 500,
                }
            ),
            ["inputs"] = new JsonObject(
                values.Select(pair =>
                    KeyValuePair.Create<string, JsonNode?>(
                        pair.Key,
                        new JsonObject { ["value"] = pair.Value, ["note"] = "Published case" }
                    )
                )
            ),
            ["options"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = "case",
                    ["name"] = "Case",
                    ["fleets"] = new JsonArray(fleet),
                }
            ),
        };
}
