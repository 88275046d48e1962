using TcoDashboard.Domain.Sheets.Derivatives;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Slopes where a function has a kink: the mean of both sides, which is also what a central difference finds.</summary>
internal static class Kink
{
    /// <summary>1 above zero, 0 below, a half at zero.</summary>
    internal static double Step(double value) =>
        value > 0 ? 1
        : value < 0 ? 0
        : 0.5;

    /// <summary>Slope of a value cut off below 0 and above 1.</summary>
    internal static double InUnit(double value) => Step(value) - Step(value - 1);

    /// <summary>
    /// The slope of a largest or smallest value, shared by the periods that reach it: a row whose periods are all moved by one input has that
    /// input's slope.
    /// </summary>
    internal static void ShareAmongExtremes(RowSlopes row)
    {
        var extreme = row.Result(0);
        var count = 0;
        for (var period = 0; period < row.Periods; period++)
        {
            count += row.Argument(0, period).Equals(extreme) ? 1 : 0;
        }
        for (var period = 0; period < row.Periods; period++)
        {
            if (row.Argument(0, period).Equals(extreme))
            {
                row.Add(0, period, row.Slope(0) / count);
            }
        }
    }
}
