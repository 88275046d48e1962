namespace TcoDashboard.Domain.Scenarios;

/// <summary>Two uncertain inputs that tend to move together.</summary>
/// <param name="First">An input, see <see cref="InputAddress"/>.</param>
/// <param name="Second">Another input.</param>
/// <param name="RankCorrelation">Spearman's correlation, −1 to 1.</param>
/// <param name="Reason">One sentence: why.</param>
public sealed record CorrelationSpec(
    string First,
    string Second,
    double RankCorrelation,
    string Reason
);
