using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>
/// The arrangements that are tried (model equations, 7): tensor degrees that divide the heads inside the scale-up domain; for expert
/// models also attention copies with the experts spread over all devices; pipelines only where nothing else fits.
/// </summary>
internal static class PlanSpace
{
    public static List<PlanCost> Fitting(
        AcceleratorCounts counts,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        var fitting = new List<PlanCost>();
        foreach (var devices in Sizes(counts, parameters))
        {
            Add(fitting, new(devices, devices, 1, 1, 1), load, device, parameters);
            for (var tensor = 1; load.Shape.Experts > 0 && tensor < devices; tensor++)
            {
                if (devices % tensor == 0 && devices <= load.Shape.Experts)
                {
                    var plan = new ParallelPlan(devices, tensor, 1, devices, devices / tensor);
                    Add(fitting, plan, load, device, parameters);
                }
            }
        }

        if (fitting.Count == 0 && device.StageBytesPerSecond > 0)
        {
            AddPipelines(fitting, counts, load, device, parameters);
        }

        return fitting;
    }

    /// <summary>The arrangement that needs the least memory in the most devices one copy may use.</summary>
    public static ParallelPlan Largest(
        AcceleratorCounts counts,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        var largest = new ParallelPlan(1, 1, 1, 1, 1);
        foreach (var devices in Sizes(counts, parameters))
        {
            largest =
                load.Shape.Heads % devices == 0 && devices > largest.Devices
                    ? new(devices, devices, 1, 1, 1)
                    : largest;
        }

        var stages = Math.Min(
            counts.InSystem / largest.Tensor,
            Math.Min(load.Shape.Layers, parameters.ReplicaDevices / largest.Tensor)
        );
        return stages > 1 && device.StageBytesPerSecond > 0
            ? new(largest.Tensor * stages, largest.Tensor, stages, 1, 1)
            : largest;
    }

    private static void Add(
        List<PlanCost> fitting,
        ParallelPlan plan,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        if (
            load.Shape.Heads % plan.Tensor == 0
            && PlanCost.Of(plan, load, device, parameters) is { } cost
        )
        {
            fitting.Add(cost);
        }
    }

    private static void AddPipelines(
        List<PlanCost> fitting,
        AcceleratorCounts counts,
        BatchedLoad load,
        BatchedDevice device,
        BatchedParameters parameters
    )
    {
        foreach (var tensor in Sizes(counts, parameters))
        {
            var most = Math.Min(
                counts.InSystem / tensor,
                Math.Min(load.Shape.Layers, parameters.ReplicaDevices / tensor)
            );
            for (var stages = 2; stages <= most; stages++)
            {
                var plan = new ParallelPlan(tensor * stages, tensor, stages, 1, 1);
                Add(fitting, plan, load, device, parameters);
            }
        }
    }

    // Powers of two and divisors of the system: other sizes leave devices over or do not split heads and experts evenly.
    private static IEnumerable<int> Sizes(AcceleratorCounts counts, BatchedParameters parameters)
    {
        var most = Math.Min(counts.InDomain, parameters.ReplicaDevices);
        for (var size = 1; size <= most; size++)
        {
            if (counts.InSystem % size == 0 || (size & (size - 1)) == 0)
            {
                yield return size;
            }
        }
    }
}
