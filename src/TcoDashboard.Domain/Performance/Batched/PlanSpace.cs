using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>
/// The arrangements that are tried (model equations, 7): tensor degrees that divide the heads inside the scale-up domain; for expert
/// models also attention copies with the experts spread over all devices; pipelines only where nothing else fits.
/// </summary>
internal static class PlanSpace
{
    public static List<PlannedCopy> Fitting(AcceleratorCounts counts, BatchedConditions conditions)
    {
        var fitting = new List<PlannedCopy>();
        foreach (var devices in Sizes(counts, conditions.Batched))
        {
            Add(fitting, new(devices, devices, 1, 1, 1), conditions);
            for (var tensor = 1; conditions.Load.Shape.Experts > 0 && tensor < devices; tensor++)
            {
                if (devices % tensor == 0 && devices <= conditions.Load.Shape.Experts)
                {
                    var plan = new ParallelPlan(devices, tensor, 1, devices, devices / tensor);
                    Add(fitting, plan, conditions);
                }
            }
        }

        if (fitting.Count == 0 && conditions.Device.HasStageLink)
        {
            AddPipelines(fitting, counts, conditions);
        }

        return fitting;
    }

    /// <summary>The arrangement that needs the least memory in the most devices one copy may use.</summary>
    public static ParallelPlan Largest(AcceleratorCounts counts, BatchedConditions conditions)
    {
        var largest = new ParallelPlan(1, 1, 1, 1, 1);
        foreach (var devices in Sizes(counts, conditions.Batched))
        {
            largest =
                conditions.Load.Shape.Heads % devices == 0 && devices > largest.Devices
                    ? new(devices, devices, 1, 1, 1)
                    : largest;
        }

        var stages = Math.Min(
            counts.InSystem / largest.Tensor,
            Math.Min(
                conditions.Load.Shape.Layers,
                conditions.Batched.ReplicaDevices / largest.Tensor
            )
        );
        return stages > 1 && conditions.Device.HasStageLink
            ? new(largest.Tensor * stages, largest.Tensor, stages, 1, 1)
            : largest;
    }

    private static void Add(
        List<PlannedCopy> fitting,
        ParallelPlan plan,
        BatchedConditions conditions
    )
    {
        if (
            conditions.Load.Shape.Heads % plan.Tensor == 0
            && PlannedCopy.Of(plan, conditions) is { } copy
        )
        {
            fitting.Add(copy);
        }
    }

    private static void AddPipelines(
        List<PlannedCopy> fitting,
        AcceleratorCounts counts,
        BatchedConditions conditions
    )
    {
        foreach (var tensor in Sizes(counts, conditions.Batched))
        {
            var most = Math.Min(
                counts.InSystem / tensor,
                Math.Min(conditions.Load.Shape.Layers, conditions.Batched.ReplicaDevices / tensor)
            );
            for (var stages = 2; stages <= most; stages++)
            {
                var plan = new ParallelPlan(tensor * stages, tensor, stages, 1, 1);
                Add(fitting, plan, conditions);
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
