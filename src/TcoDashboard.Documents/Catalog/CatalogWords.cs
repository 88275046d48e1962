using System.Collections.Frozen;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>The words of the catalog schema.</summary>
internal static class CatalogWords
{
    /// <summary>The schema of an item.</summary>
    public const string Schema = "tco-catalog/1";

    public static Vocabulary<CatalogKind> Kinds { get; } =
        new(
            ("accelerator", CatalogKind.Accelerator),
            ("system", CatalogKind.System),
            ("model", CatalogKind.Model),
            ("region", CatalogKind.Region),
            ("offer", CatalogKind.Offer),
            ("network", CatalogKind.Network),
            ("deal", CatalogKind.Deal),
            ("facility", CatalogKind.Facility),
            ("workload", CatalogKind.Workload),
            ("calibration", CatalogKind.Calibration),
            ("assumption", CatalogKind.Assumption)
        );

    // Why: "known" is not a word of the schema; a value says so.
    public static Vocabulary<FigureStatus> Statuses { get; } =
        new(
            ("unsupported", FigureStatus.Unsupported),
            ("not_published", FigureStatus.NotPublished),
            ("not_sourced", FigureStatus.NotSourced)
        );

    public static FrozenSet<string> SourceKinds { get; } =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "academic_dataset",
            "analyst",
            "analyst_dataset",
            "analyst_report",
            "benchmark_code",
            "benchmark_rules",
            "company_disclosure",
            "constructed",
            "dataset",
            "datasheet",
            "derived",
            "derived_estimate",
            "estimate",
            "filing",
            "model_card",
            "model_config",
            "official_document",
            "official_statistics",
            "open_source_code",
            "open_source_test_suite",
            "paper",
            "practitioner_model",
            "press",
            "public_trace",
            "quote",
            "research_code",
            "research_dataset",
            "research_report",
            "secondary_copy_of_official_table",
            "secondary_summary",
            "statute",
            "textbook",
            "textbook_via_open_source_test_suite",
            "trade_press",
            "user",
            "vendor",
            "vendor_doc",
            "vendor_whitepaper"
        );

    public static FrozenDictionary<string, string[]> FactWords { get; } =
        new Dictionary<string, string[]>
        {
            ["execution_style"] = ["batched", "wafer_scale", "other_dataflow"],
            ["price_basis"] =
            [
                "complete_system",
                "accelerators_only",
                "kit",
                "cloud_only",
                "not_published",
            ],
            ["hypothetical"] = ["true", "false"],
            ["ffn_gated"] = ["true", "false"],
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
