using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>What a variant gives.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Result">Its result; problems say why an option has no numbers there.</param>
public sealed record VariantRow(Variant Variant, Result Result);
