namespace TcoDashboard.Domain.Quantities;

/// <summary>Years that are whole months: 3.5 years are 42 months, 3.3333 years are 40.</summary>
public static class WholeMonths
{
    // Why: a third of a year is written 3.333; a hundredth of a month is no other month.
    private const double Slack = 0.01;

    /// <summary>The months of a number of years, to the nearest whole one.</summary>
    /// <param name="years">Years, at most some hundreds.</param>
    public static int Of(double years) => (int)Math.Round(years * 12);

    /// <summary>Whether a number of years is at least one month and, but for rounding, a whole number of them.</summary>
    /// <param name="years">Years, at most some hundreds.</param>
    public static bool Are(double years) =>
        Math.Round(years * 12) is >= 1 and var months && Math.Abs(years * 12 - months) <= Slack;

    /// <summary>Both neighbours of a number of years that is no whole number of months, in words.</summary>
    /// <param name="years">Years, 0 or more.</param>
    public static string Near(double years)
    {
        var below = Math.Floor(years * 12);
        return below < 1
            ? Worded($"{1 / 12.0:0.####} years for 1 month")
            : Worded(
                $"{below / 12:0.####} years for {below} months or {(below + 1) / 12:0.####} for {below + 1}"
            );
    }
}
