using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Fabrics;

/// <summary>
/// A network between devices and how long collectives take on it (model equations, 8): a latency per message in seconds, rates per device and
/// direction in bytes per second. A single rank costs nothing.
/// </summary>
public abstract record Fabric
{
    private Fabric() { }

    /// <summary>A switch that gives one peer the full rate; it may add up values itself.</summary>
    public static Fabric Switched(
        double latencySeconds,
        double bytesPerSecond,
        SwitchReduction reduction
    ) => new SwitchedFabric(latencySeconds, bytesPerSecond, reduction);

    /// <summary>Links between all pairs: one peer sees one link, a collective all of them.</summary>
    public static Fabric Mesh(double latencySeconds, double bytesPerSecondPerPeer) =>
        new MeshFabric(latencySeconds, bytesPerSecondPerPeer);

    /// <summary>Rings along axes, two links an axis and device.</summary>
    /// <param name="latencySeconds">Latency of a hop.</param>
    /// <param name="bytesPerSecondPerLink">Rate of one link in one direction.</param>
    /// <param name="axes">Devices along each axis; their product is the number of ranks.</param>
    public static Fabric Torus(
        double latencySeconds,
        double bytesPerSecondPerLink,
        ImmutableArray<int> axes
    ) => new TorusFabric(latencySeconds, bytesPerSecondPerLink, axes);

    /// <summary>Nodes with a fabric inside, joined by a slower one.</summary>
    /// <param name="inside">The fabric inside a node.</param>
    /// <param name="devicesPerNode">Devices of a node.</param>
    /// <param name="latencySeconds">Latency across.</param>
    /// <param name="bytesPerSecond">Rate across for each device.</param>
    /// <param name="oversubscription">Ports towards devices over ports towards the core; 1 for none.</param>
    public static Fabric TwoTiers(
        Fabric inside,
        int devicesPerNode,
        double latencySeconds,
        double bytesPerSecond,
        double oversubscription
    ) =>
        new TwoTierFabric(
            inside,
            devicesPerNode,
            latencySeconds,
            bytesPerSecond / oversubscription
        );

    /// <summary>Seconds in which every rank gets the sum of all ranks' bytes.</summary>
    public double AllReduceSeconds(double bytes, int ranks) =>
        ranks <= 1 ? 0 : AllReduce(bytes, ranks);

    /// <summary>Seconds in which every rank gets all parts of a gathered size; a reduce-scatter takes the same.</summary>
    public double AllGatherSeconds(double bytes, int ranks) =>
        ranks <= 1 ? 0 : AllGather(bytes, ranks);

    /// <summary>Seconds in which every rank sends these bytes in total, an equal part to each rank.</summary>
    public double AllToAllSeconds(double bytes, int ranks) =>
        ranks <= 1 ? 0 : AllToAll(bytes, ranks);

    /// <summary>Seconds of one message between two devices.</summary>
    public abstract double PointToPointSeconds(double bytes);

    private protected abstract double AllReduce(double bytes, int ranks);

    private protected abstract double AllGather(double bytes, int ranks);

    private protected abstract double AllToAll(double bytes, int ranks);

    private sealed record SwitchedFabric(double Latency, double Rate, SwitchReduction Reduction)
        : Fabric
    {
        public override double PointToPointSeconds(double bytes) =>
            Collectives.PointToPoint(bytes, Latency, Rate);

        private protected override double AllReduce(double bytes, int ranks)
        {
            var best = Math.Min(
                Collectives.RingAllReduce(bytes, ranks, Latency, Rate),
                Collectives.TreeAllReduce(bytes, ranks, Latency, Rate)
            );
            return Reduction == SwitchReduction.InSwitch
                ? Math.Min(best, Collectives.SwitchAllReduce(bytes, ranks, Latency, Rate))
                : best;
        }

        private protected override double AllGather(double bytes, int ranks) =>
            Collectives.AllGather(bytes, ranks, Latency, Rate);

        private protected override double AllToAll(double bytes, int ranks) =>
            Collectives.AllToAll(bytes, ranks, Latency, Rate);
    }

    private sealed record MeshFabric(double Latency, double Rate) : Fabric
    {
        public override double PointToPointSeconds(double bytes) =>
            Collectives.PointToPoint(bytes, Latency, Rate);

        // Every rank sends each peer its share at once: one message, one n-th of the bytes on each link.
        private protected override double AllReduce(double bytes, int ranks) =>
            2 * AllGather(bytes, ranks);

        private protected override double AllGather(double bytes, int ranks) =>
            Latency + (bytes / ranks / Rate);

        private protected override double AllToAll(double bytes, int ranks) =>
            Latency + (bytes / ranks / Rate);
    }

    private sealed record TorusFabric(double Latency, double Rate, ImmutableArray<int> Axes)
        : Fabric
    {
        public override double PointToPointSeconds(double bytes) =>
            Collectives.PointToPoint(bytes, Latency, Rate);

        private protected override double AllReduce(double bytes, int ranks) =>
            2 * AllGather(bytes, ranks);

        // One axis after the other, each on what the axes before have gathered; both directions of a ring carry half.
        private protected override double AllGather(double bytes, int ranks)
        {
            var seconds = 0.0;
            var part = bytes;
            foreach (var axis in Axes)
            {
                seconds += Collectives.AllGather(part, axis, Latency, 2 * Rate);
                part /= axis;
            }

            return seconds;
        }

        // A message travels a quarter of each ring on average, over two links a device: k/8 of the bytes on the busiest axis.
        private protected override double AllToAll(double bytes, int ranks)
        {
            var longest = 1;
            var hops = 0;
            foreach (var axis in Axes)
            {
                longest = Math.Max(longest, axis);
                hops += axis / 2;
            }

            return (hops * Latency) + (bytes * Math.Max(longest, 2) / 8 / Rate);
        }
    }

    private sealed record TwoTierFabric(Fabric Inside, int PerNode, double Latency, double Rate)
        : Fabric
    {
        public override double PointToPointSeconds(double bytes) =>
            Collectives.PointToPoint(bytes, Latency, Rate);

        private protected override double AllReduce(double bytes, int ranks)
        {
            var here = Math.Min(PerNode, ranks);
            var nodes = (ranks + here - 1) / here;
            return (2 * Inside.AllGatherSeconds(bytes, here))
                + (nodes > 1 ? Collectives.RingAllReduce(bytes / here, nodes, Latency, Rate) : 0);
        }

        private protected override double AllGather(double bytes, int ranks)
        {
            var here = Math.Min(PerNode, ranks);
            var nodes = (ranks + here - 1) / here;
            return (nodes > 1 ? Collectives.AllGather(bytes / here, nodes, Latency, Rate) : 0)
                + Inside.AllGatherSeconds(bytes, here);
        }

        private protected override double AllToAll(double bytes, int ranks)
        {
            var here = Math.Min(PerNode, ranks);
            var within = Inside.AllToAllSeconds(bytes * here / ranks, here);
            var across = (1 - ((double)here / ranks)) * bytes / Rate;
            return Math.Max(within, ranks > here ? Latency + across : 0);
        }
    }
}
