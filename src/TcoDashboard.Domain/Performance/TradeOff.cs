namespace TcoDashboard.Domain.Performance;

/// <summary>A point of the trade-off between speed per user and throughput per system.</summary>
internal interface ITradeOffPoint
{
    double TimePerOutputTokenSeconds { get; }

    double OutputPerSystem { get; }
}

/// <summary>The points that no other point beats in both.</summary>
internal static class TradeOff
{
    /// <summary>Slowest user first; at most <paramref name="limit"/> points, evenly chosen, ends kept. Reorders the list.</summary>
    public static List<T> Frontier<T>(List<T> points, int limit)
        where T : ITradeOffPoint
    {
        points.Sort(
            static (left, right) =>
                left.TimePerOutputTokenSeconds.CompareTo(right.TimePerOutputTokenSeconds)
                    is var bySpeed
                        and not 0
                    ? bySpeed
                    : right.OutputPerSystem.CompareTo(left.OutputPerSystem)
        );
        var frontier = new List<T>();
        var highest = 0.0;
        foreach (var point in points)
        {
            // Why: a gain below a thousandth is not worth a point of its own.
            if (point.OutputPerSystem > highest * 1.001)
            {
                highest = point.OutputPerSystem;
                frontier.Add(point);
            }
        }

        frontier.Reverse();
        return Thin(frontier, limit);
    }

    private static List<T> Thin<T>(List<T> points, int limit)
    {
        if (points.Count <= limit)
        {
            return points;
        }

        var kept = new List<T>(limit);
        for (var index = 0; index < limit; index++)
        {
            kept.Add(points[index * (points.Count - 1) / (limit - 1)]);
        }

        return kept;
    }
}
