namespace TcoDashboard.Domain.Analysis.Sampling;

/// <summary>Two inputs that tend to move together.</summary>
/// <param name="First">Key of an input.</param>
/// <param name="Second">Key of another input.</param>
/// <param name="RankCorrelation">Spearman's correlation, −1 to 1.</param>
/// <param name="Reason">One sentence: why.</param>
public sealed record Correlation(string First, string Second, double RankCorrelation, string Reason)
{
    /// <summary>Whether the product assumes it, rather than the document.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The citation of its strength, when there is one.</summary>
    public Source? Source { get; init; }
}
