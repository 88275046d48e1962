using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Reports.Studies;

/// <summary>The values of an input that a figure runs over.</summary>
public static class LeverPlaces
{
    private const double Margin = 0.15;

    // Why: an input of which nobody knows a range is looked at within a half up and down.
    private const double WithoutRange = 0.5;

    /// <summary>Equal steps from a little below its range to a little above it.</summary>
    /// <param name="lever">The input.</param>
    /// <param name="count">Number of places, 2 or more.</param>
    public static ImmutableArray<double> Around(Lever lever, int count)
    {
        ArgumentNullException.ThrowIfNull(lever);
        return Between(lever, [], count);
    }

    /// <summary>Equal steps that take in its range, its value and the nearest crossings.</summary>
    /// <param name="lever">The input.</param>
    /// <param name="crossings">Places that must be seen.</param>
    /// <param name="count">Number of places, 2 or more.</param>
    public static ImmutableArray<double> Between(
        Lever lever,
        ImmutableArray<Crossing> crossings,
        int count
    )
    {
        ArgumentNullException.ThrowIfNull(lever);
        double[] seen =
        [
            lever.Value,
            .. lever.IsUncertain
                ? [lever.Range.P10, lever.Range.P90]
                : new[] { lever.Value * (1 - WithoutRange), lever.Value * (1 + WithoutRange) },
            .. crossings.Select(crossing => crossing.Value),
        ];
        var room = (seen.Max() - seen.Min()) * Margin;
        var low = Math.Max(lever.Minimum, seen.Min() - room);
        var high = Math.Min(lever.Maximum, seen.Max() + room);
        if (low >= high)
        {
            (low, high) = (lever.Minimum, lever.Maximum);
        }

        return
        [
            .. Enumerable.Range(0, count).Select(step => low + ((high - low) * step / (count - 1))),
        ];
    }
}
