using System.Globalization;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The calendar months of a sheet: period 0 is the month of the start, and every month has its real hours.</summary>
public sealed class Timeline
{
    private const int MostPeriods = 1200;
    private readonly DateOnly _firstDay;

    /// <summary>Months from a start.</summary>
    /// <param name="start">Any day of the first month.</param>
    /// <param name="periods">Number of months, 1 to 1,200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of months is outside 1 to 1,200 or the last month lies past the year 9999.</exception>
    public Timeline(DateOnly start, int periods)
    {
        if (periods is < 1 or > MostPeriods)
        {
            throw new ArgumentOutOfRangeException(
                nameof(periods),
                periods,
                $"A timeline has 1 to {MostPeriods} months."
            );
        }
        _firstDay = new DateOnly(start.Year, start.Month, 1);
        if ((DateOnly.MaxValue.Year - start.Year) * 12 + 12 - start.Month < periods)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start),
                start,
                "The last month lies past the year 9999."
            );
        }
        Periods = periods;
    }

    /// <summary>First day of the first month.</summary>
    public DateOnly Start => _firstDay;

    /// <summary>Number of months.</summary>
    public int Periods { get; }

    /// <summary>Real hours of the month: 672 to 744, February of a leap year 696.</summary>
    /// <param name="period">Zero-based month.</param>
    public int HoursIn(int period)
    {
        var day = FirstDayOf(period);
        return DateTime.DaysInMonth(day.Year, day.Month) * 24;
    }

    /// <summary>The month as year and month, for example <c>2027-01</c>.</summary>
    /// <param name="period">Zero-based month.</param>
    public string LabelOf(int period) =>
        FirstDayOf(period).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The calendar year the month lies in.</summary>
    /// <param name="period">Zero-based month.</param>
    public int YearOf(int period) => FirstDayOf(period).Year;

    /// <summary>First day of the month.</summary>
    /// <param name="period">Zero-based month.</param>
    public DateOnly FirstDayOf(int period) =>
        period >= 0 && period < Periods
            ? _firstDay.AddMonths(period)
            : throw new ArgumentOutOfRangeException(
                nameof(period),
                period,
                $"The timeline has periods 0 to {Periods - 1}."
            );
}
