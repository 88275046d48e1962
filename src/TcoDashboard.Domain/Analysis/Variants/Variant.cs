using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>A scenario changed in one respect.</summary>
/// <param name="Kind">In which.</param>
/// <param name="Size">By how much: a factor, years or months.</param>
/// <param name="Document">The changed document.</param>
public sealed record Variant(VariantKind Kind, double Size, ScenarioDocument Document);
