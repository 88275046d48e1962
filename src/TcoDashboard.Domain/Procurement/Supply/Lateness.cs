using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>How late the capacity comes, drawn from the lead times: months after the month it is needed in.</summary>
/// <param name="ExpectedMonths">Mean months late; early draws count as 0.</param>
/// <param name="P10Months">One draw in ten is at most this late.</param>
/// <param name="P50Months">Half of the draws are at most this late.</param>
/// <param name="P90Months">Nine draws in ten are at most this late.</param>
/// <param name="OnTime">Share of draws that are in time.</param>
/// <param name="Energised">When the capacity runs and which branch decides, in weeks from the start of the scenario.</param>
public sealed record Lateness(
    double ExpectedMonths,
    double P10Months,
    double P50Months,
    double P90Months,
    double OnTime,
    Energising Energised
)
{
    /// <summary>Weeks in a mean month: 365.25 ÷ 12 ÷ 7.</summary>
    public const double WeeksPerMonth = 365.25 / 12 / 7;

    /// <summary>Number of draws behind every figure of lead times.</summary>
    // Why: 20,000 draws hold the mean within about 1 % of its spread and take a few milliseconds.
    public const int Draws = 20_000;

    /// <summary>Seed of the draws.</summary>
    // Why: the same scenario gives the same figures on every page and every day.
    public const ulong Seed = 20260101;

    /// <summary>Draws the lateness; <c>null</c> when nothing is waited for.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="start">First month of the scenario.</param>
    public static Lateness? Of(SupplyTerms terms, DateOnly start)
    {
        if (MonthsOf(terms, start, Draws) is not { } months)
        {
            return null;
        }

        Array.Sort(months);
        double At(double share) => months[(int)(share * (months.Length - 1))];
        return new(
            months.Average(),
            At(0.1),
            At(0.5),
            At(0.9),
            (double)months.Count(late => late <= 0) / months.Length,
            Energising.Draw(Branches(terms, start), terms.CommissioningWeeks, Draws, Seed)
        );
    }

    /// <summary>Months late in each draw, 0 when early; <c>null</c> when nothing is waited for.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="start">First month of the scenario.</param>
    /// <param name="draws">Number of draws.</param>
    internal static double[]? MonthsOf(SupplyTerms terms, DateOnly start, int draws)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Needed is not { } needed || terms.Branches.IsEmpty)
        {
            return null;
        }

        var due = MonthsBetween(start, needed);
        var weeks = Energising.Weeks(Branches(terms, start), terms.CommissioningWeeks, draws, Seed);
        for (var draw = 0; draw < weeks.Length; draw++)
        {
            weeks[draw] = Math.Max(0, weeks[draw] / WeeksPerMonth - due);
        }

        return weeks;
    }

    /// <summary>Whole months from one month to another.</summary>
    /// <param name="from">The earlier month.</param>
    /// <param name="to">The later month; before <paramref name="from"/> the number is negative.</param>
    public static int MonthsBetween(DateOnly from, DateOnly to) =>
        12 * (to.Year - from.Year) + to.Month - from.Month;

    private static ImmutableArray<SupplyBranch> Branches(SupplyTerms terms, DateOnly start) =>
        [
            .. terms.Branches.Select(branch => new SupplyBranch(
                branch.Name,
                MonthsBetween(start, branch.Order) * WeeksPerMonth,
                branch.Steps
            )),
        ];
}
