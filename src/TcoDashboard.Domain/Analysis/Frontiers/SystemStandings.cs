using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Frontiers;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>Which systems of a trade-off are worth a look, and which are beaten, by whom and by how much.</summary>
public static class SystemStandings
{
    /// <summary>
    /// One standing a system that has a throughput by the measure, the nearest to the best of all first. A system is beaten where every one of
    /// its points has a point of another that is as fast and gives more.
    /// </summary>
    /// <param name="frontier">The trade-offs of all systems.</param>
    /// <param name="measure">What throughput is measured against.</param>
    public static ImmutableArray<SystemStanding> Of(
        ServingFrontier frontier,
        FrontierMeasure measure
    )
    {
        ArgumentNullException.ThrowIfNull(frontier);
        var best = frontier.Pareto(measure);
        return
        [
            .. frontier
                .Points.Where(point => point.By(measure) is > 0)
                .GroupBy(point => point.System.Id, StringComparer.Ordinal)
                .Select(system => Nearest([.. system], best, measure))
                .OrderBy(standing => standing.Ratio)
                .ThenByDescending(standing => standing.Nearest.By(measure))
                .ThenBy(standing => standing.System.Id, StringComparer.Ordinal),
        ];
    }

    private static SystemStanding Nearest(
        FrontierPoint[] points,
        ImmutableArray<FrontierPoint> best,
        FrontierMeasure measure
    )
    {
        SystemStanding? nearest = null;
        foreach (var point in points.OrderBy(point => point.Point.TimePerOutputToken))
        {
            // The best of all is ordered by speed and falls in throughput: the first that is as fast gives the most.
            var rival = best.First(one =>
                one.Point.TimePerOutputToken <= point.Point.TimePerOutputToken
            );
            var ratio = rival.By(measure)!.Value / point.By(measure)!.Value;
            if (nearest is null || ratio < nearest.Ratio)
            {
                nearest = new(point.System, point, ratio > 1 ? rival : null, ratio);
            }
        }

        return nearest!;
    }
}
