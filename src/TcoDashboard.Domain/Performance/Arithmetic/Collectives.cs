namespace TcoDashboard.Domain.Performance.Arithmetic;

/// <summary>
/// Time of collective operations by the latency-bandwidth model (model equations, 8): a latency per message in seconds, bytes per rank,
/// bandwidth per device and direction in bytes per second. A single rank costs nothing.
/// </summary>
public static class Collectives
{
    /// <summary>All-reduce in a ring: <c>2(n−1)·α + 2·(n−1)/n·S/β</c>.</summary>
    public static double RingAllReduce(
        double bytes,
        int ranks,
        double latencySeconds,
        double bytesPerSecond
    ) => (2 * (ranks - 1) * latencySeconds) + RingTransfer(bytes, ranks, bytesPerSecond);

    /// <summary>The byte part of a ring all-reduce alone: <c>2·(n−1)/n·S/β</c>.</summary>
    public static double RingTransfer(double bytes, int ranks, double bytesPerSecond) =>
        2.0 * (ranks - 1) / ranks * bytes / bytesPerSecond;

    /// <summary>All-reduce in a tree, better for small messages: <c>2·⌈log2 n⌉·α + 2·S/β</c>.</summary>
    public static double TreeAllReduce(
        double bytes,
        int ranks,
        double latencySeconds,
        double bytesPerSecond
    ) =>
        ranks == 1
            ? 0
            : (2 * Math.Ceiling(Math.Log2(ranks)) * latencySeconds) + (2 * bytes / bytesPerSecond);

    /// <summary>All-reduce inside the switch: <c>2α + S/β·(n+1)/n</c>, approximately.</summary>
    public static double SwitchAllReduce(
        double bytes,
        int ranks,
        double latencySeconds,
        double bytesPerSecond
    ) => ranks == 1 ? 0 : (2 * latencySeconds) + (bytes / bytesPerSecond * (ranks + 1) / ranks);

    /// <summary>All-gather or reduce-scatter of a gathered size: <c>(n−1)·α + (n−1)/n·S/β</c>.</summary>
    public static double AllGather(
        double bytes,
        int ranks,
        double latencySeconds,
        double bytesPerSecond
    ) => ((ranks - 1) * latencySeconds) + ExchangeTransfer(bytes, ranks, bytesPerSecond);

    /// <summary>All-to-all where each rank sends these bytes in total, on a full crossbar: <c>(n−1)·α + (n−1)/n·S/β</c>.</summary>
    public static double AllToAll(
        double bytes,
        int ranks,
        double latencySeconds,
        double bytesPerSecond
    ) => ((ranks - 1) * latencySeconds) + ExchangeTransfer(bytes, ranks, bytesPerSecond);

    /// <summary>The byte part of an all-to-all or all-gather alone: <c>(n−1)/n·S/β</c>.</summary>
    public static double ExchangeTransfer(double bytes, int ranks, double bytesPerSecond) =>
        (double)(ranks - 1) / ranks * bytes / bytesPerSecond;

    /// <summary>One message: <c>α + S/β</c>.</summary>
    public static double PointToPoint(double bytes, double latencySeconds, double bytesPerSecond) =>
        latencySeconds + (bytes / bytesPerSecond);

    /// <summary>All-reduce over nodes of some devices: reduce-scatter inside, all-reduce of the share across, all-gather inside.</summary>
    public static double TwoTierAllReduce(
        double bytes,
        int devicesPerNode,
        int nodes,
        double latencySeconds,
        double insideBytesPerSecond,
        double acrossBytesPerSecond
    ) =>
        (2 * AllGather(bytes, devicesPerNode, latencySeconds, insideBytesPerSecond))
        + RingAllReduce(bytes / devicesPerNode, nodes, latencySeconds, acrossBytesPerSecond);
}
