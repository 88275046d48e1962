using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Tests.Scenarios;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Costing;

public sealed partial class PublishedCaseTests
{
    /// <summary>Hours of the first month of a test sheet; device hours over it are the devices that would take one month.</summary>
    private const double January = 744;

    [Fact]
    public void Ratio_LenovoApiAgainstOwned_EqualsPublished()
    {
        var table = PublishedTable.Read("lenovo-2026/api-against-owned");
        var bought = new TestFleet { Deployment = Deployment.Api }
            .With(InputKeys.OutputTokenPrice, table.Input("cloud_usd_per_mtok"))
            .Sheet(12)
            .Evaluate();
        // Why: the source gives the result of owning, not its parts; an energy price that leads to it stands for them.
        var owned = new TestFleet { Kilowatts = 3.6 }
            .With(InputKeys.ElectricityPrice, table.Input("onprem_usd_per_mtok"))
            .Sheet(12)
            .Evaluate();

        Assert.Equal(
            table.Input("onprem_usd_per_mtok"),
            owned.Scalar("unit_cost.output")!.Value,
            1e-9
        );
        table.AssertEqual(
            "ratio",
            bought.Scalar("unit_cost.output") / owned.Scalar("unit_cost.output")
        );
    }

    [Fact]
    public void Training_DeepSeekV3_EqualsPublished()
    {
        var table = PublishedTable.Read("deepseek-v3-report-2024/training");
        double Cost(double hours) =>
            new TestFleet { Deployment = Deployment.Cloud, Systems = hours / January }
                .With(InputKeys.RentalPrice, table.Input("h800_usd_per_hour"))
                .Sheet(1)
                .Evaluate()
                .Scalar("opex.sum")!
                .Value;
        var pretraining = table.Input("pretraining_gpu_hours");
        var extension = table.Input("context_extension_gpu_hours");
        var post = table.Input("post_training_gpu_hours");
        var perTrillion = pretraining / table.Input("tokens_trillion");

        table.AssertEqual("total_gpu_hours", pretraining + extension + post);
        table.AssertEqual("total_cost_usd", Cost(pretraining + extension + post));
        table.AssertEqual("pretraining_cost_usd", Cost(pretraining));
        table.AssertEqual("context_extension_cost_usd", Cost(extension));
        table.AssertEqual("post_training_cost_usd", Cost(post));
        table.AssertEqual("gpu_hours_per_trillion_tokens", perTrillion);
        table.AssertEqual("days_per_trillion_tokens", perTrillion / table.Input("gpus") / 24);
    }

    [Fact]
    public void Carbon_LlamaModelCard_EqualsPublished()
    {
        var table = PublishedTable.Read("llama-3-1-model-card-2024/carbon");
        var values = new TestFleet
        {
            Systems = table.Input("gpu_hours") / January,
            Kilowatts = table.Input("w_per_gpu") / 1e3,
        }
            .With(InputKeys.GridCarbon, table.Input("implied_kgco2e_per_kwh") * 1e3)
            .Sheet(1)
            .Evaluate();

        table.AssertEqual("tco2e", values.Scalar("carbon.sum") / 1e3);
    }

    [Theory]
    [InlineData("evolved-transformer-nas")]
    [InlineData("gshard-600b")]
    [InlineData("gpt-3")]
    public void Training_PattersonTable4_EqualsPublished(string model)
    {
        var table = PublishedTable.Read($"patterson-2021/{model}");
        var fleet = new TestFleet
        {
            Systems = table.Input("chips") * table.Input("days") * 24 / January,
            Kilowatts = table.Input("system_w_per_chip") / 1e3,
        }.With(InputKeys.Pue, table.Input("pue"));
        double Tonnes(string factor) =>
            fleet
                .With(InputKeys.GridCarbon, table.Input(factor) * 1e3)
                .Sheet(1)
                .Evaluate()
                .Scalar("carbon.sum")!
                .Value / 1e3;

        table.AssertEqual("energy_mwh", fleet.Sheet(1).Evaluate().Scalar("energy.sum") / 1e3);
        table.AssertEqual("gross_tco2e", Tonnes("gross_kgco2e_per_kwh"));
        table.AssertEqual("net_tco2e", Tonnes("net_kgco2e_per_kwh"));
    }

    [Theory]
    [InlineData("llama-3-1-405b")]
    [InlineData("gpt-4")]
    [InlineData("llama-2-70b")]
    public void Training_EpochEnergyPart_EqualsDerivedAndTheRestSaysWhyNot(string model)
    {
        var table = PublishedTable.Read($"epoch-training-cost-trends-2026/{model}");
        var values = new TestFleet
        {
            Systems = table.Input("chip_hours") / January,
            Kilowatts = table.Input("chip_tdp_w") * table.Input("server_power_multiplier") / 1e3,
            IdleKilowatts = 0,
        }
            .With(InputKeys.AverageLoad, table.Input("average_power_fraction"))
            .With(InputKeys.Pue, table.Input("pue"))
            .With(InputKeys.ElectricityPrice, table.Input("energy_usd_per_kwh"))
            .Sheet(1)
            .Evaluate();

        table.AssertEqual("energy_nominal_usd", values.Scalar("opex.sum"));
        Assert.Equal(3, table.NotReproduced.Count);
        Assert.All(table.NotReproduced.Values, value => Assert.NotEmpty(value.Reason));
    }

    [Fact]
    public void Sizing_GroqMixtral_EqualsPublished()
    {
        var table = PublishedTable.Read("semianalysis-groq-tokenomics-2024/mixtral-sizing");
        var values = new TestFleet
        {
            Systems = table.Input("racks") * table.Input("servers_per_rack"),
            Accelerators = (int)table.Input("chips_per_server"),
        }
            .Sheet(1)
            .Evaluate();

        table.AssertEqual("chips", values.Scalar("accelerators"));
        table.AssertEqual(
            "sram_total_gb",
            values.Scalar("accelerators") * table.Input("sram_mb_per_chip") / 1e3
        );
    }

    [Theory]
    [InlineData("cerebras-gpt-oss-120b")]
    [InlineData("groq-gpt-oss-120b")]
    [InlineData("groq-llama-3-3-70b")]
    public void Service_ListPrice_EqualsPublished(string offer)
    {
        var table = PublishedTable.Read($"models-dev-2026/{offer}");
        TestFleet Service(double inputPerOutput) =>
            (new TestFleet { Deployment = Deployment.Api, InputPerOutput = inputPerOutput })
                .With(InputKeys.InputTokenPrice, table.Input("price_input_per_mtok"))
                .With(InputKeys.OutputTokenPrice, table.Input("price_output_per_mtok"));
        var requests = Service(table.Input("input_tokens") / table.Input("output_tokens"))
            .Sheet(1)
            .Evaluate();

        table.AssertEqual(
            "usd_per_1000_requests",
            requests.Scalar("opex.sum")
                / requests.Scalar("tokens.output.sum")
                * table.Input("output_tokens")
                / 1e3
        );
        table.AssertEqual(
            "blended_usd_per_mtok_3_to_1",
            Service(3).Sheet(1).Evaluate().Scalar("unit_cost.blended")
        );
    }

    [Fact]
    public void Failures_Llama3Herd_EqualPublished()
    {
        var table = PublishedTable.Read("llama-3-herd-2024/failures");

        table.AssertEqual(
            "total_interruptions",
            Figure("llama3_interruptions_unexpected", "value_count")
                + Figure("llama3_interruptions_planned", "value_count")
        );
        table.AssertEqual(
            "hours_between_unexpected",
            Goodput.FailureInterval(
                table.Input("gpus"),
                table.Input("unexpected") / table.Input("gpus") * 365 / table.Input("days")
            ) / 3600
        );
        table.AssertEqual(
            "gpu_plus_hbm_failures_per_gpu_year",
            (table.Input("faulty_gpu") + table.Input("hbm3"))
                / table.Input("gpus")
                * 365
                / table.Input("days")
        );
    }

    [Theory]
    [InlineData("hgx-h100", "embodied_h100_gpu")]
    [InlineData("hgx-b200", "embodied_b200_gpu")]
    public void Embodied_NvidiaBoard_CatalogFigureEqualsPublished(string board, string item)
    {
        var table = PublishedTable.Read($"nvidia-product-carbon-footprint-2025/{board}");

        table.AssertEqual("kgco2e_per_gpu", Figure(item, "value_kg_co2e"));
    }

    [Fact]
    public void Tables_EveryPublishedOutput_IsEitherReproducedOrSaysWhyNot() =>
        Assert.All(
            Directory.EnumerateFiles(
                Path.Combine(RepositoryFolder.Path, "tests", "validation"),
                "*.json",
                SearchOption.AllDirectories
            ),
            file =>
            {
                var name = Path.GetRelativePath(
                    Path.Combine(RepositoryFolder.Path, "tests", "validation"),
                    file
                )[..^5];
                Assert.All(
                    PublishedTable.Read(name).NotReproduced.Values,
                    value => Assert.True(value.Reason.Length > 20)
                );
            }
        );

    private static double Figure(string item, string key) =>
        ShippedScenarios.Catalog.Find(CatalogKind.Facility, item)!.Value(key)!.Value;
}
