using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Ranges;

/// <summary>
/// The lognormal distribution by its P10, median and P90. When the median is not the geometric mean of the two, each half has a spread of
/// its own (split lognormal): an error band of −35 % to +50 % is used as stated.
/// </summary>
/// <param name="Low">P10, above 0.</param>
/// <param name="Median">P50.</param>
/// <param name="High">P90.</param>
public sealed record Lognormal(double Low, double Median, double High) : Distribution
{
    private const double NormalP90 = 1.2815515655446004;

    private double Down => Math.Log(Median / Low) / NormalP90;

    private double Up => Math.Log(High / Median) / NormalP90;

    /// <summary>The lognormal distribution with a P10 and a P90.</summary>
    public static Lognormal Between(double low, double high) =>
        new(low, Math.Sqrt(low) * Math.Sqrt(high), high);

    /// <inheritdoc/>
    // Half-normal moments: E[exp(s·Z); Z > 0] = exp(s²/2)·Φ(s), and for the lower half with its own spread alike.
    public override double Mean =>
        Median
        * (
            Math.Exp(Up * Up / 2) * StandardNormal.Below(Up)
            + Math.Exp(Down * Down / 2) * StandardNormal.Below(-Down)
        );

    /// <inheritdoc/>
    public override string? Fault =>
        Low <= 0
            ? Worded($"The low value {Low} is not above 0, as a lognormal needs.")
            : RangeOrder.Fault(Low, Median, High);

    /// <inheritdoc/>
    public override Distribution Times(double factor) =>
        new Lognormal(Low * factor, Median * factor, High * factor);

    /// <inheritdoc/>
    public override double Quantile(double share)
    {
        var deviate = StandardNormal.Quantile(share);
        return Median * Math.Exp(deviate * (deviate < 0 ? Down : Up));
    }
}
