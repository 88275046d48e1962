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
    /// <summary>Slowest user first; at most <paramref name="limit"/> points, evenly chosen, ends kept.</summary>
    public static List<T> Frontier<T>(List<T> points, int limit)
        where T : struct, ITradeOffPoint
    {
        // Why: sorting bare keys is three times faster than sorting the points, which are large.
        var keys = new double[points.Count];
        var order = new int[points.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = points[index].TimePerOutputTokenSeconds;
            order[index] = index;
        }

        Array.Sort(keys, order);
        var frontier = new List<T>();
        var highest = 0.0;
        foreach (var index in order)
        {
            var throughput = points[index].OutputPerSystem;

            // Why: a gain below a thousandth is not worth a point of its own.
            if (throughput <= highest * 1.001)
            {
                continue;
            }

            highest = throughput;
            if (
                frontier.Count > 0
                && frontier[^1].TimePerOutputTokenSeconds == points[index].TimePerOutputTokenSeconds
            )
            {
                frontier[^1] = points[index];
            }
            else
            {
                frontier.Add(points[index]);
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
