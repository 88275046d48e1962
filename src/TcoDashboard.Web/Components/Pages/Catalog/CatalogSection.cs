using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>One kind of catalog item as a section of the catalog page.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Columns">The most useful columns, in order; the item page has all.</param>
public sealed record CatalogSection(CatalogKind Kind, ImmutableArray<CatalogColumn> Columns)
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
            [CatalogColumn.Words("category"), CatalogColumn.Number(CatalogList.MainFigure)]
        ),
        new(
            CatalogKind.Facility,
            [CatalogColumn.Words("category"), CatalogColumn.Number(CatalogList.MainFigure)]
        ),
        new(
            CatalogKind.Workload,
            [
                CatalogColumn.Words("category"),
                CatalogColumn.Number("input_mean_tokens"),
                CatalogColumn.Number("output_mean_tokens"),
                CatalogColumn.Number("ttft_max_ms"),
                CatalogColumn.Number("tpot_max_ms"),
            ]
        ),
        new(CatalogKind.Calibration, [CatalogColumn.Number(CatalogList.MainFigure)]),
    ];

    /// <summary>Heading.</summary>
    public string Title(Wording say) => Words("section", say);

    /// <summary>One sentence: what is in it and what it is used for.</summary>
    public string Purpose(Wording say) => Words("purpose", say);

    /// <summary>What several of its items are called inside a sentence.</summary>
    public string Plural(Wording say) => Words("plural", say);

    /// <summary>The section with a folder, or <c>null</c>.</summary>
    public static CatalogSection? Find(string? folder) =>
        All.FirstOrDefault(section => section.Folder == folder);

    private string Words(string what, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say[$"catalog.{what}.{Kind.ToString().ToLowerInvariant()}"];
    }
}
