namespace TcoDashboard.Domain.Ranges;

/// <summary>The triangular distribution: a smallest, a most likely and a largest value.</summary>
/// <param name="Low">Smallest value.</param>
/// <param name="Mode">Most likely value.</param>
/// <param name="High">Largest value.</param>
public sealed record Triangular(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => (Low + Mode + High) / 3;

    /// <inheritdoc/>
    public override string? Fault => RangeOrder.Fault(Low, Mode, High);

    /// <inheritdoc/>
    public override Distribution Times(double factor) =>
        new Triangular(Low * factor, Mode * factor, High * factor);

    /// <inheritdoc/>
    public override double Quantile(double share)
    {
        var width = High - Low;
        if (width <= 0)
        {
            return Mode;
        }

        var turn = (Mode - Low) / width;
        return share < turn
            ? Low + Math.Sqrt(share * width * (Mode - Low))
            : High - Math.Sqrt((1 - share) * width * (High - Mode));
    }
}
