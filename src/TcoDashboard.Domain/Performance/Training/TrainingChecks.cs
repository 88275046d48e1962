namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What is impossible about a training plan, each with both numbers and the way out.</summary>
public static class TrainingChecks
{
    /// <summary>All problems of a plan; empty when it can run.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="job">What it has to do.</param>
    /// <param name="device">On what.</param>
    /// <param name="cost">Costs of the job on the device.</param>
    /// <param name="devices">Accelerators there are.</param>
    public static IReadOnlyList<Problem> Check(
        in TrainingPlan plan,
        TrainingJob job,
        TrainingDevice device,
        TrainingCost cost,
        int devices
    )
    {
        var problems = new List<Problem>();
        Degrees(plan, job.Shape, problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        Counts(plan, job, devices, problems);
        if (!cost.IsReachable(plan.Devices))
        {
            problems.Add(Unreachable(plan, device));
        }

        if (!cost.Fits(plan))
        {
            problems.Add(DoesNotFit(cost.MemoryBytes(plan), cost.UsableBytes, device));
        }

        return problems;
    }

    private static void Counts(
        in TrainingPlan plan,
        TrainingJob job,
        int devices,
        List<Problem> problems
    )
    {
        if (plan.Devices != devices)
        {
            problems.Add(
                Problem.Error(
                    "plan",
                    TrainingProblems.DevicesDisagree,
                    Worded(
                        $"The degrees take {plan.Tensor} x {plan.Pipeline} x {plan.Context} x {plan.Data} = {plan.Devices} accelerators, but there are {devices}."
                    ),
                    Worded($"Change a degree so that the product is {devices}.")
                )
            );
        }

        var together = (double)plan.Data * plan.MicroBatch;
        if (job.GlobalBatch % together != 0)
        {
            problems.Add(
                Problem.Error(
                    "global_batch",
                    TrainingProblems.BatchIndivisible,
                    Worded(
                        $"A batch of {job.GlobalBatch:0} sequences cannot be shared by {plan.Data} copies in micro-batches of {plan.MicroBatch}."
                    ),
                    Worded($"Use a multiple of {together:0} sequences.")
                )
            );
        }
    }

    private static Problem Unreachable(in TrainingPlan plan, TrainingDevice device) =>
        Problem.Error(
            "plan",
            TrainingProblems.LinkUnknown,
            Worded(
                $"The plan spans {plan.Devices} accelerators, but the link of {device.Name} beyond its domain of {device.Domain} is not known."
            ),
            Worded(
                $"State its scale-out bandwidth as an own figure, or use at most {device.Domain}."
            )
        );

    private static Problem DoesNotFit(double bytes, double usable, TrainingDevice device) =>
        Problem.Error(
            "plan",
            TrainingProblems.DoesNotFit,
            Worded(
                $"The plan needs {bytes / 1e9:0.0} GB on one {device.Name}, usable are {usable / 1e9:0.0} GB."
            ),
            Worded(
                "Split further (tensor, pipeline, sharding), recompute more, or use a smaller micro-batch."
            )
        );

    private static void Degrees(in TrainingPlan plan, TrainingShape shape, List<Problem> problems)
    {
        Positive(plan.Tensor, "tensor", problems);
        Positive(plan.Pipeline, "pipeline", problems);
        Positive(plan.Interleave, "interleave", problems);
        Positive(plan.Context, "context", problems);
        Positive(plan.Expert, "expert", problems);
        Positive(plan.Data, "data", problems);
        Positive(plan.MicroBatch, "micro_batch", problems);
        if (problems.Count > 0)
        {
            return;
        }

        if (shape.Heads % plan.Tensor != 0)
        {
            problems.Add(
                Divides("tensor", plan.Tensor, shape.Heads, Worded("attention heads"), shape)
            );
        }

        var chunks = plan.Pipeline * plan.Interleave;
        if (chunks > shape.Layers)
        {
            problems.Add(
                Problem.Error(
                    "pipeline",
                    TrainingProblems.DegreeImpossible,
                    Worded(
                        $"{plan.Pipeline} stages of {plan.Interleave} chunks need {chunks} layers; {shape.Name} has {shape.Layers}."
                    ),
                    Worded($"Use at most {shape.Layers} stages times chunks.")
                )
            );
        }

        if (plan.Expert > 1 && (shape.Experts == 0 || shape.Experts % plan.Expert != 0))
        {
            problems.Add(Divides("expert", plan.Expert, shape.Experts, Worded("experts"), shape));
        }

        var ranks = plan.Tensor * plan.Context * plan.Data;
        if (ranks % plan.Expert != 0)
        {
            problems.Add(
                Divides("expert", plan.Expert, ranks, Worded("ranks of one pipeline stage"), shape)
            );
        }
    }

    private static void Positive(int degree, string name, List<Problem> problems)
    {
        if (degree < 1)
        {
            problems.Add(
                Problem.Error(
                    name,
                    TrainingProblems.DegreeImpossible,
                    Worded($"The {name} degree is {degree}; the least is 1."),
                    Worded("Use 1 or more.")
                )
            );
        }
    }

    private static Problem Divides(
        string name,
        int degree,
        int whole,
        string what,
        TrainingShape shape
    ) =>
        Problem.Error(
            name,
            TrainingProblems.DegreeImpossible,
            Worded(
                $"The {name} degree {degree} does not divide the {whole} {what} of {shape.Name}."
            ),
            whole == 0
                ? Worded("Use 1: the model has none to split.")
                : Worded($"Use a divisor of {whole}.")
        );
}
