using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Fabrics;

/// <summary>The fabric of a system of the catalog, scale-up inside its domain and scale-out beyond.</summary>
public static class SystemFabric
{
    /// <summary>The fabric; <c>null</c> when the link between devices is not published.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="ranks">Devices that take part, from which the axes of a torus follow.</param>
    /// <param name="parameters">Latencies, efficiencies and which accelerators form meshes and toruses.</param>
    /// <param name="oversubscription">Oversubscription of the network beyond the domain; 1 for none.</param>
    public static Fabric? Of(
        Accelerator accelerator,
        int ranks,
        BatchedParameters parameters,
        double oversubscription
    )
    {
        if (accelerator.ScaleUpOneWay is not { } link)
        {
            return null;
        }

        var rate = link.BytesPerSecond * parameters.LinkEfficiency;
        var domain = Math.Max(1, accelerator.ScaleUpDomain ?? 1);
        var latency = parameters.AllReduceSeconds / 2;
        Fabric inside =
            parameters.Meshes.Contains(accelerator.Id)
                ? Fabric.Mesh(latency, rate / Math.Max(1, domain - 1))
            : parameters.Toruses.TryGetValue(accelerator.Id, out var axes)
                ? Fabric.Torus(latency, rate / (2 * axes), Axes(Math.Min(ranks, domain), axes))
            : Fabric.Switched(latency, rate, SwitchReduction.None);
        return ranks <= domain || accelerator.ScaleOut is not { } across
            ? inside
            : Fabric.TwoTiers(
                inside,
                domain,
                parameters.PipelineHopSeconds,
                across.BytesPerSecond,
                oversubscription
            );
    }

    /// <summary>Axis lengths as equal as the divisors of the number of ranks allow, longest first.</summary>
    internal static ImmutableArray<int> Axes(int ranks, int axes)
    {
        var lengths = ImmutableArray.CreateBuilder<int>(axes);
        var left = ranks;
        for (var axis = axes; axis > 1; axis--)
        {
            var aim = (int)Math.Round(Math.Pow(left, 1.0 / axis));
            var length = Math.Max(1, aim);
            while (left % length != 0)
            {
                length--;
            }

            lengths.Add(length);
            left /= length;
        }

        lengths.Add(left);
        lengths.Sort((a, b) => b.CompareTo(a));
        return lengths.ToImmutable();
    }
}
