using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs that matter only where a model is trained.</summary>
internal static class TrainingInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.TrainingUse,
            Worded("Share of time in runs"),
            Unit.Fraction,
            InputTopic.Load,
            0.01,
            1,
            DeploymentSet.All,
            Worded(
                "Share of the horizon in which runs are under way; pauses, tests and repairs between runs take the rest. An owned fleet is paid for throughout."
            ),
            Defaults.Neutral(1, Worded("One run follows another without a pause."))
        )
        {
            OnlyFor = LoadUse.Training,
        },
        new(
            InputKeys.TrainingFailures,
            Worded("Failures of an accelerator a year"),
            Unit.PerYear,
            InputTopic.Load,
            0.0001,
            100,
            DeploymentSet.All,
            Worded(
                "Interruptions of a run for each accelerator in a year of 8,760 hours. A cluster fails that often times its accelerators."
            ),
            Defaults.Figure("calibration/training#device_failures_per_year")
        )
        {
            OnlyFor = LoadUse.Training,
        },
        new(
            InputKeys.TrainingCheckpoint,
            Worded("Time a checkpoint stops the work"),
            Unit.Second,
            InputTopic.Load,
            0.1,
            7200,
            DeploymentSet.All,
            Worded("Seconds that training stands still while its state is saved."),
            Defaults.Figure("calibration/training#checkpoint_s")
        )
        {
            OnlyFor = LoadUse.Training,
        },
        new(
            InputKeys.TrainingRestart,
            Worded("Time to restart after a failure"),
            Unit.Second,
            InputTopic.Load,
            0,
            86_400,
            DeploymentSet.All,
            Worded("Seconds from a failure until training goes on from the last checkpoint."),
            Defaults.Figure("calibration/training#restart_s")
        )
        {
            OnlyFor = LoadUse.Training,
        },
    ];
}
