using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>How fast systems train: plans the run on whole systems, and refuses, with both numbers and the way out, what it cannot plan.</summary>
public static class TrainingPerformance
{
    /// <summary>Most accelerators looked at.</summary>
    public const int MostAccelerators = 131_072;

    private static readonly ImmutableArray<int> s_curve =
    [
        1,
        8,
        64,
        256,
        512,
        1024,
        2048,
        4096,
        8192,
        16_384,
        32_768,
        65_536,
        100_000,
    ];

    /// <summary>Plans a run on some systems; the count of <paramref name="spec"/> is replaced by theirs. Pure and deterministic.</summary>
    /// <param name="system">The system.</param>
    /// <param name="systems">How many; 1 or more.</param>
    /// <param name="spec">The run.</param>
    /// <param name="training">Parameters of the training model.</param>
    /// <param name="power">Parameters of power.</param>
    public static (TrainingPoint? Point, Problem? Problem) Evaluate(
        AcceleratorSystem system,
        int systems,
        TrainingRunSpec spec,
        TrainingParameters training,
        PowerParameters power
    )
    {
        var (powers, missing) = SystemPowers.Describe(system, power);
        if (powers is null)
        {
            return (null, missing);
        }

        var planned = spec with { Count = systems * system.AcceleratorCount };
        var (run, problem) = TrainingPlanner.Plan(planned, training);
        return run is null
            ? (null, problem)
            : (Describe(system, systems, planned, run, powers, training), null);
    }

    /// <summary>The run on 1 to 100,000 accelerators; numbers on which it does not run are left out.</summary>
    public static ImmutableArray<TrainingScale> Scaling(
        TrainingRunSpec spec,
        TrainingParameters training
    ) =>
        [
            .. TrainingPlanner
                .Scale(
                    spec with
                    {
                        PadsBatch = true,
                    },
                    s_curve.Append(spec.Count).Distinct().Order(),
                    training
                )
                .Select(one => new TrainingScale(
                    one.Count,
                    Duration.FromSeconds(one.Run.Step.Seconds),
                    one.Run.CalendarTime,
                    Fraction.Of(one.Run.Step.ModelUtilisation),
                    one.Run.UsefulShare,
                    Fraction.Of(one.Run.Step.ExposedCommunication / one.Run.Step.Seconds)
                )),
        ];

    private static TrainingPoint Describe(
        AcceleratorSystem system,
        int systems,
        TrainingRunSpec spec,
        TrainingRun run,
        SystemPowers powers,
        TrainingParameters training
    )
    {
        var (shape, _) = TrainingShape.Describe(spec.Model);
        var job = new TrainingJob(
            shape!,
            spec.SequenceTokens,
            spec.GlobalBatch,
            spec.Format,
            spec.Kind
        );
        var isWafer = system.Accelerator.Style == ExecutionStyle.WaferScale;
        return new()
        {
            Spec = spec,
            Run = run,
            Systems = systems,
            OperationsPerToken = job.OperationsPerToken,
            Peak = system.Accelerator.DensePeak(spec.Format)!.Value,
            Formats = TrainingFormats.Of(system.Accelerator, spec.Format, training),
            SystemPower = Power.FromWatts(Watts(system, powers, training)),
            SystemIdlePower = Power.FromWatts(powers.IdleWatts),
            SystemProvisionedPower = Power.FromWatts(powers.ProvisionedWatts),
            ProvisionedBasis = powers.ProvisionedBasis,
            Tier = isWafer ? EvidenceTier.Modelled : EvidenceTier.Calibrated,
            Notes = run.Notes,
        };
    }

    // Why: servers that train were metered at their devices' rating times a ratio; a wafer's rating is that of the whole system already.
    private static double Watts(
        AcceleratorSystem system,
        SystemPowers powers,
        TrainingParameters training
    ) =>
        system.Accelerator is { Style: ExecutionStyle.Batched, RatedPower: { } rated }
            ? Math.Min(
                rated.Watts * training.NodePowerRatio * system.AcceleratorCount,
                powers.ProvisionedWatts
            )
            : powers.LoadWatts(system.AcceleratorCount, 1);
}
