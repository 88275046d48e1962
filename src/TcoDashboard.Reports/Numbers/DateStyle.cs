namespace TcoDashboard.Reports.Numbers;

/// <summary>How a reader writes days. All name the month or put the year first, so that none can be taken for another.</summary>
public enum DateStyle
{
    /// <summary>3 November 2026.</summary>
    DayFirst,

    /// <summary>November 3, 2026.</summary>
    MonthFirst,

    /// <summary>2026-11-03.</summary>
    YearFirst,
}
