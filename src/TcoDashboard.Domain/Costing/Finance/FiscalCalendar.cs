using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>The fiscal years of a timeline. The first and the last may be shorter than twelve months.</summary>
public sealed class FiscalCalendar
{
    private const int Year = 12;
    private readonly SheetBuilder _sheet;
    private readonly int _lastStub;

    /// <summary>The fiscal years of a sheet.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="startMonth">First month of the fiscal year, 1 to 12.</param>
    public FiscalCalendar(SheetBuilder sheet, int startMonth)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (startMonth is < 1 or > Year)
        {
            throw new ArgumentOutOfRangeException(
                nameof(startMonth),
                startMonth,
                "A year has months 1 to 12."
            );
        }
        _sheet = sheet;
        StartMonth = startMonth;
        Last = sheet.Timeline.Periods - 1;
        var ends = Enumerable.Range(0, Last + 1).Where(IsRegularEnd).ToArray();
        _lastStub = ends.Length == 0 ? Last + 1 : Last - ends[^1];
        YearEnd = sheet.InputRow(
            "calendar.fiscal_year_end",
            Worded("Last month of a fiscal year, or of the horizon"),
            Unit.One,
            [
                .. Enumerable
                    .Range(0, Last + 1)
                    .Select(period => IsRegularEnd(period) || period == Last ? 1.0 : 0),
            ],
            new(Origin.Calendar, Worded($"Fiscal years start in month {startMonth}."))
        );
    }

    /// <summary>First month of the fiscal year, 1 to 12.</summary>
    public int StartMonth { get; }

    /// <summary>The last month of the horizon.</summary>
    public int Last { get; }

    /// <summary>1 in the last month of each fiscal year and of the horizon, else 0.</summary>
    public Expr YearEnd { get; }

    /// <summary>1 in the last month of the horizon, else 0.</summary>
    public Expr IsLast => Fx.Equal(_sheet.PeriodIndex, Last);

    /// <summary>The sum of a row over each fiscal year, in its last month; zero in other months.</summary>
    /// <param name="row">A monthly row.</param>
    public Expr YearTotal(Expr row)
    {
        var sum = Fx.Cumulative(row);
        var ofTwelve = sum - Fx.Lag(sum, Year);
        return _lastStub == 0
            ? YearEnd * ofTwelve
            : (YearEnd - IsLast) * ofTwelve + IsLast * (sum - Fx.Lag(sum, _lastStub));
    }

    /// <summary>The sum of a row over one quarter of each fiscal year, in the last month of the year; zero in other months.</summary>
    /// <param name="row">A monthly row.</param>
    /// <param name="quarter">Quarter of the fiscal year, 1 to 4.</param>
    public Expr QuarterOfYear(Expr row, int quarter)
    {
        var sum = Fx.Cumulative(row);
        return YearEnd * Fx.Lag(sum - Fx.Lag(sum, 3), 3 * (4 - quarter));
    }

    /// <summary>The last month of the fiscal year a month lies in, no later than the end of the horizon.</summary>
    /// <param name="period">Zero-based month.</param>
    public int EndOfYear(int period)
    {
        var end = period;
        while (end < Last && !IsRegularEnd(end))
        {
            end++;
        }
        return end;
    }

    private bool IsRegularEnd(int period) =>
        _sheet.Timeline.FirstDayOf(period).Month % Year + 1 == StartMonth;
}
