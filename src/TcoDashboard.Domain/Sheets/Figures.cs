using System.Globalization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Numbers inside explanations and problems, in invariant form. Pages format their own numbers.</summary>
internal static class Figures
{
    /// <summary>A value with its unit at six significant digits: <c>1,200 kW</c>, <c>8 %</c>, <c>10 % a year</c>, <c>1.2</c>.</summary>
    internal static string Text(double value, Unit unit)
    {
        if (!double.IsFinite(value))
        {
            return Worded("not computable");
        }
        if (ReferenceEquals(unit, Unit.Fraction))
        {
            return $"{Digits(value * 100)} %";
        }
        if (ReferenceEquals(unit, Unit.PerYear) || ReferenceEquals(unit, Unit.PerMonth))
        {
            return $"{Digits(value * 100)} % a {unit.Symbol[1..]}";
        }
        var isCounted =
            ReferenceEquals(unit, Unit.Month)
            || ReferenceEquals(unit, Unit.Year)
            || ReferenceEquals(unit, Unit.Token);
        if (isCounted && value != 1)
        {
            return $"{Digits(value)} {unit.Symbol}s";
        }
        return unit.Symbol.Length == 0 ? Digits(value) : $"{Digits(value)} {unit.Symbol}";
    }

    /// <summary>A range with its unit said once: <c>672 to 744 h</c>.</summary>
    internal static string Range(double least, double most, Unit unit)
    {
        var (from, to) = (Text(least, unit), Text(most, unit));
        var space = to.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && from.EndsWith(to[space..], StringComparison.Ordinal)
            ? Worded($"{from[..^(to.Length - space)]} to {to}")
            : Worded($"{from} to {to}");
    }

    private static string Digits(double value)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            return "0";
        }
        if (size is < 1e-4 or >= 1e15)
        {
            return value.ToString("0.#####e+0", CultureInfo.InvariantCulture).Replace('-', '−');
        }
        var whole = size < 1 ? 1 : (int)Math.Floor(Math.Log10(size)) + 1;
        // Why: small values keep six significant digits, so 0.000123456 is not shown as 0.
        var decimals = size < 1 ? 6 - (int)Math.Ceiling(Math.Log10(size)) : 6 - whole;
        var format = "#,##0" + (decimals > 0 ? "." + new string('#', decimals) : "");
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
