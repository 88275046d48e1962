using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Terms;

/// <summary>Capacity that starts in tranches: Capacity(t) = Σ MWⱼ while tranche j runs.</summary>
public static class CapacityRamp
{
    /// <summary>Megawatts delivered in each month.</summary>
    /// <param name="timeline">The months.</param>
    /// <param name="tranches">The tranches.</param>
    public static IReadOnlyList<double> Megawatts(
        Timeline timeline,
        IReadOnlyList<CapacityTranche> tranches
    )
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(tranches);
        var megawatts = new double[timeline.Periods];
        foreach (var tranche in tranches)
        {
            var first = MonthOf(timeline, tranche.From);
            var end = tranche.Months is { } months
                ? Math.Min((long)first + months, timeline.Periods)
                : timeline.Periods;
            for (var period = Math.Max(0, first); period < end; period++)
            {
                megawatts[period] += tranche.Megawatts;
            }
        }

        return megawatts;
    }

    /// <summary>Capacity over time, the volume of a capacity contract.</summary>
    public static Unit MegawattYear { get; } = Unit.Megawatt * Unit.Year;

    /// <summary>Megawatt-years of each month, as the row <paramref name="id"/>: a twelfth of its megawatts.</summary>
    public static Expr MegawattYears(SheetBuilder sheet, string id, Expr megawatts)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(megawatts);
        return sheet.Row(
            id,
            Worded("Capacity contracted"),
            MegawattYear,
            megawatts * sheet.MonthsInPeriod,
            Worded("A month is a twelfth of a year.")
        );
    }

    /// <summary>Megawatt-years over the whole contract; a tranche without an end runs to the end of the timeline.</summary>
    /// <param name="timeline">The months.</param>
    /// <param name="tranches">The tranches.</param>
    public static double Volume(Timeline timeline, IReadOnlyList<CapacityTranche> tranches)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(tranches);
        return tranches.Sum(tranche =>
            tranche.Megawatts
            * (tranche.Months ?? Math.Max(0, timeline.Periods - MonthOf(timeline, tranche.From)))
            / 12
        );
    }

    /// <summary>The month a day lies in, counted from the start of the timeline; negative before it.</summary>
    public static int MonthOf(Timeline timeline, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return (day.Year - timeline.Start.Year) * 12 + day.Month - timeline.Start.Month;
    }
}
