using System.Globalization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Numbers inside explanations and problems, in invariant form. Pages format their own numbers.</summary>
internal static class Figures
{
    /// <summary>A value with its unit at six significant digits: <c>1,200 kW</c>, <c>8 %</c>, <c>10 %/year</c>, <c>1.2</c>.</summary>
    internal static string Text(double value, Unit unit)
    {
        if (!double.IsFinite(value))
        {
            return "not computable";
        }
        if (ReferenceEquals(unit, Unit.Fraction))
        {
            return $"{Digits(value * 100)} %";
        }
        if (ReferenceEquals(unit, Unit.PerYear) || ReferenceEquals(unit, Unit.PerMonth))
        {
            return $"{Digits(value * 100)} %{unit.Symbol}";
        }
        return unit.Symbol.Length == 0 ? Digits(value) : $"{Digits(value)} {unit.Symbol}";
    }

    private static string Digits(double value)
    {
        var size = Math.Abs(value);
        if (size != 0 && size is < 1e-4 or >= 1e15)
        {
            return value.ToString("0.#####e+0", CultureInfo.InvariantCulture).Replace('-', '−');
        }
        var whole = size < 1 ? 1 : (int)Math.Floor(Math.Log10(size)) + 1;
        // Why: small values keep six significant digits, so 0.000123456 is not shown as 0.
        var decimals = size is > 0 and < 1 ? 6 - (int)Math.Ceiling(Math.Log10(size)) : 6 - whole;
        var format = "#,##0" + (decimals > 0 ? "." + new string('#', decimals) : "");
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
