using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Domain.Analysis.Sensitivity;

/// <summary>What one lever does to the target when it goes to the ends of its range and everything else stands still.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Low">Its P10.</param>
/// <param name="High">Its P90.</param>
/// <param name="AtLow">The target at the low end; <c>null</c> when it cannot be computed.</param>
/// <param name="AtHigh">The target at the high end; <c>null</c> when it cannot be computed.</param>
public sealed record TornadoBar(Lever Lever, double Low, double High, double? AtLow, double? AtHigh)
{
    /// <summary>How far the target moves between the two ends; <c>null</c> when an end cannot be computed.</summary>
    public double? Swing => AtLow is { } low && AtHigh is { } high ? Math.Abs(high - low) : null;
}
