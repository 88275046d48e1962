using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>One kind of catalog item as a section of the catalog page.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Heading.</param>
/// <param name="Purpose">One sentence: what is in it and what it is used for.</param>
/// <param name="Columns">The most useful columns, in order; the item page has all.</param>
public sealed record CatalogSection(
    CatalogKind Kind,
    string Title,
    string Purpose,
    ImmutableArray<CatalogColumn> Columns
)
{
    /// <summary>The part of the address, for example <c>accelerators</c>.</summary>
    public string Folder => CatalogItem.FolderOf(Kind);

    /// <summary>Whether items may be put side by side.</summary>
    public bool IsComparable =>
        Kind
            is CatalogKind.Accelerator
                or CatalogKind.System
                or CatalogKind.Model
                or CatalogKind.Region;

    /// <summary>All sections in the order of the page.</summary>
    public static ImmutableArray<CatalogSection> All { get; } =
    [
        new(
            CatalogKind.Accelerator,
            "Accelerators",
            "Chips, cards and wafers: memory, bandwidth and dense peak rates decide how fast a model runs.",
            [
                CatalogColumn.Words("vendor"),
                CatalogColumn.Words("status"),
                CatalogColumn.Number("memory_capacity_gb"),
                CatalogColumn.Number("memory_bandwidth_gb_per_s"),
                CatalogColumn.Number("bf16_dense_tflops"),
                CatalogColumn.Number("fp8_dense_tflops"),
                CatalogColumn.Number("fp4_dense_tflops"),
                CatalogColumn.Number("tdp_w"),
            ]
        ),
        new(
            CatalogKind.System,
            "Systems",
            "What can be bought as one unit: nodes, racks and pods, with power and price.",
            [
                CatalogColumn.Words("vendor"),
                CatalogColumn.Words("status"),
                CatalogColumn.Words("accelerator"),
                CatalogColumn.Number("accelerator_count"),
                CatalogColumn.Number("max_power_kw"),
                CatalogColumn.Number("price_usd"),
            ]
        ),
        new(
            CatalogKind.Model,
            "Models",
            "Language models and their layout, from which memory, cache and arithmetic follow.",
            [
                CatalogColumn.Number("total_params_billion_count"),
                CatalogColumn.Number("active_params_billion_count"),
                CatalogColumn.Number("layers_count"),
                CatalogColumn.Number("kv_cache_elements_per_token_count"),
                CatalogColumn.Number("max_context_tokens"),
                CatalogColumn.Words("native_precision"),
            ]
        ),
        new(
            CatalogKind.Region,
            "Regions",
            "Places with their electricity, climate, build cost and tax.",
            [
                CatalogColumn.Words("country"),
                CatalogColumn.Number("electricity_price_usd_per_kwh"),
                CatalogColumn.Number("grid_carbon_g_co2e_per_kwh"),
                CatalogColumn.Number("pue"),
                CatalogColumn.Number("build_cost_usd_per_mw"),
                CatalogColumn.Number("corporate_tax_fraction"),
            ]
        ),
        new(
            CatalogKind.Offer,
            "Offers",
            "Prices somebody asks or pays: an hour of an accelerator, a million tokens.",
            [
                CatalogColumn.Words("provider"),
                CatalogColumn.Words("accelerator"),
                CatalogColumn.Words("term"),
                CatalogColumn.Words("as_of"),
                CatalogColumn.Number("price_usd_per_accelerator_hour"),
                CatalogColumn.Number("price_usd_per_mtok_input"),
                CatalogColumn.Number("price_usd_per_mtok_output"),
            ]
        ),
        new(
            CatalogKind.Deal,
            "Deals",
            "Published agreements between buyers and suppliers, and benchmarks of them.",
            [
                CatalogColumn.Words("buyer"),
                CatalogColumn.Words("supplier"),
                CatalogColumn.Words("status"),
                CatalogColumn.Words("announced"),
                CatalogColumn.Number("capacity_mw"),
                CatalogColumn.Number("value_usd"),
                CatalogColumn.Number("term_years"),
            ]
        ),
        new(
            CatalogKind.Network,
            "Network",
            "Switches, adapters, optics and cables, and rules of thumb about networks.",
            [
                CatalogColumn.Words("vendor"),
                CatalogColumn.Words("category"),
                CatalogColumn.Number("ports_count"),
                CatalogColumn.Number("port_speed_gbit_per_s"),
                CatalogColumn.Number("max_power_w"),
                CatalogColumn.Number("price_usd"),
            ]
        ),
        new(
            CatalogKind.Assumption,
            "Assumptions",
            "Defaults of the cost model that nothing else carries; a scenario may replace each.",
            [CatalogColumn.Words("category"), CatalogColumn.Number(CatalogList.MainFigure)]
        ),
        new(
            CatalogKind.Facility,
            "Facility and operations",
            "Single sourced figures about buildings, operations, depreciation and failures.",
            [CatalogColumn.Words("category"), CatalogColumn.Number(CatalogList.MainFigure)]
        ),
        new(
            CatalogKind.Workload,
            "Workloads",
            "Shapes of load: token lengths, service targets, daily curves.",
            [
                CatalogColumn.Words("category"),
                CatalogColumn.Number("input_mean_tokens"),
                CatalogColumn.Number("output_mean_tokens"),
                CatalogColumn.Number("ttft_max_ms"),
                CatalogColumn.Number("tpot_max_ms"),
            ]
        ),
        new(
            CatalogKind.Calibration,
            "Calibration",
            "Parameters of the performance model and the measurements they rest on.",
            [CatalogColumn.Number(CatalogList.MainFigure)]
        ),
    ];

    /// <summary>The section with a folder, or <c>null</c>.</summary>
    public static CatalogSection? Find(string? folder) =>
        All.FirstOrDefault(section => section.Folder == folder);
}
