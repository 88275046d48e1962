namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Loads that a set of measurements covers.</summary>
/// <param name="LeastClients">Fewest requests in flight on one accelerator.</param>
/// <param name="MostClients">Most requests in flight on one accelerator.</param>
/// <param name="LeastInput">Shortest input in tokens.</param>
/// <param name="MostInput">Longest input in tokens.</param>
public sealed record LoadReach(
    double LeastClients,
    double MostClients,
    double LeastInput,
    double MostInput
)
{
    // A load twice as large or half as small is still the neighbour's business.
    private const double Margin = 2;

    /// <summary>Every load.</summary>
    public static LoadReach Any { get; } =
        new(0, double.PositiveInfinity, 0, double.PositiveInfinity);

    /// <summary>The load of one measurement; what it does not state is open.</summary>
    public static LoadReach Of(Measurement row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var clients = row.ConcurrencyCount / Math.Max(1, row.Accelerators ?? row.Tensor ?? 1);
        return new(
            clients ?? 0,
            clients ?? double.PositiveInfinity,
            row.InputTokens ?? 0,
            row.InputTokens ?? double.PositiveInfinity
        );
    }

    /// <summary>The loads of both and all between.</summary>
    public LoadReach With(LoadReach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Math.Min(LeastClients, other.LeastClients),
            Math.Max(MostClients, other.MostClients),
            Math.Min(LeastInput, other.LeastInput),
            Math.Max(MostInput, other.MostInput)
        );
    }

    /// <summary>Whether another load lies within these, or at most twice beyond.</summary>
    public bool Covers(LoadReach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.MostClients * Margin >= LeastClients
            && other.LeastClients <= MostClients * Margin
            && other.MostInput * Margin >= LeastInput
            && other.LeastInput <= MostInput * Margin;
    }
}
