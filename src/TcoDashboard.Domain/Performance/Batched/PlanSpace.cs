using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>
/// The arrangements that are tried (model equations, 7): tensor degrees that divide the heads inside the scale-up domain; for expert
/// models also attention copies with the experts spread over all devices, over several domains and systems where the network between them
/// is known; pipelines only where nothing fits in one system.
/// </summary>
internal static class PlanSpace
{
    // Why: groups of experts over several servers are measured in public, groups over several racks of one domain each are not; engines
    // keep them inside the rack.
    private const int LargestServer = 16;

    // Why: below, one group reads a prompt in a few steps, and sharing it gains less than its messages cost.
    private const double LongPrompt = 32_768;

    // Why: a wide group spreads attention over its devices by requests; splitting one request further only adds reductions.
    private const int WidestTensor = 8;

    public static List<PlannedCopy> Fitting(AcceleratorCounts counts, BatchedConditions conditions)
    {
        var fitting = new List<PlannedCopy>();
        foreach (var devices in Sizes(counts, conditions.Batched))
        {
            Add(fitting, new(devices, devices, 1, 1, 1), conditions);
            AddExperts(fitting, devices, devices - 1, conditions);
        }

        if (fitting.Count == 0 && conditions.Device.HasStageLink)
        {
            AddPipelines(fitting, counts, conditions, counts.InSystem);
        }

        var within = fitting.Count;
        foreach (var devices in WideSizes(counts, conditions))
        {
            AddExperts(fitting, devices, Math.Min(counts.InDomain, WidestTensor), conditions);
        }

        AddContexts(fitting, counts, conditions);

        // Why: stages over more systems than needed only add hops.
        var systems = conditions.Device.HasScaleOut ? counts.Spans.Wide : [];
        for (var next = 0; within == 0 && next < systems.Length; next++)
        {
            var before = fitting.Count;
            AddPipelines(fitting, counts, conditions, counts.InSystem * systems[next]);
            within = fitting.Count - before;
        }

        return fitting;
    }

    // Long prompts shared by attention groups: those of experts as they are, and copies of dense layers side by side, over systems too.
    private static void AddContexts(
        List<PlannedCopy> fitting,
        AcceleratorCounts counts,
        BatchedConditions conditions
    )
    {
        if (conditions.Load.NewTokens < LongPrompt)
        {
            return;
        }

        foreach (var copy in fitting.Where(copy => copy.Plan.AttentionData > 1).ToArray())
        {
            Add(fitting, copy.Plan with { Context = copy.Plan.AttentionData }, conditions);
        }

        if (conditions.Load.Shape.Experts > 0)
        {
            return;
        }

        var tensor = Sizes(counts, conditions.Batched)
            .Last(size => conditions.Load.Shape.Heads % size == 0);
        var wide = conditions.Device.HasScaleOut ? counts.Spans.Wide : [];
        int[] sizes =
        [
            .. Sizes(counts, conditions.Batched),
            .. wide.Select(span => span * counts.InSystem)
                .Where(devices => devices <= conditions.Batched.ReplicaDevices),
        ];
        foreach (var devices in sizes)
        {
            for (var each = tensor; each >= 1 && each * 8 >= tensor; each /= 2)
            {
                if (devices > each && devices % each == 0)
                {
                    var groups = devices / each;
                    var plan = new ParallelPlan(devices, each, 1, 1, groups) { Context = groups };
                    Add(fitting, plan, conditions);
                }
            }
        }
    }

    private static void AddExperts(
        List<PlannedCopy> fitting,
        int devices,
        int mostTensor,
        BatchedConditions conditions
    )
    {
        if (devices > conditions.Load.Shape.Experts)
        {
            return;
        }

        for (var tensor = 1; tensor <= mostTensor; tensor++)
        {
            if (devices % tensor == 0)
            {
                var plan = new ParallelPlan(devices, tensor, 1, devices, devices / tensor);
                Add(fitting, plan, conditions);
            }
        }
    }

    // Groups of experts over several domains: those of one system, then those of several systems.
    private static IEnumerable<int> WideSizes(
        AcceleratorCounts counts,
        BatchedConditions conditions
    )
    {
        if (
            !conditions.Device.HasScaleOut
            || counts.InDomain == 1
            || counts.InSystem % counts.InDomain != 0
        )
        {
            yield break;
        }

        var most = Math.Min(conditions.Load.Shape.Experts, conditions.Batched.ReplicaDevices);
        for (
            var devices = 2 * counts.InDomain;
            devices <= Math.Min(counts.InSystem, most);
            devices += counts.InDomain
        )
        {
            if (counts.InSystem % devices == 0)
            {
                yield return devices;
            }
        }

        foreach (var span in counts.Spans.Wide)
        {
            if (counts.InDomain <= LargestServer && span * counts.InSystem <= most)
            {
                yield return span * counts.InSystem;
            }
        }
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

        var systems =
            conditions.Device.HasScaleOut && counts.Spans.Wide.Length > 0
                ? counts.Spans.Wide[^1]
                : 1;
        var stages = Math.Min(
            counts.InSystem * systems / largest.Tensor,
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
        BatchedConditions conditions,
        int devices
    )
    {
        foreach (var tensor in Sizes(counts, conditions.Batched))
        {
            var most = Math.Min(
                devices / tensor,
                Math.Min(conditions.Load.Shape.Layers, conditions.Batched.ReplicaDevices / tensor)
            );

            // Why: a copy over several systems takes all their devices, because nobody else gets what it leaves.
            for (
                var stages = devices > counts.InSystem ? Math.Max(2, devices / tensor) : 2;
                stages <= most;
                stages++
            )
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
