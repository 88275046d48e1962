using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>How much of a metric's spread one lever explains.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="RankCorrelation">Spearman's correlation of the lever with the metric.</param>
/// <param name="Share">Squared rank correlation: the share of the rank variance it explains alone, 0 to 1.</param>
public sealed record InputShare(Lever Lever, double RankCorrelation, double Share);
