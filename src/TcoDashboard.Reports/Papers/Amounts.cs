using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Papers;

/// <summary>Numbers as a report prints them: inputs with the digits they were given in, results in a readable unit with six digits.</summary>
public static class Amounts
{
    /// <summary>Stands where there is no number.</summary>
    public const string None = "n/a";

    private const int ResultDigits = 6;
    private const int InputDigits = 7;

    /// <summary>An input as it was given, in its own unit; shares and rates as percent.</summary>
    public static string Entered(double? value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (value is not { } known)
        {
            return None;
        }
        return IsShare(unit) ? Plain(known * 100, "#,##0.####") + "%"
            : IsMoney(unit) && Math.Abs(known) >= 1 && Math.Round(known, 2) != Math.Round(known)
                ? known.ToString("#,##0.00", CultureInfo.InvariantCulture)
            : Digits(known, InputDigits);
    }

    /// <summary>What stands in the column of units beside <see cref="Entered"/>: nothing for a share, which carries its sign.</summary>
    public static string UnitOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Symbol == Unit.Fraction.Symbol ? "" : unit.Symbol;
    }

    /// <summary>A value to four digits, for places that were searched for and not given.</summary>
    public static string Rounded(double value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return IsShare(unit) ? Digits(value * 100, 4) + "%" : Digits(value, 4);
    }

    /// <summary>The scale of a row of results: its unit grown to the largest value, which has six digits.</summary>
    public static NumberScale ScaleOf(IEnumerable<double?> values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<double?> all = [.. values];
        return Presenter.Plain.ScaleFor(all, unit, ResultDigits);
    }

    /// <summary>A result on the scale of its row, without its unit.</summary>
    public static string On(NumberScale scale, double? value) =>
        value is null ? None : Presenter.Plain.Number(value, scale);

    /// <summary>A share in percent with its sign.</summary>
    public static string WithSign(double? value) =>
        value is { } known ? known.ToString("+0.000;-0.000;0", CultureInfo.InvariantCulture) : None;

    private static bool IsShare(Unit unit) =>
        unit.Symbol == Unit.Fraction.Symbol
        || unit.Symbol == Unit.PerYear.Symbol
        || unit.Symbol == Unit.PerMonth.Symbol;

    private static bool IsMoney(Unit unit) =>
        unit.Equals(Unit.Usd) || unit.Dimensions == new Dimensions(Foreign: 1);

    // Why by hand: the general format of a number writes powers of ten below a ten-thousandth.
    private static string Digits(double value, int digits)
    {
        if (value == 0)
        {
            return "0";
        }

        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (decimals >= 0)
        {
            return Plain(
                Math.Round(value, Math.Min(decimals, 15)),
                "#,##0." + new string('#', Math.Clamp(decimals, 1, 15))
            );
        }

        var step = Math.Pow(10, -decimals);
        return Plain(Math.Round(value / step) * step, "#,##0");
    }

    // Why: what rounds to zero is zero to its reader, not minus zero.
    private static string Plain(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.Any(letter => letter is >= '1' and <= '9') ? text : "0";
    }
}
