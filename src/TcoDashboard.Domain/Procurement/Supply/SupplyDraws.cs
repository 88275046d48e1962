using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>
/// Losses by supply risk in drawn histories, present value in US dollars before a second source: the second method beside the expected values
/// of the sheet, and the only one that shows how bad a bad run is.
/// </summary>
/// <param name="Mean">Mean loss.</param>
/// <param name="StandardError">Standard error of the mean.</param>
/// <param name="P50">Half of the histories lose at most this.</param>
/// <param name="P90">Nine in ten histories lose at most this.</param>
/// <param name="P95">Nineteen in twenty histories lose at most this.</param>
/// <param name="LosslessShare">Share of histories in which nothing is lost.</param>
public sealed record SupplyDraws(
    double Mean,
    double StandardError,
    double P50,
    double P90,
    double P95,
    double LosslessShare
)
{
    // Why: 10,000 histories hold P95 within a few percent and take some milliseconds.
    private const int Histories = 10_000;

    /// <summary>Draws the losses from the evaluated sheet; same arguments, same bits. <c>null</c> when nothing can be lost.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="values">The numbers of the option's sheet.</param>
    public static SupplyDraws? Of(SupplyTerms terms, SheetValues values)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(values);
        var start = values.Sheet.Timeline.Start;
        var late = Lateness.MonthsOf(terms, start, Histories);
        if (late is null && terms.Events.IsEmpty && terms.Failures.IsEmpty)
        {
            return null;
        }

        var losses = new double[Histories];
        if (late is not null && values.Scalar(SupplyIds.Delay) is { } delay)
        {
            // Why: the cost of being late is linear in the months, so the sheet's expected cost gives the cost of one month.
            var expected = values.Scalar(SupplyIds.DelayMonths) ?? 0;
            var perMonth = expected > 0 ? delay / expected : 0;
            for (var draw = 0; draw < Histories; draw++)
            {
                losses[draw] += perMonth * late[draw];
            }
        }

        foreach (var one in terms.Events)
        {
            Events(one, values, losses);
        }

        foreach (var one in terms.Failures)
        {
            Failures(one, values, losses);
        }

        return Summary(losses);
    }

    /// <summary>Each month a Poisson number of events, each of a length drawn from an exponential distribution.</summary>
    private static void Events(SupplyEvent one, SheetValues values, double[] losses)
    {
        if (one.Risk.PerYear <= 0 || one.Risk.DurationMonths <= 0 || one.Risk.CapacityShare <= 0)
        {
            return;
        }

        // Why: the row holds λ × length × share × value of each month; over λ × length it is what one month without costs, discounted below.
        var row = values.Series(SupplyIds.Event(one.Id));
        var perMonth = one.Risk.PerYear / 12 * one.Risk.DurationMonths;
        var discount = Discount(values);
        var random = SeededRandom.For(Lateness.Seed, $"event {one.Id}");
        for (var draw = 0; draw < losses.Length; draw++)
        {
            // Why: gaps between Poisson events are exponential; time is counted in months.
            for (
                var time = Gap(ref random, one.Risk.PerYear);
                time < row.Count;
                time += Gap(ref random, one.Risk.PerYear)
            )
            {
                var month = (int)time;
                // Why: only the mean length is known; the exponential assumes nothing beyond it.
                var length = -Math.Log(random.NextShare()) * one.Risk.DurationMonths;
                losses[draw] += length * (row[month] ?? 0) / perMonth * discount[month];
            }
        }
    }

    private static double Gap(ref SeededRandom random, double perYear) =>
        -Math.Log(random.NextShare()) * 12 / perYear;

    private static void Failures(SupplierFailure one, SheetValues values, double[] losses)
    {
        var id = SupplyIds.Failure(one.Id);
        if (
            one.ProbabilityPerYear <= 0
            || values.Scalar($"{id}.loss") is not { } loss
            || values.Scalar($"{id}.survival") is not { } survival
        )
        {
            return;
        }

        var discount = Discount(values);
        var random = SeededRandom.For(Lateness.Seed, $"failure {one.Id}");
        for (var draw = 0; draw < losses.Length; draw++)
        {
            var month = Math.Log(random.NextShare()) / Math.Log(survival);
            if (month < discount.Length)
            {
                losses[draw] += loss * discount[(int)month];
            }
        }
    }

    /// <summary>What a dollar at the end of each month is worth today.</summary>
    private static double[] Discount(SheetValues values)
    {
        var ones = values.Series(SupplyIds.Discount);
        return [.. ones.Select(one => one ?? 0)];
    }

    private static SupplyDraws Summary(double[] losses)
    {
        var mean = losses.Average();
        var variance = losses.Sum(value => (value - mean) * (value - mean)) / (losses.Length - 1);
        Array.Sort(losses);
        double At(double share) => losses[(int)(share * (losses.Length - 1))];
        return new(
            mean,
            Math.Sqrt(variance / losses.Length),
            At(0.5),
            At(0.9),
            At(0.95),
            (double)losses.Count(loss => loss <= 0) / losses.Length
        );
    }
}
