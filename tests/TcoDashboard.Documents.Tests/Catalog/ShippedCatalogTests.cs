using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class ShippedCatalogTests
{
    private static CatalogRevision Catalog => Shipped.Catalog;

    [Fact]
    public void ShippedCatalog_Load_HasNoProblem()
    {
        Assert.Equal(
            [],
            Shipped.Reading.Problems.Select(problem =>
                $"{problem.Path} {problem.Code} {problem.Message}"
            )
        );
    }

    [Theory]
    [InlineData(CatalogKind.Accelerator, 86)]
    [InlineData(CatalogKind.System, 30)]
    [InlineData(CatalogKind.Model, 123)]
    [InlineData(CatalogKind.Region, 46)]
    [InlineData(CatalogKind.Offer, 132)]
    [InlineData(CatalogKind.Network, 30)]
    [InlineData(CatalogKind.Deal, 49)]
    [InlineData(CatalogKind.Facility, 150)]
    [InlineData(CatalogKind.Workload, 44)]
    public void ShippedCatalog_OfKind_HasEveryItem(CatalogKind kind, int count)
    {
        Assert.Equal(count, Catalog.OfKind(kind).Count());
    }

    [Fact]
    public void ShippedCatalog_KnownFigures_AllHaveASource()
    {
        Assert.All(
            Catalog.Items.SelectMany(item => item.Figures.Values),
            figure => Assert.True(figure.Value is null || figure.Source is not null)
        );
    }

    [Fact]
    public void ShippedCatalog_Systems_AllResolveTheirAccelerator()
    {
        var lost = Catalog
            .OfKind(CatalogKind.System)
            .Where(item => AcceleratorSystem.Find(Catalog, item.Id) is null)
            .Select(item => item.Id);

        // Why: the SN50 chip is announced without any figure, so the catalog has no item for it.
        Assert.Equal(["sambanova-sambarack-sn50"], lost);
    }

    [Theory]
    [InlineData("cerebras-wse3", ExecutionStyle.WaferScale)]
    [InlineData("groq-lpu-v1", ExecutionStyle.OtherDataflow)]
    [InlineData("google-tpu-v7", ExecutionStyle.Batched)]
    [InlineData("huawei-ascend-910c", ExecutionStyle.Batched)]
    public void ShippedCatalog_Accelerator_RunsModelsItsWay(string id, ExecutionStyle style)
    {
        Assert.Equal(style, new Accelerator(Item(CatalogKind.Accelerator, id)).Style);
    }

    [Fact]
    public void ShippedCatalog_SparseClaims_AreNotDenseFigures()
    {
        var wafer = new Accelerator(Item(CatalogKind.Accelerator, "cerebras-wse3"));

        var claim = wafer.Item.Value("fp16_vendor_sparse_claim_tflops")!.Value;

        // Why: the vendor's 125 PF assumes that seven of eight weights are zero.
        Assert.Equal(claim / 8, wafer.DensePeak(NumberFormat.Bf16)!.Value.Teraflops, 1e-9);
        Assert.Equal(125_000, claim);
    }

    /// <summary>Published totals of systems against the per-device figures: the totals were printed, the products are ours.</summary>
    [Theory]
    [InlineData("nvidia-a100-80", "memory_capacity_gb", 8, 640, 0)]
    [InlineData("nvidia-h100-sxm", "memory_capacity_gb", 8, 640, 0)]
    [InlineData("nvidia-h200", "memory_capacity_gb", 8, 1128, 0)]
    [InlineData("nvidia-b200", "memory_capacity_gb", 8, 1440, 0)]
    [InlineData("nvidia-b200", "memory_bandwidth_gb_per_s", 8, 64_000, 0)]
    [InlineData("nvidia-b200", "scale_up_two_way_gb_per_s", 8, 14_400, 0)]
    [InlineData("nvidia-b300", "memory_capacity_gb", 8, 2200, 0.05)]
    [InlineData("nvidia-gb200", "memory_capacity_gb", 72, 13_400, 0.001)]
    [InlineData("nvidia-gb200", "fp4_dense_tflops", 72, 720_000, 0)]
    [InlineData("nvidia-gb300", "memory_capacity_gb", 72, 20_100, 0.001)]
    [InlineData("nvidia-gb300", "fp4_dense_tflops", 72, 1_080_000, 0)]
    [InlineData("nvidia-gb300", "fp8_dense_tflops", 72, 360_000, 0)]
    [InlineData("nvidia-rubin-vr200", "memory_capacity_gb", 72, 20_700, 0.002)]
    [InlineData("nvidia-rubin-vr200", "scale_up_two_way_gb_per_s", 72, 260_000, 0.004)]
    [InlineData("amd-mi455x", "memory_capacity_gb", 72, 31_100, 0.001)]
    [InlineData("aws-trainium2", "memory_capacity_gb", 16, 1536 * 1.073741824, 0.001)]
    [InlineData("aws-trainium2", "fp8_dense_tflops", 16, 20_800, 0.001)]
    [InlineData("aws-trainium3", "memory_capacity_gb", 144, 20_736 * 1.073741824, 0.001)]
    [InlineData("aws-trainium3", "fp8_dense_tflops", 144, 362_000, 0.002)]
    [InlineData("google-tpu-v7", "memory_capacity_gb", 9216, 1.77e6, 0.001)]
    [InlineData("google-tpu-v7", "fp8_dense_tflops", 9216, 42.5e6, 0.001)]
    [InlineData("huawei-ascend-910c", "memory_capacity_gb", 384, 49_200, 0.001)]
    [InlineData("huawei-ascend-910c", "memory_bandwidth_gb_per_s", 384, 1_229_000, 0.001)]
    [InlineData("huawei-ascend-910c", "bf16_dense_tflops", 384, 289_000, 0.001)]
    [InlineData("sambanova-sn40l", "bf16_dense_tflops", 16, 10_200, 0.001)]
    [InlineData("groq-lpu-v1", "memory_capacity_gb", 64, 14.7, 0.002)]
    public void ShippedCatalog_DevicesTimesCount_IsThePrintedSystemTotal(
        string id,
        string key,
        int count,
        double printed,
        double relative
    )
    {
        var total = count * Item(CatalogKind.Accelerator, id).Value(key)!.Value;

        Assert.Equal(printed, total, printed * relative + 1e-9);
    }

    [Fact]
    public void ShippedCatalog_WaferDeal_AddsUp()
    {
        var deal = Item(CatalogKind.Deal, "openai-cerebras-750mw");
        double Of(string key) => deal.Value(key)!.Value;

        var tranches = Enumerable
            .Range(1, 3)
            .Sum(tranche =>
                Of(FormattableString.Invariant($"warrants.tranche_{tranche}.shares_count"))
            );
        Assert.Equal(Of("warrants.shares_total_count"), tranches);
        Assert.Equal(2.743e9, tranches * Of("warrants.fair_value_per_share_usd"), 0.001 * 2.743e9);
        Assert.Equal(
            Of("capacity_mw"),
            new[] { 2026, 2027, 2028 }.Sum(year =>
                Of(FormattableString.Invariant($"capacity_schedule.{year}.capacity_mw"))
            )
        );
        Assert.Equal(
            Of("options.total_if_exercised_mw"),
            Of("capacity_mw") + Of("options.additional_mw")
        );
        Assert.Equal(
            6.3e9,
            42
                * Item(CatalogKind.Deal, "reflection-spacex-colossus2")
                    .Value("payment_usd_per_month")
        );
    }

    [Fact]
    public void ShippedCatalog_DisputedFigures_KeepTheOtherValues()
    {
        double[] Others(string address)
        {
            Assert.True(Catalog.TryFigure(address, out _, out var figure), address);
            return [.. figure.Conflicts.Select(conflict => conflict.Value).Order()];
        }

        Assert.Equal([25, 27], Others("systems/cerebras-cs3#max_power_kw"));
        Assert.Equal([120, 132, 140], Others("systems/nvidia-gb300-nvl72#max_power_kw"));
        Assert.Equal([1_360_000, 4_000_000], Others("systems/cerebras-cs3#price_usd"));
        Assert.Equal(
            [12_600, 13_125, 14_000, 15_000],
            Others("accelerators/nvidia-b300#fp4_dense_tflops")
        );
        Assert.Equal([40_000], Others("accelerators/amd-mi455x#fp4_dense_tflops"));
        Assert.Equal([290.805], Others("regions/ie#grid_carbon_g_co2e_per_kwh"));
        // Why: the other British price is in pounds; beside dollars it would be a wrong number.
        Assert.Equal([0.0971], Others("regions/uk#electricity_price_usd_per_kwh"));
        Assert.Equal(0.258, Item(CatalogKind.Region, "uk").Value("electricity_price_gbp_per_kwh"));
    }

    /// <summary>Layouts against the counts of the model reports; gpt-oss leaves the input table out of its active count.</summary>
    [Fact]
    public void ShippedCatalog_ModelLabels_AgreeWithTheCountedLayout()
    {
        var far = Catalog
            .OfKind(CatalogKind.Model)
            .Where(item =>
                item.Value("total_params_billion_count") is { } label
                && item.Value("computed_total_params_billion_count") is { } counted
                && Math.Abs(counted - label) > 0.03 * label
            )
            .Select(item => item.Id);

        Assert.Equal([], far);
    }

    [Theory]
    [InlineData("llama-3.1-70b", 163_840)]
    [InlineData("llama-3.1-405b", 258_048)]
    [InlineData("deepseek-v3", 35_136)]
    [InlineData("gpt-oss-120b", 36_864)]
    public void ShippedCatalog_KeyValueElements_FollowFromTheLayout(string id, double published)
    {
        var model = new LanguageModel(Item(CatalogKind.Model, id));

        var counted =
            model.Attention == AttentionKind.Latent
                ? model.Layers * (model.KeyValueLatentRank + model.RotaryHeadDimension)
                : 2 * model.Layers * model.KeyValueHeads * model.HeadDimension;

        Assert.Equal(published, (double?)counted);
        Assert.Equal(published, model.KeyValueElementsPerToken);
    }

    private static CatalogItem Item(CatalogKind kind, string id) => Catalog.Find(kind, id)!;
}
