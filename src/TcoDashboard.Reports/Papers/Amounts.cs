using System.Globalization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Papers;

/// <summary>Numbers as a finance report prints them: money to the cent, the rest with its significant digits.</summary>
public static class Amounts
{
    private const string None = "n/a";

    /// <summary>US dollars to the cent, with a minus sign.</summary>
    public static string Money(double? value) =>
        value is { } known
            ? NoMinusZero(known.ToString("#,##0.00", CultureInfo.InvariantCulture))
            : None;

    /// <summary>A value of any unit, without the unit.</summary>
    public static string Of(double? value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (value is not { } known)
        {
            return None;
        }
        if (
            unit.Symbol == Unit.Fraction.Symbol
            || unit.Symbol == Unit.PerYear.Symbol
            || unit.Symbol == Unit.PerMonth.Symbol
        )
        {
            return (known * 100).ToString("G7", CultureInfo.InvariantCulture) + "%";
        }
        return IsAmount(unit) ? Money(known)
            : Math.Abs(known) >= 1000 ? known.ToString("#,##0.##", CultureInfo.InvariantCulture)
            : known.ToString("G7", CultureInfo.InvariantCulture);
    }

    /// <summary>A value to four digits, for places that were searched for and not given.</summary>
    public static string Rounded(double value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var digits = value == 0 ? 0 : 3 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var rounded =
            digits >= 0
                ? Math.Round(value, Math.Min(digits, 15))
                : Math.Round(value * Math.Pow(10, digits)) / Math.Pow(10, digits);
        return IsAmount(unit)
            ? rounded.ToString("#,##0.##", CultureInfo.InvariantCulture)
            : Of(rounded, unit);
    }

    private static bool IsAmount(Unit unit) =>
        unit.Equals(Unit.Usd) || unit.Dimensions == new Dimensions(Foreign: 1);

    /// <summary>A share in percent with its sign.</summary>
    public static string WithSign(double? value) =>
        value is { } known ? known.ToString("+0.000;-0.000;0", CultureInfo.InvariantCulture) : None;

    // Why: a sum of cents that cancel is zero to its reader, not minus zero.
    private static string NoMinusZero(string text) => text == "-0.00" ? "0.00" : text;
}
