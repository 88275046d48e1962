namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// The highest load of a copy, as a share of what it sustains, at which a target is still met: sought with short simulations, then looked at
/// again with runs in which waiting for a place has settled. Targets are met at every load below one at which they are met.
/// </summary>
internal static class HighestLoad
{
    /// <summary>No plan runs copies emptier than this.</summary>
    public const double Least = 0.03;

    private const int Steps = 6;
    private const int FineSteps = 2;
    private const double Stride = 0.08;

    /// <summary>The highest load by bisection; <c>null</c> when the target is missed even at <see cref="Least"/>.</summary>
    /// <param name="meets">Whether a load meets the target.</param>
    /// <param name="most">The load planned for at most.</param>
    public static double? Sought(Func<double, bool> meets, double most) =>
        meets(most) ? most
        : most <= Least || !meets(Least) ? null
        : Between(Least, most, Steps, meets);

    /// <summary>The highest load in strides from where a search led, upwards or downwards; <c>null</c> when the target is missed even at <see cref="Least"/>.</summary>
    /// <param name="meets">Whether a load meets the target.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="most">The load planned for at most.</param>
    public static double? Settled(Func<double, bool> meets, double from, double most)
    {
        var (met, missed) = (0.0, double.PositiveInfinity);
        for (var at = from; met == 0 || double.IsInfinity(missed); )
        {
            if (meets(at))
            {
                met = at;
                at = Math.Min(most, at * (1 + Stride));
            }
            else
            {
                missed = at;
                at *= 1 - Stride;
            }

            if (met >= most)
            {
                return most;
            }

            if (missed <= Least)
            {
                return null;
            }

            at = Math.Max(Least, at);
        }

        return Between(met, missed, FineSteps, meets);
    }

    private static double Between(double met, double missed, int steps, Func<double, bool> meets)
    {
        for (var step = 0; step < steps; step++)
        {
            var middle = (met + missed) / 2;
            (met, missed) = meets(middle) ? (middle, missed) : (met, middle);
        }

        return met;
    }
}
