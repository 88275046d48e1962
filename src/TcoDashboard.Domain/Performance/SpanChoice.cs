using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance;

/// <summary>Which of the points with copies over one, two and more systems a fleet takes.</summary>
public static class SpanChoice
{
    // Why: below the model's error; a copy over fewer systems is bought in smaller steps and fails with fewer of them.
    private const double WorthIt = 1.02;

    /// <summary>The point with the highest throughput per system; fewer systems a copy where the gain is below 2 %.</summary>
    /// <param name="points">Points with different numbers of systems a copy, fewest first; at least one.</param>
    public static OperatingPoint Fastest(ImmutableArray<OperatingPoint> points) =>
        Best(points, point => point.OutputPerSystem.TokensPerSecond);

    /// <summary>The point whose whole copies give most within a number of systems; the smallest copy when none fits.</summary>
    /// <param name="points">Points with different numbers of systems a copy, fewest first; at least one.</param>
    /// <param name="systems">Most systems of the fleet.</param>
    public static OperatingPoint Within(ImmutableArray<OperatingPoint> points, double systems) =>
        Best(
            points,
            point =>
                Math.Floor((systems / point.SystemsPerReplica) + 1e-9)
                * point.SystemsPerReplica
                * point.OutputPerSystem.TokensPerSecond
        );

    /// <summary>The point whose whole copies serve a demand with the fewest systems.</summary>
    /// <param name="points">Points with different numbers of systems a copy, fewest first; at least one.</param>
    /// <param name="systems">Systems, not whole ones, that a point needs for the demand.</param>
    public static OperatingPoint Serving(
        ImmutableArray<OperatingPoint> points,
        Func<OperatingPoint, double> systems
    ) => Best(points, point => -Whole(point, systems(point)));

    /// <summary>Systems of whole copies, rounded up.</summary>
    /// <param name="point">The point.</param>
    /// <param name="systems">Systems needed, not whole ones.</param>
    public static double Whole(OperatingPoint point, double systems) =>
        point.SystemsPerReplica * Math.Ceiling((systems / point.SystemsPerReplica) - 1e-9);

    private static OperatingPoint Best(
        ImmutableArray<OperatingPoint> points,
        Func<OperatingPoint, double> value
    )
    {
        var best = points[0];
        var highest = value(best);
        foreach (var point in points)
        {
            var here = value(point);
            if (here > (highest > 0 ? highest * WorthIt : highest / WorthIt))
            {
                (best, highest) = (point, here);
            }
        }

        return best;
    }
}
