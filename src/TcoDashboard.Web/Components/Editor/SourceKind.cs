using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The tint of a source chip; the words on it say the same.</summary>
public static class SourceKind
{
    /// <summary>The kind of a provenance as the style sheet names it.</summary>
    public static string Of(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance switch
        {
            { Origin: Origin.Scenario or Origin.Override } => "yours",
            { IsEstimate: true } => "estimate",
            { Source: null } => "default",
            { Source.Kind: var kind } => kind switch
            {
                "datasheet"
                or "vendor"
                or "vendor_doc"
                or "vendor_whitepaper"
                or "model_card"
                or "model_config" => "vendor",
                "filing"
                or "company_disclosure"
                or "official_statistics"
                or "official_document"
                or "statute" => "filed",
                "paper"
                or "public_trace"
                or "benchmark_code"
                or "research_dataset"
                or "academic_dataset" => "measured",
                "press" or "trade_press" or "quote" => "press",
                "estimate" or "derived_estimate" or "constructed" => "estimate",
                _ => "analyst",
            },
        };
    }
}
