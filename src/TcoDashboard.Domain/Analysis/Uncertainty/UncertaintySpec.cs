using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>What to draw and to watch.</summary>
public sealed record UncertaintySpec
{
    /// <summary>Number of draws.</summary>
    public int Draws { get; init; } = StudySpec.UsualDraws;

    /// <summary>Seed; the same seed gives the same bits whatever the number of workers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Metrics watched, see <see cref="Scenarios.MetricIds"/>; those an option does not have are left out for it.</summary>
    public required ImmutableArray<string> Metrics { get; init; }

    /// <summary>Inputs that move together.</summary>
    public ImmutableArray<Correlation> Correlations { get; init; } = [];

    /// <summary>Threads that compute.</summary>
    public int Workers { get; init; } = 1;
}
