using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>What a calibration gives.</summary>
/// <param name="Set">The calibration.</param>
/// <param name="Views">Every row's prediction under each view: uncalibrated, fitted, neighbours, and left out by hardware or model.</param>
public sealed record CalibrationOutcome(
    CalibrationSet Set,
    ImmutableDictionary<string, ImmutableArray<ScoredRow>> Views
)
{
    /// <summary>Fitted parameters of training.</summary>
    public required Training.TrainingParameters Training { get; init; }
}
