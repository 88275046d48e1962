using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>A training run worked out: its best plan, where a step goes, and how long and how much energy the whole takes.</summary>
public sealed record TrainingRun
{
    /// <summary>Fastest plan that fits.</summary>
    public required TrainingPlan Plan { get; init; }

    /// <summary>Parts of one step.</summary>
    public required TrainingStep Step { get; init; }

    /// <summary>Plans that were compared.</summary>
    public required int PlansTried { get; init; }

    /// <summary>Memory of the fullest device.</summary>
    public required Bytes Memory { get; init; }

    /// <summary>Memory a job may use on a device.</summary>
    public required Bytes UsableMemory { get; init; }

    /// <summary>Tokens a second of all accelerators while steps run.</summary>
    public required TokenRate Tokens { get; init; }

    /// <summary>Time of all steps without failures.</summary>
    public required Duration StepsTime { get; init; }

    /// <summary>Useful share of wall-clock time with failures, restarts and checkpoints.</summary>
    public required Fraction UsefulShare { get; init; }

    /// <summary>Time between checkpoints by Daly's rule.</summary>
    public required Duration CheckpointInterval { get; init; }

    /// <summary>Wall-clock time of the run.</summary>
    public required Duration CalendarTime { get; init; }

    /// <summary>Mean IT power while it runs; <c>null</c> where the rated power of the device is not published.</summary>
    public required Power? MeanPower { get; init; }

    /// <summary>IT energy of the run; <c>null</c> where the power is not known.</summary>
    public required Energy? Energy { get; init; }

    /// <summary>P10 of the rate over the stated one.</summary>
    public required double BandLow { get; init; }

    /// <summary>P90 of the rate over the stated one.</summary>
    public required double BandHigh { get; init; }

    /// <summary>Sentences for the explanation: assumptions taken, limits met.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Accelerator hours of the run.</summary>
    public double AcceleratorHours => CalendarTime.Hours * Plan.Devices;
}
