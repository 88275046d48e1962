using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Plans training runs: best layout, calendar time, energy, and how they scale.</summary>
public static class TrainingPlanner
{
    /// <summary>Works out a run, or says what keeps it from running. Pure and deterministic.</summary>
    public static (TrainingRun? Run, Problem? Problem) Plan(
        TrainingRunSpec spec,
        TrainingParameters parameters
    )
    {
        var (shape, missing) = TrainingShape.Describe(spec.Model);
        if (shape is null)
        {
            return (null, missing[0]);
        }

        switch (spec.Accelerator.Style)
        {
            case ExecutionStyle.WaferScale:
                return WaferTrainingPlanner.Plan(spec, shape, parameters);
            case not ExecutionStyle.Batched:
                return (null, TrainingProblems.NotBatched(spec.Accelerator));
        }

        var (device, problem) = TrainingDevice.Describe(spec.Accelerator, spec.Format, parameters);
        if (device is null)
        {
            return (null, problem);
        }

        var job = new TrainingJob(
            shape,
            spec.SequenceTokens,
            spec.GlobalBatch,
            spec.Format,
            spec.Kind
        );
        var cost = new TrainingCost(
            job,
            device,
            EngineFor(spec.Accelerator, parameters),
            parameters
        );
        if (!cost.IsReachable(spec.Count))
        {
            return (null, TrainingProblems.NoLinks(spec.Accelerator, spec.Count, device.Domain));
        }

        var (found, isPadded) = Search(spec, job, cost, Math.Min(device.Domain, 16));
        return found.Plan is { } plan
            ? (
                Describe(spec, job, device, cost, found, plan, parameters) with
                {
                    Notes = isPadded ? [PaddedBatch(spec, plan)] : [],
                },
                null
            )
            : (null, TrainingProblems.NoRun(spec, found, cost.UsableBytes));
    }

    /// <summary>The same run on several numbers of accelerators; numbers on which it does not run are left out.</summary>
    public static IReadOnlyList<(int Count, TrainingRun Run)> Scale(
        TrainingRunSpec spec,
        IEnumerable<int> counts,
        TrainingParameters parameters
    )
    {
        var curve = new List<(int, TrainingRun)>();
        foreach (var count in counts)
        {
            if (Plan(spec with { Count = count }, parameters).Run is { } run)
            {
                curve.Add((count, run));
            }
        }

        return curve;
    }

    /// <summary>The tuned stack for a device: that of its maker.</summary>
    public static TrainingEngine EngineFor(
        Accelerator accelerator,
        TrainingParameters parameters
    ) =>
        parameters.Engine(
            accelerator.Vendor switch
            {
                "AMD" => "rocm",
                "Google" => "maxtext",
                "AWS" => "neuron",
                "Intel" => "habana",
                _ when accelerator.DensePeak(NumberFormat.Fp4) is not null => "megatron-blackwell",
                _ => "megatron",
            }
        );

    private static (TrainingFound Found, bool IsPadded) Search(
        TrainingRunSpec spec,
        TrainingJob job,
        TrainingCost cost,
        int widest
    )
    {
        var found = TrainingSearch.Best(cost, job, spec.Count, widest, new());
        return found.Tried > 0 || !spec.PadsBatch
            ? (found, false)
            : (
                TrainingSearch.Best(
                    cost,
                    job,
                    spec.Count,
                    widest,
                    new() { AllowsUnevenBatch = true }
                ),
                true
            );
    }

    private static string PaddedBatch(TrainingRunSpec spec, TrainingPlan plan) =>
        Worded(
            $"{spec.GlobalBatch:0} sequences of a step do not share evenly between {plan.Data} copies; the batch is adjusted to the nearest number that does."
        );

    private static TrainingRun Describe(
        TrainingRunSpec spec,
        TrainingJob job,
        TrainingDevice device,
        TrainingCost cost,
        TrainingFound found,
        TrainingPlan plan,
        TrainingParameters parameters
    )
    {
        var step = cost.Step(plan);
        var rate = job.TokensPerStep / step.Seconds;
        var steps = spec.Tokens / rate;
        var (useful, interval) = parameters.Useful(spec.Count);
        var calendar = Duration.FromSeconds(steps / useful);
        Power? power = device.RatedWatts is { } watts
            ? Power.FromWatts(watts * parameters.NodePowerRatio * spec.Count)
            : null;
        return new()
        {
            Plan = plan,
            Step = step,
            PlansTried = found.Tried,
            Memory = Bytes.FromCount(cost.MemoryBytes(plan)),
            UsableMemory = Bytes.FromCount(cost.UsableBytes),
            Tokens = TokenRate.FromTokensPerSecond(rate),
            StepsTime = Duration.FromSeconds(steps),
            UsefulShare = Fraction.Of(useful),
            CheckpointInterval = Duration.FromSeconds(interval),
            CalendarTime = calendar,
            MeanPower = power,
            Energy = power is { } known ? known * calendar : null,
            BandLow = parameters.BandLow,
            BandHigh = parameters.BandHigh,
        };
    }
}
