using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Runs on wafers that weights are streamed to (model equations, 19): one copy of the model a wafer, no other split. No public figure shows
/// the efficiency at scale, so the band is wide.
/// </summary>
internal static class WaferTrainingPlanner
{
    // Why: the vendor and one study (arXiv:2409.00287) give 0.25 to 0.55 of dense peak against 0.45 used; rates are that far off.
    private const double BandLow = 0.5;
    private const double BandHigh = 1.6;
    private const double BytesPerWeight = 2;

    public static (TrainingRun? Run, Problem? Problem) Plan(
        TrainingRunSpec spec,
        TrainingShape shape,
        TrainingParameters parameters
    )
    {
        if (spec.Accelerator.DensePeak(spec.Format) is not { } peak)
        {
            return (null, TrainingProblems.NoRate(spec.Accelerator, spec.Format));
        }

        if (spec.GlobalBatch < spec.Count)
        {
            return (null, TrainingProblems.TooFewSequences(spec));
        }

        var job = new TrainingJob(
            shape,
            spec.SequenceTokens,
            spec.GlobalBatch,
            spec.Format,
            spec.Kind
        );
        var wafer = parameters.Wafer with { DenseOps = peak.FlopsPerSecond };
        var step = Step(job, wafer, spec.Count, parameters.WaferStepSeconds);
        return (Describe(spec, job, wafer, step, parameters), null);
    }

    private static TrainingStep Step(
        TrainingJob job,
        WaferTraining wafer,
        int wafers,
        double hostSeconds
    )
    {
        var operations = job.OperationsPerToken * job.TokensPerStep;
        var ideal = operations / (wafers * wafer.DenseOps);
        var arithmetic = ideal / wafer.ComputeShare;
        var whole = wafer.StepSeconds(
            operations,
            job.Shape.Parameters,
            BytesPerWeight,
            job.Shape.Layers,
            wafers
        );
        return new(
            ideal,
            arithmetic - ideal,
            0,
            hostSeconds,
            0,
            0,
            0,
            0,
            0,
            0,
            // Why: what is left of one wafer's arithmetic after itself rounds to less than nothing.
            Math.Max(0, whole - arithmetic),
            0,
            0
        );
    }

    private static TrainingRun Describe(
        TrainingRunSpec spec,
        TrainingJob job,
        WaferTraining wafer,
        TrainingStep step,
        TrainingParameters parameters
    )
    {
        var rate = job.TokensPerStep / step.Seconds;
        var (useful, interval) = parameters.Useful(spec.Count);
        var calendar = Duration.FromSeconds(spec.Tokens / rate / useful);
        var needed = wafer.TokensToBeComputeBound(BytesPerWeight) * spec.Count;
        return new()
        {
            Plan = new(
                1,
                1,
                1,
                1,
                1,
                spec.Count,
                1,
                StateSharding.None,
                Recompute.None,
                IsSequenceParallel: false
            ),
            Step = step,
            PlansTried = 1,
            Memory = default,
            UsableMemory = spec.Accelerator.Memory ?? default,
            Tokens = TokenRate.FromTokensPerSecond(rate),
            StepsTime = Duration.FromSeconds(spec.Tokens / rate),
            UsefulShare = Fraction.Of(useful),
            CheckpointInterval = Duration.FromSeconds(interval),
            CalendarTime = calendar,
            MeanPower = null,
            Energy = null,
            BandLow = BandLow,
            BandHigh = BandHigh,
            Notes =
            [
                Worded(
                    "Weights stay in memory beside the wafers and are streamed layer by layer; the memory on the wafer limits only the activations."
                ),
                Worded(
                    $"The share of peak ({wafer.ComputeShare:0.##}) is an estimate: no training run at this scale is published."
                ),
                Worded(
                    $"The batch limits wafers: {spec.Count} of them need at least {needed / 1e6:0.#} million tokens a step before streaming hides behind arithmetic; this run has {job.TokensPerStep / 1e6:0.#} million."
                ),
            ],
        };
    }
}
