using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>An input that turns the choice between two options, and where.</summary>
/// <param name="Lever">The input.</param>
/// <param name="Crossing">The place nearest to the value used where the two tie.</param>
/// <param name="Reach">
/// How far into its range the place lies: 0 at the middle, 0.8 at P10 or P90, 1 at the ends or past them; <c>null</c> for an input without a range.
/// </param>
public sealed record Flip(Lever Lever, Crossing Crossing, double? Reach)
{
    /// <summary>The move as a share of the value used, for example −0.22.</summary>
    public double RelativeMove => (Crossing.Value - Lever.Value) / Math.Abs(Lever.Value);

    /// <summary>Whether the place lies between P10 and P90 of the input's range.</summary>
    public bool IsPlausible => Reach <= 0.8;
}
