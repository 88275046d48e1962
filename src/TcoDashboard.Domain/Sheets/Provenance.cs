namespace TcoDashboard.Domain.Sheets;

/// <summary>Where the value of an input comes from: the last step of "why this number?".</summary>
/// <param name="Origin">Who says so.</param>
/// <param name="Text">One sentence for the reader, or <c>null</c>.</param>
/// <param name="Source">The citation, when there is one.</param>
/// <param name="Low">Low end of the plausible range, in the unit of the input.</param>
/// <param name="High">High end of the plausible range, in the unit of the input.</param>
/// <param name="IsEstimate">Whether the value is an estimate rather than a published figure.</param>
/// <param name="Path">Document or catalog path it came from, for example <c>inputs.discount_rate_per_year</c>.</param>
public sealed record Provenance(
    Origin Origin,
    string? Text = null,
    Source? Source = null,
    double? Low = null,
    double? High = null,
    bool IsEstimate = false,
    string? Path = null
);
