using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// Searches numbers of systems for a run whose days fall with the number at first and rise again where a step of few sequences a device no
/// longer hides its messages.
/// </summary>
internal static class SizeSearch
{
    // Why: near a place a slightly other grid may lay out better; a wider look costs milliseconds and never changed the choice in trials.
    private const int Look = 16;

    /// <summary>The smallest number on which a run ends in time; <c>null</c> when there is none.</summary>
    /// <param name="numbers">Numbers to choose from, ascending; at least one.</param>
    /// <param name="days">Days of a run; infinite where it cannot be laid out. Falls, then rises.</param>
    /// <param name="deadline">Days allowed.</param>
    public static int? FewestWithin(
        ImmutableArray<int> numbers,
        Func<int, double> days,
        double deadline
    )
    {
        var late = -1;
        foreach (var index in Doublings(numbers))
        {
            if (days(numbers[index]) <= deadline)
            {
                return numbers[First(numbers, days, deadline, late, index)];
            }

            late = index;
        }

        var lowest = Lowest(numbers, days);
        return days(numbers[lowest]) <= deadline
            ? numbers[First(numbers, days, deadline, -1, lowest)]
            : null;
    }

    /// <summary>The number on which a run ends soonest.</summary>
    /// <param name="numbers">Numbers to choose from, ascending; at least one.</param>
    /// <param name="days">Days of a run; infinite where it cannot be laid out. Falls, then rises.</param>
    public static int Fastest(ImmutableArray<int> numbers, Func<int, double> days) =>
        numbers[Lowest(numbers, days)];

    // The first in time between one that is late and on the falling side, and one in time.
    private static int First(
        ImmutableArray<int> numbers,
        Func<int, double> days,
        double deadline,
        int late,
        int inTime
    )
    {
        while (inTime - late > 1)
        {
            var middle = late + ((inTime - late) / 2);
            if (days(numbers[middle]) <= deadline)
            {
                inTime = middle;
            }
            else
            {
                late = middle;
            }
        }

        return inTime;
    }

    private static int Lowest(ImmutableArray<int> numbers, Func<int, double> days)
    {
        // Why: of equal ones the later, so that numbers on which nothing can be laid out are left behind.
        ImmutableArray<int> steps = [.. Doublings(numbers)];
        var best = 0;
        for (var step = 1; step < steps.Length; step++)
        {
            best = days(numbers[steps[step]]) <= days(numbers[steps[best]]) ? step : best;
        }

        var low = steps[Math.Max(0, best - 1)];
        var high = steps[Math.Min(steps.Length - 1, best + 1)];
        while (high - low > Look)
        {
            var left = low + ((high - low) / 3);
            var right = high - ((high - low) / 3);
            (low, high) = days(numbers[left]) < days(numbers[right]) ? (low, right) : (left, high);
        }

        var lowest = high;
        for (var index = high - 1; index >= Math.Max(low, high - Look); index--)
        {
            lowest = days(numbers[index]) < days(numbers[lowest]) ? index : lowest;
        }

        return lowest;
    }

    // Places of the first number, of each about twice the one before, and of the last.
    private static IEnumerable<int> Doublings(ImmutableArray<int> numbers)
    {
        var index = 0;
        while (index < numbers.Length - 1)
        {
            yield return index;
            var next = index + 1;
            while (next < numbers.Length - 1 && numbers[next] < 2L * numbers[index])
            {
                next++;
            }

            index = next;
        }

        yield return numbers.Length - 1;
    }
}
