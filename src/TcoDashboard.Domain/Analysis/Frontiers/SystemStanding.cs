using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Frontiers;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>How a system stands against all others in a trade-off of throughput against speed per user.</summary>
/// <param name="System">The system.</param>
/// <param name="Nearest">Its point that comes nearest to the best of all; the fastest of several.</param>
/// <param name="By">The point that beats this one: as fast or faster, with more throughput; <c>null</c> when nothing beats it.</param>
/// <param name="Ratio">Throughput of <paramref name="By"/> over that of <paramref name="Nearest"/>; 1 when nothing beats it.</param>
public sealed record SystemStanding(
    AcceleratorSystem System,
    FrontierPoint Nearest,
    FrontierPoint? By,
    double Ratio
);
