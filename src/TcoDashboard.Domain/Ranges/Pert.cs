using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Ranges;

/// <summary>
/// The PERT distribution (Malcolm et al. 1959; Vose 2008): a beta distribution between a smallest and a largest value whose mean weighs the
/// most likely value four times. Less weight in the tails than <see cref="Triangular"/>.
/// </summary>
/// <param name="Low">Smallest value.</param>
/// <param name="Mode">Most likely value.</param>
/// <param name="High">Largest value.</param>
public sealed record Pert(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => (Low + 4 * Mode + High) / 6;

    /// <inheritdoc/>
    public override string? Fault => RangeOrder.Fault(Low, Mode, High);

    /// <inheritdoc/>
    public override Distribution Times(double factor) =>
        new Pert(Low * factor, Mode * factor, High * factor);

    /// <inheritdoc/>
    public override double Quantile(double share)
    {
        var width = High - Low;
        return width <= 0
            ? Mode
            : Low
                + width
                    * BetaDistribution.Quantile(
                        1 + 4 * (Mode - Low) / width,
                        1 + 4 * (High - Mode) / width,
                        share
                    );
    }
}
