namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Finds the fastest plan of a job on a number of accelerators: every divisor of every degree that the constraints leave open.</summary>
public static class TrainingSearch
{
    private static readonly int[] s_microBatches = [1, 2, 4, 8, 16];

    /// <summary>
    /// The fastest plan that fits the memory. When none fits, <see cref="TrainingFound.Plan"/> is <c>null</c> and the smallest memory met
    /// is told. Pure and deterministic; the first of equals wins.
    /// </summary>
    /// <param name="cost">The job on its device.</param>
    /// <param name="job">The job.</param>
    /// <param name="devices">Accelerators; 1 or more.</param>
    /// <param name="domain">Accelerators of one scale-up domain: the widest tensor-parallel group.</param>
    /// <param name="constraints">What is fixed.</param>
    public static TrainingFound Best(
        TrainingCost cost,
        TrainingJob job,
        int devices,
        int domain,
        TrainingConstraints constraints
    )
    {
        var search = new Search(cost, job, devices, domain, constraints);
        search.Run();
        return search.Found;
    }

    private struct Search(
        TrainingCost cost,
        TrainingJob job,
        int devices,
        int domain,
        TrainingConstraints fixedParts
    )
    {
        private double _fastest = double.PositiveInfinity;
        private double _smallest = double.PositiveInfinity;
        private TrainingPlan? _best;
        private int _count;

        public readonly TrainingFound Found => new(_best, _count, _smallest);

        public void Run()
        {
            var shape = job.Shape;
            var widest = Math.Min(Math.Min(devices, Math.Max(domain, 1)), 64);
            for (var t = fixedParts.Tensor ?? 1; t <= (fixedParts.Tensor ?? widest); t++)
            {
                if (devices % t != 0 || (fixedParts.Tensor is null && shape.Heads % t != 0))
                {
                    continue;
                }

                var deepest = Math.Min(devices / t, shape.Layers);
                for (var p = fixedParts.Pipeline ?? 1; p <= (fixedParts.Pipeline ?? deepest); p++)
                {
                    if (
                        devices % (t * p) == 0
                        && (fixedParts.Pipeline is not null || IsEven(shape.Layers, p))
                    )
                    {
                        OverContext(t, p);
                    }
                }
            }
        }

        // Stages with a layer less than the others are common; half-empty pipelines are not worth trying.
        private static bool IsEven(int layers, int stages) =>
            (double)layers / stages > 0.9 * Math.Ceiling((double)layers / stages);

        private void OverContext(int t, int p)
        {
            var rest = devices / (t * p);
            // Why: splitting a sequence pays only where it is long or where there are more copies than sequences.
            var most =
                fixedParts.Context
                ?? Math.Min(rest, Math.Max(Math.Max(1, job.SequenceTokens / 4096), Missing(rest)));
            for (var c = fixedParts.Context ?? 1; c <= most; c *= 2)
            {
                if (rest % c == 0)
                {
                    OverExperts(t, p, c, rest / c);
                }
            }
        }

        private readonly int Missing(int copies) =>
            copies > job.GlobalBatch ? (int)Math.Ceiling(copies / job.GlobalBatch) : 1;

        private void OverExperts(int t, int p, int c, int d)
        {
            var experts = job.Shape.Experts;
            var most = fixedParts.Expert ?? (experts == 0 ? 1 : Math.Min(experts, t * c * d));
            for (var x = fixedParts.Expert ?? 1; x <= most; x *= 2)
            {
                if (
                    fixedParts.Expert is not null
                    || (t * c * d % x == 0 && (x == 1 || experts % x == 0))
                )
                {
                    OverMicroBatches(t, p, c, x, d);
                }
            }
        }

        private void OverMicroBatches(int t, int p, int c, int x, int d)
        {
            if (fixedParts.MicroBatch is { } given)
            {
                OverMemory(t, p, c, x, d, given);
                return;
            }

            foreach (var b in s_microBatches)
            {
                var m = job.GlobalBatch / ((double)d * b);
                if (fixedParts.AllowsUnevenBatch ? m >= 1 || b == 1 : m >= 1 && m % 1 == 0)
                {
                    OverMemory(t, p, c, x, d, b);
                }
            }
        }

        // From the fastest to the leanest: what fits first is best among plans that differ in memory alone, and the rest is skipped.
        private void OverMemory(int t, int p, int c, int x, int d, int b)
        {
            var interleave = fixedParts.Interleave ?? (p > 1 ? Chunks(p) : 1);
            var sequence = fixedParts.SequenceParallel ?? t > 1;
            var isShared = d * c > 1;
            var first =
                fixedParts.Sharding ?? (isShared ? StateSharding.Optimizer : StateSharding.None);
            var last =
                fixedParts.Sharding ?? (isShared && p == 1 ? StateSharding.Parameters : first);
            var least = fixedParts.Recompute ?? Recompute.None;
            var most = fixedParts.Recompute ?? Recompute.Full;
            for (var again = least; again <= most; again++)
            {
                for (var sharding = first; sharding <= last; sharding++)
                {
                    if (Try(new(t, p, interleave, c, x, d, b, sharding, again, sequence)))
                    {
                        break;
                    }
                }
            }
        }

        private readonly int Chunks(int p)
        {
            var perStage = job.Shape.Layers / p;
            for (var v = Math.Min(8, perStage); v > 1; v--)
            {
                if (perStage % v == 0)
                {
                    return v;
                }
            }

            return 1;
        }

        private bool Try(in TrainingPlan plan)
        {
            _count++;
            var bytes = cost.MemoryBytes(plan);
            _smallest = Math.Min(_smallest, bytes);
            if (bytes > cost.UsableBytes || !cost.IsReachable(plan.Devices))
            {
                return false;
            }

            var seconds = cost.Step(plan).Seconds;
            if (seconds < _fastest)
            {
                _fastest = seconds;
                _best = plan;
            }

            return true;
        }
    }
}
