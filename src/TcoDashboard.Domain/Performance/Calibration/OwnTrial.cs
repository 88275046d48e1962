using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What own load tests would change, before anything is changed.</summary>
/// <param name="Set">The private calibration.</param>
/// <param name="Groups">The tests by accelerator, model and kind, in that order.</param>
public sealed record OwnTrial(CalibrationSet Set, ImmutableArray<OwnTrialGroup> Groups)
{
    /// <summary>Rows that correct the speeds of scenarios.</summary>
    public int Correcting => Groups.Sum(group => group.Correcting);
}
