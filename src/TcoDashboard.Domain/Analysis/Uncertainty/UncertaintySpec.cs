using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Sampling;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>What to draw and to watch.</summary>
public sealed record UncertaintySpec
{
    /// <summary>Fewest draws that give percentiles worth showing.</summary>
    public const int FewestDraws = 100;

    /// <summary>Most draws of one study.</summary>
    public const int MostDraws = 200_000;

    /// <summary>Number of draws.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>Seed; the same seed gives the same bits whatever the number of workers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Metrics watched, see <see cref="Scenarios.MetricIds"/>; those an option does not have are left out for it.</summary>
    public required ImmutableArray<string> Metrics { get; init; }

    /// <summary>Inputs that move together.</summary>
    public ImmutableArray<Correlation> Correlations { get; init; } = [];

    /// <summary>Threads that compute.</summary>
    public int Workers { get; init; } = 1;
}
